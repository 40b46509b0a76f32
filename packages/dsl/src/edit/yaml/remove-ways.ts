import type { Splice } from "./edit.ts";
import { extentOf } from "./extent.ts";
import type { FoundEntry } from "./find-placed.ts";
import type { PlacedCollection } from "./layout.ts";
import { endsLine, isBlank, lineEnd, lineStart, nextLine, startsLine } from "./lines.ts";

/** Ways of taking an entry out, best first. */
export function removeWays(text: string, found: FoundEntry): readonly (readonly Splice[])[] {
	const { collection, entry } = found;
	if (collection.entries.length === 1) return emptied(text, found);
	if (collection.flow) return [inBrackets(text, found)];
	if (!startsLine(text, entry.start)) return besideADash(text, found);
	return [wholeLines(text, found)];
}

/** Its lines with its comments; of blank lines on both sides, one goes along. */
function wholeLines(text: string, { collection, entry, index }: FoundEntry): readonly Splice[] {
	const floor = collection.entries[index - 1]?.end ?? collection.start;
	const extent = extentOf(text, entry, floor);
	const from = lineStart(text, extent.start);
	const to = nextLine(text, extent.end);
	const bom = from === 0 && text.startsWith("\ufeff") ? 1 : 0;
	if (to === text.length && !text.endsWith("\n")) return [withoutLast(text, from)];
	const above = from > 0 ? lineStart(text, from - 1) : -1;
	const blankAbove = above >= 0 && isBlank(text, above);
	const blankBelow = to === text.length || isBlank(text, to);
	if (!blankAbove || !blankBelow) return [{ from: from + bom, to, insert: "" }];
	return to === text.length
		? [{ from: above, to, insert: "" }]
		: [{ from, to: nextLine(text, to), insert: "" }];
}

/** The last line of a file without a line break at its end: the one above has none then. */
function withoutLast(text: string, from: number): Splice {
	const break_ = text.slice(0, from).replace(/(?:[ \t]*\r?\n)+$/, "").length;
	return { from: break_, to: text.length, insert: "" };
}

/** The first entry on the line of a dash: what follows moves up to it, or below it with its comments. */
function besideADash(
	text: string,
	{ collection, entry, index }: FoundEntry,
): readonly (readonly Splice[])[] {
	const next = collection.entries[index + 1];
	if (next === undefined) return [];
	const end = extentOf(text, entry, entry.start).end;
	const onlyBlank = text.slice(end, next.start).trim() === "";
	const up: Splice = { from: entry.start, to: next.start, insert: "" };
	const below: Splice = { from: text.slice(0, entry.start).trimEnd().length, to: end, insert: "" };
	return onlyBlank ? [[up], [below]] : [[below], [up]];
}

/** The last entry of a collection leaves an empty one behind, on the line of its key. */
function emptied(
	text: string,
	{ collection, entry, parent }: FoundEntry,
): readonly (readonly Splice[])[] {
	const brackets = collection.kind === "map" ? "{}" : "[]";
	if (collection.flow) return [[{ from: collection.body, to: collection.end, insert: brackets }]];
	const mark = parent?.mark;
	const extent = extentOf(text, entry, mark ?? 0);
	if (mark === undefined || !startsLine(text, entry.start))
		return [[{ from: collection.body, to: entry.end, insert: brackets }]];
	const head = headEnd(text, collection, mark);
	return [
		[
			{ from: head, to: head, insert: ` ${brackets}` },
			{ from: lineEnd(text, lineStart(text, extent.start) - 1), to: extent.end, insert: "" },
		],
	];
}

/** Behind the colon, or behind an anchor or tag on its line. */
function headEnd(text: string, collection: PlacedCollection, mark: number): number {
	return collection.start < collection.body
		? text.slice(0, collection.body).trimEnd().length
		: mark;
}

/** With the comma that parts it from a neighbour; an entry that has lines of its own goes with them. */
function inBrackets(text: string, { collection, entry, index }: FoundEntry): readonly Splice[] {
	const next = collection.entries[index + 1];
	const before = collection.entries[index - 1];
	const comma = commaBehind(text, entry.end);
	const ownLines = startsLine(text, entry.start) && endsLine(text, comma ?? entry.end);
	if (ownLines) {
		const { start, end } = extentOf(
			text,
			{ ...entry, end: comma ?? entry.end },
			before?.end ?? collection.body,
		);
		const lines = { from: lineStart(text, start), to: nextLine(text, end), insert: "" };
		const commaBefore = before && commaBehind(text, before.end);
		const isLastWithoutComma =
			next === undefined && comma === undefined && commaBefore !== undefined;
		return isLastWithoutComma
			? [{ from: commaBefore - 1, to: commaBefore, insert: "" }, lines]
			: [lines];
	}
	if (next !== undefined) return [{ from: entry.start, to: next.start, insert: "" }];
	return before === undefined ? [] : [{ from: before.end, to: entry.end, insert: "" }];
}

/** Offset behind the comma that follows an entry on its line. */
export function commaBehind(text: string, end: number): number | undefined {
	const match = /^[ \t]*,/.exec(text.slice(end, lineEnd(text, end)));
	return match ? end + match[0].length : undefined;
}
