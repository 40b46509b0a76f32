import type { Definition, ValueChange } from "../bundle/index.ts";

/**
 * A definition with some of its values changed. Changes that name what the definition does not have are left out: a
 * variation never adds a step, a field or a fee.
 */
export function varied(definition: Definition, changes: readonly ValueChange[]): Definition {
	return changes.reduce<unknown>(
		(whole, { at, value }) => put(whole, at.split("/").slice(1).map(unescaped), value),
		definition,
	) as Definition;
}

function put(whole: unknown, [first = "", ...rest]: readonly string[], value: unknown): unknown {
	if (typeof whole !== "object" || whole === null || FORBIDDEN.has(first)) return whole;
	const copy = (Array.isArray(whole) ? [...whole] : { ...whole }) as Record<string, unknown>;
	if (rest.length > 0) {
		if (!Object.hasOwn(copy, first)) return whole;
		copy[first] = put(copy[first], rest, value);
	} else if (value === undefined) delete copy[first];
	else copy[first] = value;
	return copy;
}

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function unescaped(part: string): string {
	return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
