import type { Counts } from "./open-case.ts";

/** Whether a value is what `onedoor cases --impact` writes: procedures, in them editions, in them steps, of each a number. */
export function isCounts(value: unknown): value is Counts {
	return isNested(value, 3);
}

function isNested(value: unknown, levels: number): boolean {
	if (levels === 0) return Number.isInteger(value) && Number(value) >= 0;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	return Object.values(value).every((inner) => isNested(inner, levels - 1));
}
