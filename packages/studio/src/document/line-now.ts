import { hunksOf, linesOf } from "./line-diff.ts";

/**
 * Where a line of one text stands in another that was made from it; inside what was rewritten, the line that stands there
 * instead. Lines from 1; carriage returns do not matter.
 */
export function lineNow(before: string, after: string, line: number): number {
	const plain = (text: string) => linesOf(text.replaceAll("\r\n", "\n"));
	const [then, now] = [plain(before), plain(after)];
	let shift = 0;
	for (const {
		before: [from, to],
		after: [into, end],
	} of hunksOf(then, now)) {
		if (line - 1 < from) break;
		if (line - 1 < to)
			return Math.min(
				into + Math.max(Math.min(line - 1 - from, end - into - 1), 0) + 1,
				now.length,
			);
		shift = end - to;
	}
	return Math.min(Math.max(line + shift, 1), now.length);
}
