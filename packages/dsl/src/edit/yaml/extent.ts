import type { PlacedEntry } from "./layout.ts";
import { commentColumn, indentAt, isBlank, lineEnd, lineStart, nextLine } from "./lines.ts";

/** The lines of an entry with the comments that belong to it. */
export interface Extent {
	/** First sign of its first comment above, or its own. */
	readonly start: number;
	/** End of its last line, its comment there and those inside it included; before the line break. */
	readonly end: number;
}

/** Notes for programs stand at the top of a file and belong to no entry. */
const FOR_PROGRAMS = /^#(?:!| ?yaml-language-server:| ?vim:| ?-\*-| ?yamllint )/;

/**
 * A comment belongs to an entry when it stands on its line, or directly above at the same indent with no blank line
 * between. Comments below that are indented deeper stand inside it. `floor` is where what is before it ends.
 */
export function extentOf(text: string, entry: PlacedEntry, floor: number): Extent {
	const column = indentAt(text, entry.start).length;
	let start = entry.start;
	for (let line = lineStart(text, entry.start); line > 0; ) {
		const above = lineStart(text, line - 1);
		if (above < floor || commentColumn(text, above) !== column) break;
		const sign = above + column + (text.startsWith("\ufeff", above) ? 1 : 0);
		if (FOR_PROGRAMS.test(text.slice(sign, lineEnd(text, sign)))) break;
		start = sign;
		line = above;
	}
	return { start, end: endOfInside(text, lineEnd(text, entry.end), column) };
}

function endOfInside(text: string, end: number, column: number): number {
	let last = end;
	for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
		if (isBlank(text, line)) continue;
		const deep = commentColumn(text, line);
		if (deep === undefined || deep <= column) break;
		last = lineEnd(text, line);
	}
	return last;
}
