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

/** Shorter names differ by one letter without being slips: `mother`, `other`. */
const LONG_ENOUGH = 7;

function uncounted(id: string): string {
	return id.replaceAll(/\d/g, "").replace(/_[a-z]$/, "_");
}
