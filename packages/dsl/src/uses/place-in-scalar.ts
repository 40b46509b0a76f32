import type { Span } from "../source/span.ts";
import type { ScalarNode } from "../syntax/nodes.ts";

/**
 * Where a piece of a scalar's text stands in its file. Undefined where the two cannot be told apart safely: a folded
 * text, or one with escapes of several signs.
 */
export function placeInScalar(node: ScalarNode, from: number, to: number): Span | undefined {
	const source = node.file.text.slice(node.start, node.end);
	const offsets =
		node.style === "literal" ? literalOffsets(source) : quotedOffsets(source, node.style);
	const [start, end] = [offsets?.[from], offsets?.[to]];
	if (start === undefined || end === undefined) return undefined;
	const span = { start: node.start + start, end: node.start + end };
	return node.file.text.slice(span.start, span.end) === node.text.slice(from, to)
		? span
		: undefined;
}

function quotedOffsets(source: string, style: ScalarNode["style"]): readonly number[] | undefined {
	if (style === "folded" || source.includes("\n")) return undefined;
	const quote = style === "plain" ? 0 : 1;
	const offsets: number[] = [];
	for (let at = quote; at <= source.length - quote; ) {
		offsets.push(at);
		const pair =
			(style === "single" && source.startsWith("''", at)) ||
			(style === "double" && source[at] === "\\");
		at += pair ? 2 : 1;
	}
	return offsets;
}

/** Each line of a literal block stands behind the same indent; an empty one may be shorter. */
function literalOffsets(source: string): readonly number[] {
	const lines = source.split("\n");
	const indent =
		/^ */.exec(lines.slice(1).find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
	const offsets: number[] = [];
	let at = (lines[0]?.length ?? 0) + 1;
	for (const line of lines.slice(1)) {
		const text = line.endsWith("\r") ? line.slice(0, -1) : line;
		for (let column = Math.min(indent, text.length); column < text.length; column++)
			offsets.push(at + column);
		offsets.push(at + text.length);
		at += line.length + 1;
	}
	return offsets;
}
