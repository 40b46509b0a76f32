import type { Span } from "../source/span.ts";
import type { Entry, MapNode, Node } from "../syntax/nodes.ts";

/** Comments of a file, each with the key or list entry that it belongs to, by that one's offset in the text. */
export interface Comments {
	/** Before the first key: they stay at the top. An empty line is "". */
	readonly header: readonly string[];
	/** On lines of their own above it. */
	readonly above: ReadonlyMap<number, readonly string[]>;
	/** On its own line, with the column (from 0) it stood in. */
	readonly beside: ReadonlyMap<number, { readonly text: string; readonly column: number }>;
	/** Below all it holds, indented like it: nothing follows that they could belong to. */
	readonly below: ReadonlyMap<number, readonly string[]>;
	/** Every comment, to prove that none was lost. */
	readonly all: readonly string[];
}

/** A key or an entry of a list: what a comment can belong to. */
interface Anchor {
	readonly at: number;
	readonly line: number;
	readonly column: number;
}

interface Comment {
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly own: boolean;
}

/**
 * A comment beside something belongs to it; one on a line of its own to what begins next, unless it is indented
 * deeper than that: then it closes what stands above it.
 */
export function gatherComments(root: MapNode): Comments {
	const anchors = anchorsIn(root);
	const found = commentsIn(root);
	const header: string[] = [];
	const above = new Map<number, string[]>();
	const below = new Map<number, string[]>();
	const beside = new Map<number, { text: string; column: number }>();
	const lines = root.file.text.split("\n");
	for (const comment of found) {
		const before = anchors
			.filter((anchor) => anchor.line <= comment.line - (comment.own ? 1 : 0))
			.at(-1);
		const next = anchors.find((anchor) => anchor.line > comment.line);
		if (!comment.own && before) {
			if (beside.has(before.at)) push(above, before.at, [comment.text]);
			else beside.set(before.at, { text: comment.text, column: comment.column });
		} else if (!before) header.push(...withBlanks(lines, comment));
		else if (next && comment.column <= next.column)
			push(above, next.at, withBlanks(lines, comment));
		else push(below, closing(anchors, comment).at, withBlanks(lines, comment));
	}
	return {
		header: trimmed(header),
		above,
		below,
		beside,
		all: found.map((comment) => comment.text),
	};
}

/** The last anchor above that is not indented deeper than the comment; the outermost one when all are. */
function closing(anchors: readonly Anchor[], comment: Comment): Anchor {
	const above = anchors.filter((anchor) => anchor.line < comment.line);
	const found = above.filter((anchor) => anchor.column <= comment.column).at(-1) ?? above[0];
	return found ?? { at: 0, line: 1, column: 0 };
}

/** Keeps one of the empty lines around a comment: they part groups of items. */
function withBlanks(lines: readonly string[], { text, line }: Comment): string[] {
	const isBlank = (index: number) =>
		index >= 0 && index < lines.length && (lines[index] ?? "").trim() === "";
	return [...(isBlank(line - 2) ? [""] : []), text, ...(isBlank(line) ? [""] : [])];
}

function push(map: Map<number, string[]>, at: number, texts: readonly string[]): void {
	const lines = map.get(at) ?? [];
	// Two comments with an empty line between both saw it.
	const more = lines.at(-1) === "" && texts[0] === "" ? texts.slice(1) : texts;
	map.set(at, [...lines, ...more]);
}

function trimmed(lines: readonly string[]): readonly string[] {
	const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
	return kept[0] === "" ? kept.slice(1) : kept;
}

function anchorsIn(root: MapNode): readonly Anchor[] {
	const anchors: Anchor[] = [];
	const add = (at: number, shift: number) => {
		const { line, column } = root.file.lines.place(at);
		anchors.push({ at, line, column: Math.max(0, column - 1 - shift) });
	};
	walk(
		root,
		(entry) => add(entry.key.start, 0),
		(item) => add(item.start, 2),
	);
	return anchors;
}

function walk(node: Node, onEntry: (entry: Entry) => void, onItem: (item: Node) => void): void {
	if (node.kind === "map") {
		for (const entry of node.entries) {
			onEntry(entry);
			walk(entry.value, onEntry, onItem);
		}
	} else if (node.kind === "list") {
		for (const item of node.items) {
			if (item.kind !== "map") onItem(item);
			walk(item, onEntry, onItem);
		}
	}
}

/** A `#` that begins a word outside every scalar begins a comment. */
function commentsIn(root: MapNode): readonly Comment[] {
	const { text, lines } = root.file;
	const scalars = scalarsIn(root);
	const comments: Comment[] = [];
	let next = 0;
	for (let at = 0; at < text.length; at++) {
		while (next < scalars.length && (scalars[next]?.end ?? 0) <= at) next++;
		const scalar = scalars[next];
		if (scalar && at >= scalar.start) {
			at = scalar.end - 1;
			continue;
		}
		if (text[at] !== "#" || !/^$|\s/.test(text[at - 1] ?? "")) continue;
		const end = text.indexOf("\n", at);
		const place = lines.place(at);
		const start = lines.start(place.line);
		comments.push({
			text: text.slice(at, end === -1 ? text.length : end).trimEnd(),
			line: place.line,
			column: place.column - 1,
			own: text.slice(start, at).trim() === "",
		});
		at = end === -1 ? text.length : end;
	}
	return comments;
}

/** Where texts stand. A block text begins after its first line: beside its `|` there may be a comment. */
function scalarsIn(root: MapNode): readonly Span[] {
	const scalars: Span[] = [];
	const add = (node: Node) => {
		if (node.kind !== "scalar") return;
		const isBlock = node.style === "literal" || node.style === "folded";
		const start = isBlock ? root.file.text.indexOf("\n", node.start) : node.start;
		scalars.push({ start: start === -1 ? node.end : start, end: node.end });
	};
	walk(
		root,
		(entry) => {
			add(entry.key);
			add(entry.value);
		},
		add,
	);
	return scalars.sort((a, b) => a.start - b.start);
}
