import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { MOST_LEVELS } from "./look.ts";
import { EmptyNode, type Entry, ListNode, MapNode, type Node, ScalarNode, Trail } from "./nodes.ts";
import { type SketchLine, sketchLines, type Written } from "./sketch-lines.ts";

/**
 * The tree that indentation shows, for a text that is just being typed and that no parser takes. Never throws, and
 * takes one pass. It knows block maps, lists of scalars and scalars; what else stands there is left out. A text that
 * can be read is better read by `parse`: where both read it, they agree.
 */
export function sketch(file: SourceFile): MapNode {
	const root = draftOf({ start: 0, end: 0 });
	const open: Open[] = [{ indent: -1, draft: root }];
	for (const line of sketchLines(file.text)) add(line, open);
	return new MapNode(file, 0, file.text.length, undefined, entriesOf(root, file, undefined), false);
}

/** A key, and what was found below it so far. */
interface Draft {
	readonly key: Span;
	readonly value?: Written;
	readonly entries: { readonly key: Written; readonly draft: Draft }[];
	readonly items: Written[];
	readonly seen: Set<string>;
}

interface Open {
	readonly indent: number;
	readonly draft: Draft;
}

function draftOf(key: Span, value?: Written): Draft {
	return { key, ...(value && { value }), entries: [], items: [], seen: new Set() };
}

function add(line: SketchLine, open: Open[]): void {
	if (line.kind !== "key" && line.kind !== "item") return;
	// The items of a list may stand at the column of its key.
	const own = line.kind === "item" ? line.indent + 1 : line.indent;
	while (open.length > 1 && (open.at(-1)?.indent ?? 0) >= own) open.pop();
	const { draft } = open.at(-1) as Open;
	if (line.kind === "item") {
		if (line.value && draft.entries.length === 0) draft.items.push(line.value);
		return;
	}
	const { key } = line;
	if (!key || open.length > MOST_LEVELS) return;
	const child = draftOf(key, line.value);
	open.push({ indent: line.indent, draft: child });
	// The first of two equal keys counts, as in `parse`.
	if (draft.seen.has(key.text) || draft.items.length > 0) return;
	draft.seen.add(key.text);
	draft.entries.push({ key, draft: child });
}

function nodeOf(draft: Draft, file: SourceFile, trail: Trail | undefined): Node {
	if (draft.value) return scalarNode(draft.value, file, trail);
	if (draft.entries.length > 0) return mapNode(draft, file, trail);
	const items = draft.items.map((item, index) => {
		const inside = new Trail(trail, String(index));
		return item.end > item.start
			? scalarNode(item, file, inside)
			: new EmptyNode(file, item.start, item.end, inside);
	});
	const [start, end] = [items[0]?.start ?? draft.key.start, items.at(-1)?.end ?? draft.key.end];
	return items.length > 0
		? new ListNode(file, start, end, trail, items, false)
		: new EmptyNode(file, draft.key.start, draft.key.end, trail);
}

function entriesOf(draft: Draft, file: SourceFile, up: Trail | undefined): readonly Entry[] {
	return draft.entries.map(({ key, draft: child }): Entry => {
		const inside = new Trail(up, key.text);
		return { key: scalarNode(key, file, inside), value: nodeOf(child, file, inside) };
	});
}

function mapNode(draft: Draft, file: SourceFile, trail: Trail | undefined): MapNode {
	const entries = entriesOf(draft, file, trail);
	const start = entries[0]?.key.start ?? draft.key.start;
	const end = entries.at(-1)?.value.end ?? draft.key.end;
	return new MapNode(file, start, end, trail, entries, false);
}

function scalarNode(
	{ start, end, text, style }: Written,
	file: SourceFile,
	trail: Trail | undefined,
): ScalarNode {
	return new ScalarNode(file, start, end, trail, text, style);
}
