import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { EmptyNode, Entry, MapNode, Node, ScalarNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { type Refused, refusal, type TextChange } from "./intent.ts";
import type { OpenFile } from "./open-file.ts";
import { type PlainTree, plainTree, sameTree } from "./plain-tree.ts";
import { waysToWrite } from "./scalar-text.ts";

/** Puts one change into a text. */
export function splice(
	text: string,
	{ from, to, insert }: Pick<TextChange, "from" | "to" | "insert">,
): string {
	return text.slice(0, from) + insert + text.slice(to);
}

/**
 * Tries ways of writing, best first, and takes the first after which the file says exactly what was meant. A comment
 * that would become text, or text that would become a comment, shows in the comparison and is never written.
 */
export function firstSound(
	open: OpenFile,
	meant: PlainTree,
	ways: readonly Omit<TextChange, "path">[],
): TextChange | Refused {
	for (const way of ways) {
		const text = splice(open.file.text, way);
		const parsed = parse(sourceFile(open.file.path, text));
		const sound = parsed.root !== undefined && parsed.findings.length === 0;
		if (sound && sameTree(plainTree(parsed.root), meant)) return { path: open.file.path, ...way };
	}
	return refusal("would_damage", { file: open.file.path });
}

/** Replaces a scalar. A comment behind it that was lined up with others keeps its column where there is room. */
export function replaceScalar(
	file: SourceFile,
	node: ScalarNode,
	text: string,
): readonly Omit<TextChange, "path">[] {
	if (node.style === "literal") return [replaceBlock(file, node, text)];
	return waysToWrite(text, node.style).map((insert) => {
		const blanks = /^( {2,})#/.exec(file.text.slice(node.end))?.[1]?.length ?? 0;
		const oneLine = !file.text.slice(node.start, node.end).includes("\n");
		if (blanks === 0 || !oneLine) return { from: node.start, to: node.end, insert };
		const room = Math.max(1, blanks + (node.end - node.start) - insert.length);
		return { from: node.start, to: node.end + blanks, insert: insert + " ".repeat(room) };
	});
}

/** What a block text says ends with a line break unless its head says otherwise. */
export function textMeant(file: SourceFile, node: ScalarNode, text: string): string {
	if (node.style !== "literal") return text;
	const head = /^.*/.exec(file.text.slice(node.start, node.end))?.[0] ?? "";
	return text.replace(/\n+$/, "") + (head.includes("-") ? "" : "\n");
}

/** A text of several lines stays one, with its head and its indent. */
function replaceBlock(file: SourceFile, node: ScalarNode, text: string): Omit<TextChange, "path"> {
	const source = file.text.slice(node.start, node.end);
	const [head = "|", ...rest] = source.split(/\r?\n/);
	const first = rest.find((line) => line.trim() !== "") ?? "";
	const indent = /^ */.exec(first)?.[0] ?? "";
	const lines = text
		.replace(/\n+$/, "")
		.split("\n")
		.map((line) => (line === "" ? "" : indent + line));
	const trailing = /\s*$/.exec(source)?.[0].length ?? 0;
	return { from: node.start, to: node.end - trailing, insert: [head, ...lines].join(eolOf(file)) };
}

/** Fills a key that stood without a value: `lapsed:`. */
export function fillEmpty(
	file: SourceFile,
	node: EmptyNode,
	lines: readonly string[],
): Omit<TextChange, "path"> {
	const indent = columnOf(file, node.start) + 2;
	const at = lineEnd(file.text, node.end);
	return { from: at, to: at, insert: indented(file, indent, lines) };
}

/** New lines behind an entry of a block map, or before its first. */
export function insertEntry(
	file: SourceFile,
	map: MapNode,
	after: Entry | undefined,
	lines: readonly string[],
): Omit<TextChange, "path"> {
	const first = map.entries[0]?.key.start ?? map.start;
	const indent = columnOf(file, first);
	if (after !== undefined) {
		const at = lineEnd(file.text, endOf(file.text, after));
		return { from: at, to: at, insert: indented(file, indent, lines) };
	}
	const text = lines
		.map((line, index) => (index === 0 ? line : " ".repeat(indent) + line))
		.join(eolOf(file));
	return { from: first, to: first, insert: `${text}${eolOf(file)}${" ".repeat(indent)}` };
}

function indented(file: SourceFile, indent: number, lines: readonly string[]): string {
	return lines.map((line) => `${eolOf(file)}${" ".repeat(indent)}${line}`).join("");
}

/** The last character of an entry's value; a block text ends before its last line break. */
function endOf(text: string, entry: Entry): number {
	const last = lastNode(entry);
	let end = last.end;
	while (end > last.start && /\s/.test(text[end - 1] ?? "")) end--;
	return end;
}

function lastNode(entry: Entry): Node {
	const { value } = entry;
	if (value.kind === "map" && !value.flow) {
		const last = value.entries.at(-1);
		return last === undefined ? value : lastNode(last);
	}
	if (value.kind === "list" && !value.flow) return value.items.at(-1) ?? value;
	return value.kind === "empty" ? entry.key : value;
}

function lineEnd(text: string, at: number): number {
	const found = text.indexOf("\n", at);
	if (found === -1) return text.length;
	return text[found - 1] === "\r" ? found - 1 : found;
}

function columnOf(file: SourceFile, at: number): number {
	return file.lines.place(at).column - 1;
}

function eolOf(file: SourceFile): string {
	return file.text.includes("\r\n") ? "\r\n" : "\n";
}
