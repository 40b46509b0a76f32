import type { YamlEdit, YamlPath } from "./edit.ts";
import { extentOf } from "./extent.ts";
import { findPlaced } from "./find-placed.ts";
import { layoutOf } from "./layout.ts";
import { lineStart } from "./lines.ts";
import { readStream } from "./stream.ts";

/**
 * Lines that changed beyond those the edit is about. An edit is about the lines of its entry with its comments, before
 * and after; where a collection becomes empty or gets its first entry, also about the line of its key. A line that
 * went and one that came in its place count once.
 */
export function collateralLines(
	before: string,
	after: string,
	edit: YamlEdit,
	document: number,
): number {
	const { gone, came } = changedLines(before, after);
	const [was, is] = ownLines(before, after, edit, document);
	return Math.max(0, gone - was, came - is);
}

function ownLines(
	before: string,
	after: string,
	edit: YamlEdit,
	document: number,
): readonly [number, number] {
	const { path } = edit;
	const inside = path.slice(0, -1);
	switch (edit.op) {
		case "set":
			return [linesOf(before, path, document), linesOf(after, path, document)];
		case "remove": {
			const empties = entriesAt(before, inside, document) === 1 ? 1 : 0;
			return [linesOf(before, path, document) + empties, empties];
		}
		case "add": {
			const first = (entriesAt(before, path, document) ?? 0) === 0 ? 1 : 0;
			const count = (entriesAt(after, path, document) ?? 1) - 1;
			const added = [...path, edit.key ?? String(count)];
			return [first, first + linesOf(after, added, document)];
		}
		case "rename":
			return [linesOf(before, path, document), linesOf(after, [...inside, edit.key], document)];
		case "move":
			return [linesOf(before, path, document), linesOf(before, path, document)];
	}
}

function placedAt(text: string, document: number): ReturnType<typeof layoutOf> | undefined {
	const found = readStream(text)?.[document];
	return found && layoutOf(found.contents, found.range[0]);
}

function linesOf(text: string, path: YamlPath, document: number): number {
	const root = placedAt(text, document);
	const found = root && findPlaced(root, path);
	if (found === undefined) return text.split("\n").length;
	const floor = found.collection.entries[found.index - 1]?.end ?? found.collection.start;
	const { start, end } = extentOf(text, found.entry, floor);
	return text.slice(lineStart(text, start), end).split("\n").length;
}

function entriesAt(text: string, path: YamlPath, document: number): number | undefined {
	const root = placedAt(text, document);
	const value = path.length === 0 ? root : root && findPlaced(root, path)?.entry.value;
	return value?.kind === "map" || value?.kind === "seq" ? value.entries.length : undefined;
}

/** Lines that one text has and the other has not, by their longest common order. */
export function changedLines(
	before: string,
	after: string,
): { readonly gone: number; readonly came: number } {
	const [a, b] = [before.split("\n"), after.split("\n")];
	while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
		a.pop();
		b.pop();
	}
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	const common = longestCommon(a.slice(start), b.slice(start));
	return { gone: a.length - start - common, came: b.length - start - common };
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
	let row = new Uint32Array(b.length + 1);
	for (const line of a) {
		const next = new Uint32Array(b.length + 1);
		for (let at = 0; at < b.length; at++)
			next[at + 1] =
				line === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
		row = next;
	}
	return row[b.length] ?? 0;
}
