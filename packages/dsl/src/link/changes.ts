import type { Definition, ValueChange } from "../bundle/index.ts";

/** The smallest values in which two definitions of one procedure differ, in the order of their paths. */
export function changesBetween(before: Definition, after: Definition): readonly ValueChange[] {
	return differences(before, after, "");
}

function differences(before: unknown, after: unknown, at: string): readonly ValueChange[] {
	// What is linked once for all is the same object on both sides.
	if (before === after) return [];
	if (!isComposite(before) || !isComposite(after) || !isAlike(before, after))
		return JSON.stringify(before) === JSON.stringify(after)
			? []
			: [after === undefined ? { at } : { at, value: after }];
	const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return keys
		.filter((key) => before[key] !== after[key])
		.flatMap((key) => differences(before[key], after[key], `${at}/${escaped(key)}`));
}

type Composite = Readonly<Record<string, unknown>>;

function isComposite(value: unknown): value is Composite {
	return typeof value === "object" && value !== null;
}

/** Lists of another length are other lists; a duration or an amount is one value, of which no half means anything. */
function isAlike(before: Composite, after: Composite): boolean {
	if (typeof before.n === "number" || typeof before.amount === "number") return false;
	if (Array.isArray(before) || Array.isArray(after))
		return Array.isArray(before) && Array.isArray(after) && before.length === after.length;
	return true;
}

function escaped(key: string): string {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
