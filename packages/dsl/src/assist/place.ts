import type { FileKind, SourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, ScalarNode, trailOf, valueAt } from "../syntax/nodes.ts";
import { sketch } from "../syntax/sketch.ts";
import { type SketchLine, sketchLines } from "../syntax/sketch-lines.ts";

/** Where a cursor stands in a text, by its line and the lines further out above it. */
export interface Place {
	readonly kind: FileKind;
	/** What indentation shows of the file. */
	readonly root: MapNode;
	readonly offset: number;
	/**
	 * `key`: of the map at `path`. `value`: of the key at `path`. `item`: of the list at `path`. `block`: in a text of
	 * several lines at `path`. `none`: in a comment, or beside everything.
	 */
	readonly at: "key" | "value" | "item" | "block" | "none";
	readonly path: readonly string[];
	/** What is written there now and would be replaced. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Columns of the line's first character. */
	readonly indent: number;
	/** Whether a colon follows what is written. */
	readonly hasColon: boolean;
}

/** A scalar that says what stands at the place, as a reader of values takes it. */
export function writtenAt({ root, path }: Place, text: string): ScalarNode {
	const { file, start, end } = root;
	return new ScalarNode(file, start, end, trailOf(path), text, "plain");
}

/** Never fails: a cursor that stands nowhere is at `none`. Offsets outside the text are read as its nearest end. */
export function placeAt(file: SourceFile, cursor: number): Place | undefined {
	if (!file.kind) return undefined;
	const offset = Math.max(0, Math.min(cursor, file.text.length));
	const lines = sketchLines(file.text);
	const index = lineAt(lines, offset);
	const line = lines[index];
	if (!line) return undefined;
	const base = { kind: file.kind, root: sketch(file), offset };
	const indent = line.kind === "blank" ? offset - line.start : line.indent;
	const above = (limit: number) => pathAbove(lines, index, limit);
	const nowhere = {
		...base,
		at: "none" as const,
		path: [],
		start: offset,
		end: offset,
		text: "",
		indent,
		hasColon: false,
	};
	const { key, value, colon } = line;
	if (line.blockEnd !== undefined && offset > line.end && key)
		return { ...nowhere, at: "block", path: [...above(line.indent), key.text] };
	if (line.kind === "comment" || isInComment(file.text, line, offset)) return nowhere;
	if (line.kind === "blank") return { ...nowhere, at: "key", path: above(indent) };
	if (line.kind === "item" && offset >= line.start + line.indent + 1)
		return {
			...nowhere,
			at: "item",
			path: above(line.indent + 1),
			...spanOf(value, offset, file.text),
		};
	if (line.kind === "key" && key && colon !== undefined) {
		const path = above(line.indent);
		if (offset > colon)
			return {
				...nowhere,
				at: "value",
				path: [...path, key.text],
				...spanOf(value, offset, file.text),
			};
		return { ...nowhere, at: "key", path, ...spanOf(key, offset, file.text), hasColon: true };
	}
	if (line.kind === "other")
		return { ...nowhere, at: "key", path: above(line.indent), ...spanOf(value, offset, file.text) };
	return nowhere;
}

type Span = Pick<Place, "start" | "end" | "text">;

/** What is written, without its quotes and with the blanks up to the cursor; at the cursor when nothing is. */
function spanOf(written: SketchLine["value"], offset: number, text: string): Span {
	if (!written || written.end === written.start || offset < written.start)
		return { start: offset, end: offset, text: "" };
	const quote = written.style === "single" || written.style === "double" ? 1 : 0;
	if (quote === 0 && offset > written.end)
		return { start: written.start, end: offset, text: text.slice(written.start, offset) };
	const [start, end] = [written.start + quote, written.end - quote];
	return { start, end, text: written.text };
}

/** Behind the value, where only a comment can follow. */
function isInComment(text: string, line: SketchLine, offset: number): boolean {
	const from =
		line.value && line.value.end > line.value.start ? line.value.end : (line.colon ?? offset);
	return text.slice(from, Math.max(from, Math.min(offset, line.end))).includes("#");
}

function lineAt(lines: readonly SketchLine[], offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The keys further out, outermost first. */
function pathAbove(lines: readonly SketchLine[], index: number, limit: number): readonly string[] {
	const path: string[] = [];
	let least = limit;
	for (let at = index - 1; at >= 0 && least > 0; at--) {
		const line = lines[at];
		if (line?.kind !== "key" || line.indent >= least) continue;
		path.unshift(line.key?.text ?? "");
		least = line.indent;
	}
	return path;
}

export function nodeAt(root: MapNode, path: readonly string[]): Node | undefined {
	let at: Node | undefined = root;
	for (const key of path) at = valueAt(at, key);
	return at;
}
