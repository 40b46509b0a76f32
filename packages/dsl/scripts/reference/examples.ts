import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { FILE_SHAPES } from "../../src/model/file-model.ts";
import type { Form } from "../../src/model/form.ts";
import { keysOf } from "../../src/model/shape.ts";
import { sourceFile } from "../../src/source/source-file.ts";
import type { Entry, MapNode, Node } from "../../src/syntax/nodes.ts";
import { parse } from "../../src/syntax/parse.ts";
import type { AnyShape } from "./shapes.ts";

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
				const name = nameIn(shape, node);
				if (worth > (best.get(name)?.worth ?? Number.NEGATIVE_INFINITY))
					best.set(name, { path: relative(root, path), text, worth });
			}
	return best;
}

function yamlFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.map((name) => join(folder, name));
}

interface ItemAt {
	readonly shape: AnyShape;
	readonly node: MapNode;
	/** Left out: the item is the file. */
	readonly entry?: Entry;
}

function itemsOf(path: string): readonly ItemAt[] {
	const { root, file } = parse(sourceFile(path, readFileSync(path, "utf8")));
	if (root === undefined || file.kind === undefined) return [];
	const shape = FILE_SHAPES[file.kind] as unknown as AnyShape;
	return [{ shape, node: root }, ...inShape(root, shape)];
}

function inShape(node: MapNode, shape: AnyShape): readonly ItemAt[] {
	const keys = keysOf(shape, node);
	return node.entries.flatMap((entry) => {
		const key = Object.hasOwn(keys, entry.key.text) ? keys[entry.key.text] : undefined;
		return key ? inValue(entry, entry.value, key.form) : [];
	});
}

function inValue(entry: Entry, node: Node, form: Form<unknown>): readonly ItemAt[] {
	if (node.kind !== "map") return [];
	const inside = form.inside?.(node);
	if (inside?.kind === "shape")
		return [{ shape: inside.shape, node, entry }, ...inShape(node, inside.shape)];
	if (inside?.kind !== "values") return [];
	return node.entries.flatMap((below) => inValue(below, below.value, inside.form));
}

/** A step is shown under its verb. */
function nameIn(shape: AnyShape, node: MapNode): string {
	return shape.variant?.(node)?.name ?? shape.name;
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
