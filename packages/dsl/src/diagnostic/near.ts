import { rememberedText } from "../expression/remembered.ts";
import { editDistance } from "./suggest.ts";

/** One letter too many, too few, wrong or swapped; numbers and single letters at the end are counted on purpose. */
export function areNear(a: string, b: string): boolean {
	return (
		Math.min(a.length, b.length) >= LONG_ENOUGH &&
		Math.abs(a.length - b.length) <= 1 &&
		uncounted(a) !== uncounted(b) &&
		editDistance(a, b, 2) === 1
	);
}

/** A name, and what is left of it without each of its letters: names that are near have one of these in common. */
export const nearKeys: (name: string) => readonly string[] = rememberedText((name) => {
	const letters = name.slice(0, LONGEST);
	return [name, ...Array.from(letters, (_letter, at) => name.slice(0, at) + name.slice(at + 1))];
});

const LONGEST = 64;

/** Shorter names differ by one letter without being slips: `mother`, `other`. */
const LONG_ENOUGH = 7;

const uncounted = rememberedText((id) => id.replaceAll(/\d/g, "").replace(/_[a-z]$/, "_"));
