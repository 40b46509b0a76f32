import type { Bundle, DataPath, Definition, Form } from "@onedoor/dsl/bundle";
import { type Visible, valueAt, withValue } from "@onedoor/dsl/form";

import { type Data, isWithin } from "./data-path.ts";
import { leavesOfForm } from "./fields.ts";

/** What rules decide to show. */
export type Shape = Visible;

/** Questions that start with an answer have it, unless there is one already. */
export function withBeginnings(definition: Definition, form: Form, data: Data): Data {
	return leavesOfForm(definition, form).reduce(
		(all, leaf) =>
			leaf.starts_with === undefined || valueAt(all, leaf.path) !== undefined
				? all
				: withValue(all, leaf.path, leaf.starts_with),
		data,
	);
}

/** Does anything shown depend on this value? The compiled graph knows. */
export function decides(bundle: Bundle, path: DataPath): boolean {
	return Object.keys(bundle.visibility).some(
		(read) => isWithin(path, read) || isWithin(read, path),
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
