/**
 * The closest of the names to what was written, or undefined when none is near.
 * Distance is Damerau–Levenshtein (two swapped letters are one mistake); near means at most a third of the letters.
 */
export function closest(written: string, names: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.floor(Math.max(written.length, 3) / 3) + 1;
	for (const name of names) {
		if (Math.abs(name.length - written.length) >= bestDistance) continue;
		const distance = editDistance(written.toLowerCase(), name.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [name, distance];
	}
	return best;
}

/** Optimal string alignment: insert, delete, replace, or swap neighbours. Names are at most 200 units here. */
export function editDistance(a: string, b: string): number {
	const [left, right] = [a.slice(0, 200), b.slice(0, 200)];
	let before: number[] = [];
	let last = Array.from({ length: right.length + 1 }, (_, j) => j);
	for (let i = 1; i <= left.length; i++) {
		const row = [i];
		for (let j = 1; j <= right.length; j++) {
			const cost = left[i - 1] === right[j - 1] ? 0 : 1;
			let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
			const swapped =
				i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			if (swapped) value = Math.min(value, (before[j - 2] ?? 0) + 1);
			row.push(value);
		}
		[before, last] = [last, row];
	}
	return last[right.length] ?? 0;
}
