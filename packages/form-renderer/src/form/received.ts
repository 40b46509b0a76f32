import type { DataPath, Definition, Field, Form } from "@onedoor/dsl/bundle";
import { itemField, itemPlace, itemsAt, type ListField, leaves, valueAt } from "@onedoor/dsl/form";

import { type Data, sameValue } from "./data-path.ts";
import { type Given, originOf, sourceOf } from "./given.ts";
import { listsOf } from "./lists-of.ts";

export interface Received {
	readonly given: Given;
	/** The answer speaks here of other items than stand here now. */
	readonly isOfOthers: (path: DataPath) => boolean;
}

/**
 * The server's answer, as far as it speaks of the items that stand here now. It was asked a moment ago: where items
 * were added, removed or given another key since then, what it says of the list is about others. The next answer,
 * which is already on its way, will be about these; until then what was known of them stays.
 */
export function received(
	definition: Definition,
	form: Form,
	{ answer, before, data }: { readonly answer: Given; readonly before: Given; readonly data: Data },
): Received {
	const changed = new Set(
		listsOf(definition, form)
			.filter((list) => isChanged(definition, list, answer, data))
			.map(({ path }) => path),
	);
	const isOfOthers = (path: DataPath) => changed.has(itemPlace(path)?.list ?? "");
	const sources = [
		...Object.entries(answer.sources).filter(([path]) => !isOfOthers(path)),
		...Object.entries(before.sources).filter(([path]) => isOfOthers(path)),
	];
	const silent = [
		...answer.silent.filter(({ path }) => !isOfOthers(path)),
		...before.silent.filter(({ path }) => isOfOthers(path)),
	];
	const given = { ...answer, sources: Object.fromEntries(sources), silent };
	return { given: changed.size === 0 ? answer : given, isOfOthers };
}

function isChanged(definition: Definition, list: ListField, answer: Given, data: Data): boolean {
	const items = itemsAt(data, list.path);
	if (itemsAt(answer.data, list.path).length !== items.length) return true;
	return items.some((_item, index) =>
		keysOf(definition, itemField(list, index)).some(
			(key) =>
				!sourceOf(answer.sources, key) && !sameValue(valueAt(answer.data, key), valueAt(data, key)),
		),
	);
}

/** What registers are asked with: the paths that were typed for it. */
function keysOf(definition: Definition, item: Field): readonly DataPath[] {
	return leaves(item).flatMap((leaf) => {
		const origin = originOf(definition, leaf, "prefill") ?? originOf(definition, leaf, "fetch");
		const source = origin?.prefill ?? origin?.fetch;
		return source?.kind === "register" ? source.by : [];
	});
}
