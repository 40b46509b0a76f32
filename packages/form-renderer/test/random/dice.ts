import { oneOf, random } from "../../../runtime/src/testing/random.ts";

/** Chance that comes again with its seed. */
export interface Dice {
	/** From 0 to below `n`. */
	upTo(n: number): number;
	/** True in so many of 100 throws. */
	chance(percent: number): boolean;
	/** Of none it is undefined. */
	one<Value>(values: readonly Value[]): Value;
}

export function diceOf(seed: number): Dice {
	const next = random(seed);
	const upTo = (n: number) => Math.floor(next() * n);
	return {
		upTo,
		chance: (percent) => upTo(100) < percent,
		one: (values) => oneOf(values, next) as never,
	};
}
