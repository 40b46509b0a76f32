import type { Into } from "./add-ways.ts";
import { collectionWays, gapBefore } from "./collection-ways.ts";
import type { Splice, YamlEdit } from "./edit.ts";
import type { Placed, PlacedEntry } from "./layout.ts";
import { indentAt, lineEnd, lineStart, startsLine } from "./lines.ts";
import { type ScalarPlace, typedText, waysToWrite } from "./scalar-text.ts";
import type { Layout } from "./write-value.ts";

type Set_ = Extract<YamlEdit, { op: "set" }>;

/** Ways of putting a value in the place of another, best first. */
export function setWays(
	text: string,
	into: Into,
	edit: Set_,
	layout: Layout,
): readonly (readonly Splice[])[] {
	const { value } = edit;
	const isWhole = value !== null && typeof value === "object";
	if (isWhole) return collectionWays(text, into, value, layout);
	const { value: old } = into;
	if (old.kind === "map" || old.kind === "seq")
		return scalarForCollection(text, into, edit, layout);
	return scalarTexts(text, into, edit, layout).flatMap((insert) => [
		[replaced(text, old, insert, into.parent)],
		// A tag may hold a value to a type that it has no more.
		...(old.tag === undefined ? [] : [[{ from: old.start, to: old.end, insert }]]),
	]);
}

function scalarTexts(
	text: string,
	{ value: old, parent, inFlow }: Into,
	{ value, untyped }: Set_,
	layout: Layout,
): readonly string[] {
	if (typeof value !== "string") return [typedText(value as number | boolean | null)];
	const block = inFlow || layout.quoted ? undefined : blockIndent(text, old, parent, layout);
	const source = text.slice(old.body, old.end);
	const place: ScalarPlace = {
		flow: inFlow,
		eol: layout.eol,
		...(old.style && { before: old.style }),
		...(untyped && { untyped }),
		...(block !== undefined && { block }),
	};
	const ways = waysToWrite(value, place);
	const sameHead =
		old.style === "literal" || old.style === "folded" ? keepingHead(source, ways) : [];
	return [...sameHead, ...ways];
}

/** A head says more than how it ends: `|2-  # why`. Its own words stay where they still hold. */
function keepingHead(source: string, ways: readonly string[]): readonly string[] {
	const head = /^[^\r\n]*/.exec(source)?.[0] ?? "";
	return ways.flatMap((way) => {
		const body = way.indexOf("\n");
		const chomp = /^[|>]\d*([-+]?)/.exec(way)?.[1];
		const own = /^[|>](?:\d|[-+])*/.exec(head)?.[0];
		if (body === -1 || chomp === undefined || own === undefined || own[0] !== way[0]) return [];
		const mark = own.replaceAll(/[-+]/g, "") + chomp;
		const end = way[body - 1] === "\r" ? body - 1 : body;
		return [mark + head.slice(own.length) + way.slice(end)];
	});
}

function blockIndent(
	text: string,
	old: Placed,
	parent: PlacedEntry | undefined,
	layout: Layout,
): NonNullable<ScalarPlace["block"]> {
	const own = parent ? indentAt(text, parent.start) : "";
	const lines = text.slice(old.body, old.end).split("\n").slice(1);
	const first = lines.find((line) => line.trim() !== "");
	const isBlockText = old.style === "literal" || old.style === "folded";
	const indent =
		isBlockText && first !== undefined ? (/^ */.exec(first)?.[0] ?? "") : own + layout.step;
	return { indent, deeper: indent.length - own.length };
}

/** In the old one's place. A comment that was lined up with others keeps its column where there is room. */
function replaced(
	text: string,
	old: Placed,
	insert: string,
	parent: PlacedEntry | undefined,
): Splice {
	if (old.body === old.end)
		return { from: old.body, to: old.end, insert: gapBefore(text, old.body, parent) + insert };
	const blanks = /^( {2,})#/.exec(text.slice(old.end, lineEnd(text, old.end)))?.[1]?.length ?? 0;
	const before = text.slice(old.body, old.end);
	if (blanks === 0 || /\n/.test(before) || /\n/.test(insert))
		return { from: old.body, to: old.end, insert };
	const room = Math.max(1, blanks + before.length - insert.length);
	return { from: old.body, to: old.end + blanks, insert: insert + " ".repeat(room) };
}

/** A scalar for a map or list: on the line of the key, where a comment may follow. */
function scalarForCollection(
	text: string,
	into: Into,
	edit: Set_,
	layout: Layout,
): readonly (readonly Splice[])[] {
	const { value: old, parent } = into;
	const empty: Placed = { kind: "empty", start: old.start, body: old.body, end: old.body };
	return scalarTexts(text, { ...into, value: empty }, edit, layout).flatMap((insert) => {
		const own = { from: old.body, to: old.end, insert };
		if (parent?.mark === undefined || !startsLine(text, old.body)) return [[own]];
		const head = old.start < old.body ? text.slice(0, old.body).trimEnd().length : parent.mark;
		const from = lineEnd(text, lineStart(text, old.body) - 1);
		const moved = [
			{ from: head, to: head, insert: ` ${insert}` },
			{ from, to: lineEnd(text, old.end), insert: "" },
		];
		return insert.includes("\n")
			? [[{ from: head, to: lineEnd(text, old.end), insert: ` ${insert}` }]]
			: [moved, [own]];
	});
}
