/** Numbers in [0, 1). */
export type Chance = () => number;

/** Numbers that are the same for the same seed (mulberry32). */
export function random(seed: number): Chance {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of several; undefined of none. */
export function oneOf<T>(all: readonly T[], chance: Chance): T | undefined {
	return all[Math.floor(chance() * all.length)];
}
