/** From the least to the most. `open`: the two ends may not both occur, as something behind them was not tried. */
export interface Range {
	readonly min: number;
	readonly max: number;
	readonly open?: boolean;
}

export const NOTHING: Range = { min: 0, max: 0 };

export function exactly(amount: number): Range {
	return { min: amount, max: amount };
}

export function sum(ranges: readonly Range[]): Range {
	return {
		min: ranges.reduce((total, { min }) => total + min, 0),
		max: ranges.reduce((total, { max }) => total + max, 0),
		open: ranges.some(({ open }) => open),
	};
}

/** Either of them: the smallest least, the largest most. */
export function either(ranges: readonly Range[]): Range {
	if (ranges.length === 0) return NOTHING;
	return {
		min: Math.min(...ranges.map(({ min }) => min)),
		max: Math.max(...ranges.map(({ max }) => max)),
		open: ranges.some(({ open }) => open),
	};
}

/** All of them at once count as the largest one: papers brought together are one visit. */
export function together(ranges: readonly Range[]): Range {
	return {
		min: Math.max(0, ...ranges.map(({ min }) => min)),
		max: Math.max(0, ...ranges.map(({ max }) => max)),
		open: ranges.some(({ open }) => open),
	};
}

/** So often, or each so long. */
export function times({ min, max, open }: Range, factor: number): Range {
	return {
		min: min * factor,
		max: factor === 0 ? 0 : max * factor,
		...(open === undefined ? {} : { open }),
	};
}

export function atMost({ max, open }: Range): Range {
	return { min: 0, max, ...(open === undefined ? {} : { open }) };
}
