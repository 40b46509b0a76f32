import type { DataPath, Definition, DocumentRequirement, Field, Page } from "../../bundle/index.ts";

import type { Asked } from "./field-schema.ts";

/** What one form asks at the root of the data, in display order. Computed values are shown, never sent. */
export type AskedItem =
	| {
			readonly kind: "field";
			readonly field: Field;
			readonly asked: Asked;
			readonly conditional: boolean;
	  }
	| { readonly kind: "document"; readonly document: DocumentRequirement };

/**
 * Gathers what the pages ask by root id: `child.full_name` on one page and `child.sex` on another are one `child`.
 *
 * @throws Error when a page asks what the definition lacks: a fault of the linker, not of the author.
 */
export function askedItems(
	definition: Definition,
	pages: readonly Page[],
): ReadonlyMap<string, AskedItem> {
	const items = new Map<string, AskedItem>();
	for (const page of pages) for (const path of page.ask) add(definition, items, page, path);
	return items;
}

function add(
	definition: Definition,
	items: Map<string, AskedItem>,
	page: Page,
	path: DataPath,
): void {
	const [root = "", ...rest] = path.split(".");
	if (Object.hasOwn(definition.computed, root)) return;
	const document = own(definition.documents, root);
	if (document !== undefined) {
		items.set(root, { kind: "document", document });
		return;
	}
	const field = own(definition.data, root);
	if (field === undefined)
		throw new Error(`page "${page.id}" asks "${path}", which ${definition.procedure} lacks`);
	const known = items.get(root);
	items.set(root, {
		kind: "field",
		field,
		asked: merge(known?.kind === "field" ? known.asked : new Map(), rest),
		conditional: page.when !== undefined || (known?.kind === "field" && known.conditional),
	});
}

function merge(asked: Asked, rest: readonly string[]): Asked {
	const [member, ...below] = rest;
	if (asked === "all" || member === undefined) return "all";
	return new Map([...asked, [member, merge(asked.get(member) ?? new Map(), below)]]);
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
