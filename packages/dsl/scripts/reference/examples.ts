import { join, relative } from "node:path";

import type { Entry, MapNode } from "../../src/syntax/nodes.ts";
import { itemsOf, yamlFiles } from "./yaml-items.ts";

/** A piece of a file that checks, and where it stands. */
export interface Quoted {
	/** From the repository's root. */
	readonly path: string;
	readonly text: string;
}

/** Short and in English first. */
const FOLDERS = [
	"docs/tutorial",
	"packages/dsl/test/examples-base",
	"packages/dsl/test/constructs",
	"packages/dsl/test/examples",
	"procedures",
];
const LONGEST = 16;
const LONGEST_FILE = 30;

/** For each kind of item the piece of the examples that shows most of its keys and is still short. */
export function examplesIn(root: string): ReadonlyMap<string, Quoted> {
	const best = new Map<string, Quoted & { readonly worth: number }>();
	for (const [rank, folder] of FOLDERS.entries())
		for (const path of yamlFiles(join(root, folder)))
			for (const { shape, node, entry } of itemsOf(path)) {
				const text = quote(entry, node);
				const lines = text.split("\n").length;
				if (lines > (entry ? LONGEST : LONGEST_FILE) || lines < 2) continue;
				const worth = Math.min(node.entries.length, 8) * 10 - lines - rank * 12;
				if (worth > (best.get(shape.name)?.worth ?? Number.NEGATIVE_INFINITY))
					best.set(shape.name, { path: relative(root, path), text, worth });
			}
	return best;
}

/** Whole lines from the entry's key to the end of its value, moved to the margin. */
function quote(entry: Entry | undefined, node: MapNode): string {
	if (entry === undefined) return node.file.text.trimEnd();
	const { key } = entry;
	const { text } = key.file;
	const start = text.lastIndexOf("\n", key.start) + 1;
	// A span ends with its last value; the line goes on with a colon or a comment.
	const lines = text.slice(start, text.indexOf("\n", node.end)).trimEnd().split("\n");
	const indent = key.start - start;
	return lines.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join("\n");
}
