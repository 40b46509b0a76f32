import type { Spread } from "./simulated.ts";

/** Four places: finer than any assumption is. */
export function rounded(value: number): number {
	return Number(value.toFixed(4));
}

export function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which such a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
	const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
	return sorted[at] ?? 0;
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = Float64Array.from(values).sort() as unknown as readonly number[];
	const width = widthFor(percentile(sorted, 0.99));
	return {
		mean: rounded(mean(values)),
		median: rounded(percentile(sorted, 0.5)),
		p90: rounded(percentile(sorted, 0.9)),
		most: rounded(sorted[sorted.length - 1] ?? 0),
		histogram: { width, counts: countsOf(values, width) },
	};
}

const MOST_BARS = 20;

/** A round number (1, 2 or 5 and zeros) of which twenty reach as far. */
function widthFor(reach: number): number {
	if (reach <= 0) return 1;
	const exact = reach / MOST_BARS;
	const ten = 10 ** Math.floor(Math.log10(exact));
	const round = [1, 2, 5, 10].find((step) => step * ten >= exact) ?? 10;
	return Number((round * ten).toPrecision(2));
}

function countsOf(values: readonly number[], width: number): readonly number[] {
	const counts: number[] = [];
	for (const value of values) {
		const bar = Math.min(MOST_BARS, Math.floor(value / width));
		while (counts.length <= bar) counts.push(0);
		counts[bar] = (counts[bar] ?? 0) + 1;
	}
	return counts;
}
