import type { Page } from "@onedoor/runtime/client";

/** So many pages of a list are read; an office with more open at once searches by number. */
const PAGES = 10;

/** The items of a list, page after page. */
export async function all<Item>(
	page: (cursor: { readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
	const items: Item[] = [];
	let cursor: { readonly cursor?: string } = {};
	for (let turn = 0; turn < PAGES; turn++) {
		const { items: more, next } = await page(cursor);
		items.push(...more);
		if (next === undefined) break;
		cursor = { cursor: next };
	}
	return items;
}
