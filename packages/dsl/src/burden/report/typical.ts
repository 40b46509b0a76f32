/**
 * The median: the middle one of them in order, or the mean of the two in the middle.
 *
 * @returns undefined when there are none
 */
export function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half];
	if (upper === undefined) return undefined;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
