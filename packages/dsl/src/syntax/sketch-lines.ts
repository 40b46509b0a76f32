import { textStart } from "./limits.ts";

import type { ScalarNode } from "./nodes.ts";

/** A piece of a line: where it stands, what it says, and how it is quoted. */
export interface Written {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly style: ScalarNode["style"];
}

/** One line as indentation and punctuation show it. Lines of a block of text belong to the line that opens it. */
export interface SketchLine {
	readonly start: number;
	/** Without the line's end. */
	readonly end: number;
	/** Columns before the first character; of a blank line, its length. */
	readonly indent: number;
	readonly kind: "key" | "item" | "other" | "blank" | "comment";
	readonly key?: Written;
	/** Offset of the colon. */
	readonly colon?: number;
	/** What stands after the colon or the dash; for `other`, the whole line. */
	readonly value?: Written;
	/** Where a block of text, opened by `|` or `>`, ends. */
	readonly blockEnd?: number;
}

/** Reads lines as they stand, in one pass, whatever they say: a text that is just being typed has lines too. */
export function sketchLines(text: string): readonly SketchLine[] {
	const lines: SketchLine[] = [];
	for (let start = textStart(text); start <= text.length; ) {
		const end = lineEnd(text, start);
		const line = readLine(text, start, end);
		const opens = line.value !== undefined && /^[|>]/.test(line.value.text);
		const blockEnd = opens ? endOfBlock(text, next(text, end), line.indent) : undefined;
		lines.push(blockEnd === undefined ? line : inBlock(text, line, Math.max(blockEnd, line.end)));
		start = blockEnd === undefined ? next(text, end) : next(text, Math.max(blockEnd, end));
	}
	return lines;
}

function readLine(text: string, start: number, end: number): SketchLine {
	let first = start;
	while (first < end && (text[first] === " " || text[first] === "\t")) first++;
	const base = { start, end, indent: first - start };
	if (first === end) return { ...base, kind: "blank" };
	if (text[first] === "#") return { ...base, kind: "comment" };
	if (text[first] === "-" && (first + 1 === end || text[first + 1] === " "))
		return { ...base, kind: "item", value: written(text, first + 1, end) };
	const colon = colonIn(text, first, end);
	if (colon === undefined) return { ...base, kind: "other", value: written(text, first, end) };
	const value = written(text, colon + 1, end);
	const key = keyText(text, first, colon);
	return { ...base, kind: "key", key, colon, ...(value.end > value.start && { value }) };
}

/** The colon that ends a key: outside quotes, and with nothing or a blank behind it. */
function colonIn(text: string, start: number, end: number): number | undefined {
	const quote = text[start];
	let at = start;
	if (quote === '"' || quote === "'") {
		at = text.indexOf(quote, start + 1);
		if (at < 0 || at >= end) return undefined;
	}
	for (; at < end; at++) {
		if (text[at] === "#" && text[at - 1] === " ") return undefined;
		if (text[at] === ":" && (at + 1 === end || text[at + 1] === " ")) return at;
	}
	return undefined;
}

function keyText(text: string, start: number, colon: number): Written {
	let end = colon;
	while (end > start && text[end - 1] === " ") end--;
	return scalar(text, start, end);
}

/** A value without the comment behind it. */
function written(text: string, from: number, to: number): Written {
	let start = from;
	while (start < to && (text[start] === " " || text[start] === "\t")) start++;
	let end = to;
	const quote = text[start];
	if (quote === '"' || quote === "'") {
		const close = closing(text, start, to, quote);
		if (close !== undefined) return scalar(text, start, close + 1);
	} else {
		for (let at = start; at < to; at++)
			if (text[at] === "#" && (at === start || text[at - 1] === " ")) {
				end = at;
				break;
			}
	}
	while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
	return scalar(text, start, end);
}

function closing(text: string, start: number, end: number, quote: string): number | undefined {
	for (let at = start + 1; at < end; at++) {
		if (quote === '"' && text[at] === "\\") at++;
		else if (text[at] === quote && text[at + 1] === quote && quote === "'") at++;
		else if (text[at] === quote) return at;
	}
	return undefined;
}

function scalar(text: string, start: number, end: number): Written {
	const raw = text.slice(start, end);
	const isQuoted = raw.length > 1 && raw.at(-1) === raw[0];
	if (isQuoted && raw[0] === "'")
		return { start, end, text: raw.slice(1, -1).replaceAll("''", "'"), style: "single" };
	if (isQuoted && raw[0] === '"')
		return { start, end, text: raw.slice(1, -1).replace(/\\(.)/gs, "$1"), style: "double" };
	return { start, end, text: raw, style: "plain" };
}

/** The end of the lines that stand further in than the key. */
function endOfBlock(text: string, from: number, indent: number): number | undefined {
	let last: number | undefined;
	for (let start = from; start < text.length; ) {
		const end = lineEnd(text, start);
		const content = text.slice(start, end);
		const here = content.length - content.trimStart().length;
		if (content.trim() !== "" && here <= indent) break;
		if (content.trim() !== "") last = end;
		start = next(text, end);
	}
	return last;
}

function inBlock(text: string, line: SketchLine, blockEnd: number): SketchLine {
	const { value } = line;
	if (!value) return line;
	const style = value.text.startsWith("|") ? "literal" : "folded";
	const lines = text.slice(line.end, blockEnd).split("\n").slice(1);
	const inner = Math.min(...lines.filter((one) => one.trim() !== "").map(indentOf), 1000);
	const words = `${lines.map((one) => one.slice(inner)).join("\n")}\n`;
	return { ...line, blockEnd, value: { ...value, end: blockEnd, text: words, style } };
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}

function lineEnd(text: string, start: number): number {
	const found = text.indexOf("\n", start);
	const end = found < 0 ? text.length : found;
	return text[end - 1] === "\r" && end > start ? end - 1 : end;
}

/** Where the next line begins. */
function next(text: string, end: number): number {
	const found = text.indexOf("\n", end);
	return found < 0 ? text.length + 1 : found + 1;
}
