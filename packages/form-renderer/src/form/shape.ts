import type { Bundle, DataPath, Definition, Form } from "@onedoor/dsl/bundle";
import {
	isList,
	type ListField,
	leaves,
	type Visible,
	valueAt,
	withoutIndexes,
	withValue,
} from "@onedoor/dsl/form";

import { type Data, isWithin } from "./data-path.ts";
import { leavesOfForm } from "./fields.ts";

/** What rules decide to show. */
export type Shape = Visible;

/** Questions that start with an answer have it, unless there is one already. */
export function withBeginnings(definition: Definition, form: Form, data: Data): Data {
	return leavesOfForm(definition, form).reduce(
		(all, leaf) =>
			isList(leaf) || leaf.starts_with === undefined || valueAt(all, leaf.path) !== undefined
				? all
				: withValue(all, leaf.path, leaf.starts_with),
		data,
	);
}

/** A new item: nothing but what its questions start with. */
export function newItem(list: ListField): unknown {
	if (!list.group) return list.starts_with ?? null;
	return leaves(list).reduce(
		(item: Data, leaf) =>
			leaf.starts_with === undefined
				? item
				: withValue(item, leaf.path.slice(list.path.length + 1), leaf.starts_with),
		{},
	);
}

/** Does anything shown depend on this value? The compiled graph knows. */
export function decides(bundle: Bundle, path: DataPath): boolean {
	const plain = withoutIndexes(path);
	return Object.keys(bundle.visibility).some(
		(read) => isWithin(plain, read) || isWithin(read, plain),
	);
}

export function sameShape(one: Shape, other: Shape): boolean {
	return (
		one.pages.join() === other.pages.join() &&
		sameSet(one.fields, other.fields) &&
		sameSet(one.documents, other.documents) &&
		sameSet(one.required, other.required)
	);
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((each) => other.has(each));
}
