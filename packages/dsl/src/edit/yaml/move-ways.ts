import type { Splice } from "./edit.ts";
import { extentOf } from "./extent.ts";
import type { FoundEntry } from "./find-placed.ts";
import { reorder } from "./intend.ts";

/**
 * Entries change places with their comments; what stands between them (commas, blank lines, free comments) stays
 * where it is, so that only the lines that moved have changed.
 */
export function moveWays(
	text: string,
	{ collection, index }: FoundEntry,
	before: string | undefined,
): readonly (readonly Splice[])[] {
	const { entries, flow } = collection;
	const found = entries.findIndex(({ name }) => name === before);
	const to = before === undefined || found === -1 ? entries.length : found;
	const extents = entries.map((entry, at) =>
		flow
			? { start: entry.start, end: entry.end }
			: extentOf(text, entry, entries[at - 1]?.end ?? collection.start),
	);
	const pieces = reorder(
		extents.map(({ start, end }) => text.slice(start, end)),
		index,
		to,
	);
	const first = Math.min(index, to);
	const last = Math.max(index, to - 1);
	const written = extents.slice(first, last + 1).map(({ start, end }, at) => ({
		from: start,
		to: end,
		insert: pieces[first + at] ?? "",
	}));
	return [written];
}
