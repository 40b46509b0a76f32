/** What others send is read member by member, and what is not as it should be is not there. */

export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
	const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
	return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** Longer than any name, address or word that is meant. */
const LONGEST = 2048;

export function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" && value.length <= LONGEST ? value : undefined;
}

/** Minor units: whole, and never negative. */
export function countOf(value: unknown): number | undefined {
	return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

export function wordOf<Word extends string>(
	words: readonly Word[],
	value: unknown,
): Word | undefined {
	return words.find((word) => word === value);
}

/** Undefined when one of the items is not as it should be. */
export function listOf<Item>(
	value: unknown,
	read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const items = value.flatMap((item) => read(item) ?? []);
	return items.length === value.length ? items : undefined;
}

/** Undefined: it is no JSON. */
export function jsonIn(body: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(body).toString("utf8"));
	} catch {
		return undefined;
	}
}
