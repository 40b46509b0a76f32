import type { TextChange } from "./edited.ts";

/** Lines beyond this are compared as one piece: a comparison takes time with their product. */
const MOST_CELLS = 4_000_000;

/** The changes that make one text of another, line by line, each cut down to the signs that differ. */
export function textChanges(path: string, before: string, after: string): readonly TextChange[] {
	if (before === after) return [];
	const [old, now] = [lines(before), lines(after)];
	let head = 0;
	while (head < old.length && head < now.length && old[head] === now[head]) head++;
	let tail = 0;
	while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail))
		tail++;
	const start = old.slice(0, head).join("").length;
	const middle = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)] as const;
	return hunks(middle[0], middle[1]).map(({ from, to, insert }) =>
		trimmed(path, before, start + from, start + to, insert),
	);
}

function lines(text: string): readonly string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Hunk {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

function hunks(old: readonly string[], now: readonly string[]): readonly Hunk[] {
	const whole = { from: 0, to: old.join("").length, insert: now.join("") };
	if (old.length * now.length > MOST_CELLS) return [whole];
	const table = lengths(old, now);
	const found: Hunk[] = [];
	let [i, j, at, from, insert] = [0, 0, 0, 0, ""];
	const close = () => {
		if (from < at || insert !== "") found.push({ from, to: at, insert });
	};
	while (i < old.length || j < now.length) {
		const [a, b] = [old[i], now[j]];
		if (a !== undefined && a === b) {
			close();
			at += a.length;
			[i, j, from, insert] = [i + 1, j + 1, at, ""];
		} else if (
			b === undefined ||
			(a !== undefined && cell(table, i + 1, j) >= cell(table, i, j + 1))
		) {
			at += a?.length ?? 0;
			i++;
		} else {
			insert += b;
			j++;
		}
	}
	close();
	return found;
}

/** How many lines the rests have in common, from each pair of places. */
function lengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
	const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = now.length - 1; j >= 0; j--) {
			const row = table[i];
			if (row)
				row[j] =
					old[i] === now[j]
						? cell(table, i + 1, j + 1) + 1
						: Math.max(cell(table, i + 1, j), cell(table, i, j + 1));
		}
	return table;
}

function cell(table: readonly Uint32Array[], i: number, j: number): number {
	return table[i]?.[j] ?? 0;
}

function trimmed(
	path: string,
	before: string,
	from: number,
	to: number,
	insert: string,
): TextChange {
	const old = before.slice(from, to);
	const most = Math.min(old.length, insert.length);
	let head = 0;
	while (head < most && old[head] === insert[head]) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === insert.at(-1 - tail)) tail++;
	return {
		path,
		from: from + head,
		to: to - tail,
		insert: insert.slice(head, insert.length - tail),
	};
}

/** What takes changes of one file back, over the text that came out. */
export function inverseChanges(
	before: string,
	changes: readonly TextChange[],
): readonly TextChange[] {
	let shift = 0;
	return changes.map(({ path, from, to, insert }) => {
		const at = from + shift;
		shift += insert.length - (to - from);
		return { path, from: at, to: at + insert.length, insert: before.slice(from, to) };
	});
}
