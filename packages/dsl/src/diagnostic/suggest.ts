/**
 * The closest of the names to what was written, or undefined when none is near.
 * Distance is Damerau–Levenshtein (two swapped letters are one mistake); near means at most a third of the letters.
 */
export function closest(written: string, names: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.floor(Math.max(written.length, 3) / 3) + 1;
	const lower = written.toLowerCase();
	for (const name of names) {
		if (Math.abs(name.length - written.length) >= bestDistance) continue;
		const distance = editDistance(lower, name.toLowerCase(), bestDistance);
		if (distance < bestDistance) [best, bestDistance] = [name, distance];
	}
	return best;
}

/** Names are at most so many units here; the rest of a longer one does not count. */
const LONGEST = 200;
/** Three rows of the table, used again for each pair of names. */
let [before, last, row] = [0, 1, 2].map(() => new Uint16Array(LONGEST + 1)) as [Row, Row, Row];
type Row = Uint16Array;

/**
 * Optimal string alignment: insert, delete, replace, or swap neighbours. Stops where the distance cannot be less than
 * `limit` any more, and answers `limit` then.
 */
export function editDistance(
	a: string,
	b: string,
	limit: number = Number.POSITIVE_INFINITY,
): number {
	const [height, width] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
	for (let j = 0; j <= width; j++) last[j] = j;
	for (let i = 1; i <= height; i++) {
		const left = a.charCodeAt(i - 1);
		let least = i;
		row[0] = i;
		for (let j = 1; j <= width; j++) {
			const right = b.charCodeAt(j - 1);
			const cost = left === right ? 0 : 1;
			let value = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
			const swapped =
				i > 1 && j > 1 && left === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === right;
			if (swapped) value = Math.min(value, at(before, j - 2) + 1);
			row[j] = value;
			if (value < least) least = value;
		}
		// A swap looks back two rows, so both have to be too far.
		if (least >= limit && leastOf(last, width) >= limit) return limit;
		[before, last, row] = [last, row, before];
	}
	return at(last, width);
}

function at(cells: Row, index: number): number {
	return cells[index] ?? 0;
}

function leastOf(cells: Row, width: number): number {
	let least = at(cells, 0);
	for (let index = 1; index <= width; index++) least = Math.min(least, at(cells, index));
	return least;
}
