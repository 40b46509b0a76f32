import type { Field } from "@onedoor/dsl/bundle";

/**
 * What a control can show of a value. A draft may hold anything that was sent to it; what is no answer of this kind is
 * left out on the page, and said to be wrong.
 */
export function shownValue({ as }: Pick<Field, "as">, value: unknown): unknown {
	if (as === "file" || as === "document" || as === "group") return value;
	if (as !== "choices") return isPlain(value) ? value : undefined;
	return Array.isArray(value) ? value.filter(isPlain) : undefined;
}

function isPlain(value: unknown): boolean {
	return typeof value !== "object" || value === null;
}
