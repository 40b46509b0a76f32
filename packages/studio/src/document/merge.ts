import { type Hunk, hunksOf, linesOf } from "./line-diff.ts";

/**
 * Their changes and mine over the text both began with, or undefined where both touched the same or neighbouring
 * lines: then a person has to choose.
 */
export function merge(base: string, mine: string, theirs: string): string | undefined {
	const [lines, own, other] = [linesOf(base), linesOf(mine), linesOf(theirs)];
	const patches = [
		...hunksOf(lines, own).map((hunk) => patchOf(hunk, own)),
		...hunksOf(lines, other).map((hunk) => patchOf(hunk, other)),
	].toSorted((a, b) => a.from - b.from || a.to - b.to);
	const merged: string[] = [];
	let at = 0;
	for (const [index, patch] of patches.entries()) {
		const previous = patches[index - 1];
		if (previous !== undefined && isSamePatch(previous, patch)) continue;
		if (previous !== undefined && patch.from <= previous.to) return undefined;
		merged.push(...lines.slice(at, patch.from), ...patch.lines);
		at = patch.to;
	}
	return [...merged, ...lines.slice(at)].join("\n");
}

interface Patch {
	readonly from: number;
	readonly to: number;
	readonly lines: readonly string[];
}

function patchOf(
	{ before: [from, to], after: [into, end] }: Hunk,
	lines: readonly string[],
): Patch {
	return { from, to, lines: lines.slice(into, end) };
}

/** Both made the same change. */
function isSamePatch(a: Patch, b: Patch): boolean {
	return a.from === b.from && a.to === b.to && a.lines.join("\n") === b.lines.join("\n");
}
