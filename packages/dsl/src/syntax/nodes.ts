import { locationIn, type SourceFile } from "../source/source-file.ts";
import type { Location, Span } from "../source/span.ts";

/** A value as it stands in a file. YAML gives it a shape, never a type. */
export type Node = ScalarNode | ListNode | MapNode | EmptyNode;

export interface Entry {
	readonly key: ScalarNode;
	readonly value: Node;
}

/**
 * The way from the root of a file to a node, as a chain: a key and its value share it, and an array of words is made
 * only for those nodes that somebody asks about.
 */
export class Trail {
	readonly up: Trail | undefined;
	readonly key: string;
	#dotted: string | undefined;
	#textPath: string | undefined;

	constructor(up: Trail | undefined, key: string) {
		this.up = up;
		this.key = key;
	}

	get dotted(): string {
		this.#dotted ??= joined(this.up?.dotted, this.key);
		return this.#dotted;
	}

	/** Without the keys `group`; undefined when nothing is left. */
	get textPath(): string | undefined {
		if (this.key === "group") return this.up?.textPath;
		this.#textPath ??= joined(this.up?.textPath, this.key);
		return this.#textPath;
	}
}

function joined(before: string | undefined, key: string): string {
	return before === undefined ? key : `${before}.${key}`;
}

/** Collections end with their last item, block texts with their last line that is not blank. */
abstract class NodeBase implements Span {
	readonly file: SourceFile;
	readonly start: number;
	readonly end: number;
	readonly trail: Trail | undefined;

	constructor(file: SourceFile, start: number, end: number, trail: Trail | undefined) {
		this.file = file;
		this.start = start;
		this.end = end;
		this.trail = trail;
	}

	/** The path as one word, its keys joined by dots. */
	get dotted(): string {
		return this.trail?.dotted ?? "";
	}

	/** The path as texts in other languages write it: a member of a group stands right below it. */
	get textPath(): string {
		return this.trail?.textPath ?? "";
	}

	/** Keys and indexes from the root of the file. */
	get path(): readonly string[] {
		const path: string[] = [];
		for (let at = this.trail; at !== undefined; at = at.up) path.push(at.key);
		return path.reverse();
	}
}

export type ScalarStyle = "plain" | "double" | "single" | "literal" | "folded";

export class ScalarNode extends NodeBase {
	readonly kind = "scalar" as const;
	/** What it says: quotes and escapes resolved, nothing typed. `012` stays `012`. */
	readonly text: string;
	readonly style: ScalarStyle;

	constructor(
		file: SourceFile,
		start: number,
		end: number,
		trail: Trail | undefined,
		text: string,
		style: ScalarStyle,
	) {
		super(file, start, end, trail);
		this.text = text;
		this.style = style;
	}

	/** The same place, saying something else. */
	saying(text: string): ScalarNode {
		return new ScalarNode(this.file, this.start, this.end, this.trail, text, this.style);
	}
}

export class ListNode extends NodeBase {
	readonly kind = "list" as const;
	readonly items: readonly Node[];
	readonly flow: boolean;

	constructor(
		file: SourceFile,
		start: number,
		end: number,
		trail: Trail | undefined,
		items: readonly Node[],
		flow: boolean,
	) {
		super(file, start, end, trail);
		this.items = items;
		this.flow = flow;
	}
}

/** From so many keys on, a map is asked by hash. */
const MANY = 8;

export class MapNode extends NodeBase {
	readonly kind = "map" as const;
	readonly entries: readonly Entry[];
	readonly flow: boolean;
	#byKey: ReadonlyMap<string, Entry> | undefined;
	#hasDottedKeys: boolean | undefined;

	constructor(
		file: SourceFile,
		start: number,
		end: number,
		trail: Trail | undefined,
		entries: readonly Entry[],
		flow: boolean,
	) {
		super(file, start, end, trail);
		this.entries = entries;
		this.flow = flow;
	}

	/** The same place with other entries, which may stand elsewhere. */
	holding(entries: readonly Entry[], trail: Trail | undefined = this.trail): MapNode {
		return new MapNode(this.file, this.start, this.end, trail, entries, this.flow);
	}

	/** Some keys are paths themselves, such as `steps.check.deadline.within`. */
	get hasDottedKeys(): boolean {
		this.#hasDottedKeys ??= this.entries.some((entry) => entry.key.text.includes("."));
		return this.#hasDottedKeys;
	}

	entry(key: string): Entry | undefined {
		const { entries } = this;
		if (entries.length < MANY) {
			for (const entry of entries) if (entry.key.text === key) return entry;
			return undefined;
		}
		this.#byKey ??= new Map(entries.map((entry) => [entry.key.text, entry]));
		return this.#byKey.get(key);
	}
}

/** Nothing after the colon: an item with defaults. Its span is that of its key. */
export class EmptyNode extends NodeBase {
	readonly kind = "empty" as const;
}

export function trailOf(path: readonly string[]): Trail | undefined {
	return path.reduce((up: Trail | undefined, key) => new Trail(up, key), undefined);
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
	return node?.kind === "map" ? node.entry(key) : undefined;
}

export function valueAt(node: Node | undefined, key: string): Node | undefined {
	return entryOf(node, key)?.value;
}

/** Where a node stands; `within` are offsets in a scalar's text, mapped back over its quotes where they can be. */
export function placeOf(node: Node, within?: readonly [number, number]): Location {
	const span = within && node.kind === "scalar" ? spanWithin(node, within) : node;
	return locationIn(node.file, { start: span.start, end: span.end }, node.dotted);
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
