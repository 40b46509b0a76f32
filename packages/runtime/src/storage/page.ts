import { toCursor } from "./cursor.ts";
import type { Page } from "./storage.ts";

/**
 * The rows of a page, and where the next one begins.
 *
 * @param rows one more than the limit where there is a next page
 * @param key by which the list is sorted
 */
export function page<Row, Item>(
	rows: readonly Row[],
	limit: number,
	item: (row: Row) => Item,
	key: (row: Row) => readonly [number, string],
): Page<Item> {
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return {
		items: shown.map(item),
		...(rows.length > limit && last !== undefined ? { next: toCursor(key(last)) } : {}),
	};
}
