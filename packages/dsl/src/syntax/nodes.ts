import { locationIn, type SourceFile } from "../source/source-file.ts";
import type { Location, Span } from "../source/span.ts";

/** A value as it stands in a file. YAML gives it a shape, never a type. */
export type Node = ScalarNode | ListNode | MapNode | EmptyNode;

interface NodeBase extends Span {
	readonly file: SourceFile;
	/** Keys and indexes from the root of the file. */
	readonly path: readonly string[];
}

export interface ScalarNode extends NodeBase {
	readonly kind: "scalar";
	/** What it says: quotes and escapes resolved, nothing typed. `012` stays `012`. */
	readonly text: string;
	readonly style: "plain" | "double" | "single" | "literal" | "folded";
}

export interface ListNode extends NodeBase {
	readonly kind: "list";
	readonly items: readonly Node[];
	readonly flow: boolean;
}

export interface MapNode extends NodeBase {
	readonly kind: "map";
	readonly entries: readonly Entry[];
	readonly flow: boolean;
}

/** Nothing after the colon: an item with defaults. Its span is that of its key. */
export interface EmptyNode extends NodeBase {
	readonly kind: "empty";
}

export interface Entry {
	readonly key: ScalarNode;
	readonly value: Node;
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
	return node?.kind === "map" ? node.entries.find((entry) => entry.key.text === key) : undefined;
}

export function valueAt(node: Node | undefined, key: string): Node | undefined {
	return entryOf(node, key)?.value;
}

/** Where a node stands; `within` are offsets in a scalar's text, mapped back over its quotes where they can be. */
export function placeOf(node: Node, within?: readonly [number, number]): Location {
	const span = within && node.kind === "scalar" ? spanWithin(node, within) : node;
	return locationIn(node.file, { start: span.start, end: span.end }, node.path.join("."));
}

/**
 * Offsets in a scalar's text → offsets in the file. Escapes are counted one by one: `''` in single quotes, `\x` in
 * double. A text folded over several lines, or one with other escapes, answers its whole span.
 */
function spanWithin(node: ScalarNode, [from, to]: readonly [number, number]): Span {
	const whole = { start: node.start, end: node.end };
	if (node.style !== "plain" && node.style !== "single" && node.style !== "double") return whole;
	const quote = node.style === "plain" ? 0 : 1;
	const source = node.file.text.slice(node.start + quote, node.end - quote);
	const offsets = [0];
	for (let at = 0; at < source.length; ) {
		at += unitLength(source, at, node.style);
		offsets.push(at);
	}
	if (offsets.length - 1 !== node.text.length) return whole;
	const start = offsets[Math.min(from, node.text.length)] ?? 0;
	const end = offsets[Math.min(Math.max(to, from), node.text.length)] ?? start;
	return { start: node.start + quote + start, end: node.start + quote + Math.max(end, start) };
}

function unitLength(source: string, at: number, style: ScalarNode["style"]): number {
	if (style === "single" && source.startsWith("''", at)) return 2;
	if (style === "double" && source[at] === "\\") return 2;
	return 1;
}
