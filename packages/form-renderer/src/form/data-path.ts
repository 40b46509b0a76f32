import type { DataPath } from "@onedoor/dsl/bundle";

export type Data = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Is `path` this place, or inside it? */
export function isWithin(path: DataPath, place: DataPath): boolean {
	return path === place || path.startsWith(`${place}.`);
}

/** Do the two places overlap: the same, or one inside the other? */
export function overlaps(one: DataPath, other: DataPath): boolean {
	return isWithin(one, other) || isWithin(other, one);
}

/** Same JSON value? Compared by content, so that a server's echo is no change. */
export function sameValue(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((item, at) => sameValue(item, other[at]));
	}
	if (!isObject(one) || !isObject(other)) return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
	);
}
