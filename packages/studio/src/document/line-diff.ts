/** Lines of `before` and `after`, in reading order: a line stands alone, or `removed` before what replaced it. */
export type DiffLine =
	| {
			readonly kind: "same";
			readonly text: string;
			readonly before: number;
			readonly after: number;
	  }
	| { readonly kind: "removed"; readonly text: string; readonly before: number }
	| { readonly kind: "added"; readonly text: string; readonly after: number };

/** A stretch that differs. Line indexes from 0, ends exclusive. */
export interface Hunk {
	readonly before: readonly [from: number, to: number];
	readonly after: readonly [from: number, to: number];
}

/** Above this many cells the middle of a comparison counts as replaced whole: nothing may take long while typing. */
const MOST_CELLS = 4_000_000;

/** The stretches in which two texts differ. Several parts of a page ask it of the same two, with every key. */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
	const known = compared.find((one) => one.before === before && one.after === after);
	if (known) return known.hunks;
	const hunks = hunksOf(linesOf(before), linesOf(after));
	compared = [{ before, after, hunks }, ...compared].slice(0, KEPT);
	return hunks;
}

interface Compared {
	readonly before: string;
	readonly after: string;
	readonly hunks: readonly Hunk[];
}

const KEPT = 4;
let compared: readonly Compared[] = [];

/** The stretches in which two lists of lines differ, as few lines as possible. Deterministic. */
export function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let [endA, endB] = [before.length, after.length];
	while (endA > start && endB > start && before[endA - 1] === after[endB - 1]) {
		endA--;
		endB--;
	}
	if (start === endA && start === endB) return [];
	const whole: Hunk = { before: [start, endA], after: [start, endB] };
	if ((endA - start) * (endB - start) > MOST_CELLS) return [whole];
	return aligned(before, after, whole);
}

/** How many lines a reader sees changed: a replaced line counts once. */
export function countChanged(before: string, after: string): number {
	return hunksBetween(before, after).reduce(
		(sum, { before: [a, b], after: [c, d] }) => sum + Math.max(b - a, d - c),
		0,
	);
}

/** The smallest change of whole lines that makes one text of the other, as offsets into `before`. */
export function changesBetween(
	before: string,
	after: string,
): readonly { readonly from: number; readonly to: number; readonly insert: string }[] {
	const [a, b] = [linesOf(before), linesOf(after)];
	const starts = [0];
	for (const line of a) starts.push((starts.at(-1) ?? 0) + line.length + 1);
	return hunksBetween(before, after).map(({ before: [from, to], after: [into, end] }) => {
		const insert = b
			.slice(into, end)
			.map((line) => `${line}\n`)
			.join("");
		// The last line has no line feed after it: the one before it is taken, or left, instead.
		if (to < a.length) return { from: starts[from] ?? 0, to: starts[to] ?? 0, insert };
		const start = Math.max((starts[from] ?? 0) - 1, 0);
		const text = b
			.slice(into, end)
			.map((line) => `\n${line}`)
			.join("");
		return from === 0
			? { from: 0, to: before.length, insert: text.slice(1) }
			: { from: start, to: before.length, insert: text };
	});
}

/** The changed lines with a few around them; each group is one place in the file. */
export function diffGroups(
	before: string,
	after: string,
	around = 2,
): readonly (readonly DiffLine[])[] {
	const [a, b] = [linesOf(before), linesOf(after)];
	const hunks = hunksBetween(before, after);
	const groups: DiffLine[][] = [];
	let shownTo = 0;
	for (const [
		index,
		{
			before: [from, to],
			after: [into, end],
		},
	] of hunks.entries()) {
		const first = Math.max(from - around, shownTo);
		if (groups.length === 0 || first > shownTo) groups.push([]);
		const group = groups.at(-1) ?? [];
		group.push(...same(a, first, from, into - from));
		for (let at = from; at < to; at++)
			group.push({ kind: "removed", text: a[at] ?? "", before: at + 1 });
		for (let at = into; at < end; at++)
			group.push({ kind: "added", text: b[at] ?? "", after: at + 1 });
		shownTo = Math.min(to + around, hunks[index + 1]?.before[0] ?? a.length);
		group.push(...same(a, to, shownTo, end - to));
	}
	return groups;
}

export function linesOf(text: string): string[] {
	return text.split("\n");
}

function same(lines: readonly string[], from: number, to: number, shift: number): DiffLine[] {
	return lines.slice(from, to).map((text, index) => ({
		kind: "same",
		text,
		before: from + index + 1,
		after: from + index + 1 + shift,
	}));
}

/** Longest common subsequence by table, walked forwards. */
function aligned(
	a: readonly string[],
	b: readonly string[],
	{ before, after }: Hunk,
): readonly Hunk[] {
	const [rows, columns] = [before[1] - before[0], after[1] - after[0]];
	const width = columns + 1;
	const longest = new Uint32Array((rows + 1) * width);
	const isSame = (row: number, column: number) => a[before[0] + row] === b[after[0] + column];
	for (let row = rows - 1; row >= 0; row--) {
		for (let column = columns - 1; column >= 0; column--) {
			longest[row * width + column] = isSame(row, column)
				? (longest[(row + 1) * width + column + 1] ?? 0) + 1
				: Math.max(
						longest[(row + 1) * width + column] ?? 0,
						longest[row * width + column + 1] ?? 0,
					);
		}
	}
	const hunks: Hunk[] = [];
	let [row, column, fromRow, fromColumn] = [0, 0, 0, 0];
	const close = () => {
		if (row > fromRow || column > fromColumn)
			hunks.push({
				before: [before[0] + fromRow, before[0] + row],
				after: [after[0] + fromColumn, after[0] + column],
			});
	};
	while (row < rows || column < columns) {
		if (row < rows && column < columns && isSame(row, column)) {
			close();
			row++;
			column++;
			[fromRow, fromColumn] = [row, column];
		} else if (
			column >= columns ||
			(row < rows &&
				(longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0))
		)
			row++;
		else column++;
	}
	close();
	return hunks;
}
