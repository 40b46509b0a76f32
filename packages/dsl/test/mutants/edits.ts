import type { MapNode, Node } from "../../src/syntax/nodes.ts";
import type { TextEdit } from "./mutant.ts";

/** Other words for a value: `go_to: b` instead of `go_to: a`. */
export function replaced(node: Node, text: string): TextEdit {
	return { file: node.file.path, start: node.start, end: node.end, text };
}

/** A key with all its lines. */
export function withoutKey(map: MapNode, key: string): readonly TextEdit[] {
	const entry = map.entry(key);
	if (!entry || map.flow) return [];
	return [withoutLines(map, entry.key.start, Math.max(entry.key.end, entry.value.end))];
}

/** An entry of a list, with its line. A list of one loses its key as well, by `withoutKey`. */
export function withoutItem(item: Node): TextEdit {
	return withoutLines(item, item.start, item.end);
}

function withoutLines({ file }: Node, from: number, to: number): TextEdit {
	const start = file.text.lastIndexOf("\n", from - 1) + 1;
	const line = file.text.indexOf("\n", Math.max(to - 1, from));
	return { file: file.path, start, end: line < 0 ? file.text.length : line + 1, text: "" };
}

/** Lines before the first key of an item; each line begins at the item's own column. */
export function withKeys(map: MapNode, ...lines: readonly string[]): TextEdit {
	const first = map.entries[0]?.key ?? map;
	return before(first, lines);
}

/** An item of the same kind before another one, or any lines at its column. */
export function before(node: Node, lines: readonly string[]): TextEdit {
	const { text, path } = node.file;
	const start = text.lastIndexOf("\n", node.start - 1) + 1;
	const indent = text.slice(start, node.start).replace(/[^ ].*$/, "");
	return {
		file: path,
		start,
		end: start,
		text: lines.map((line) => `${indent}${line}\n`).join(""),
	};
}

/** One entry more in a list that is written in lines, before its first. */
export function withItem(list: Node, text: string): readonly TextEdit[] {
	const first = list.kind === "list" && !list.flow ? list.items[0] : undefined;
	return first ? [before(first, [`- ${text}`])] : [];
}

/** All edits of one library; none of them may overlap another. */
export function edited(text: string, edits: readonly TextEdit[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start)
		.reduce(
			(now, { start, end, text: instead }) => now.slice(0, start) + instead + now.slice(end),
			text,
		);
}
