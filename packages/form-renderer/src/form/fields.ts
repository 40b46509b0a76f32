import type {
	Computed,
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Form,
	Page,
} from "@onedoor/dsl/bundle";
import {
	documentAt,
	fieldAt,
	fieldIn,
	isList,
	itemField,
	itemPlace,
	itemsAt,
	type ListField,
	leaves,
} from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";

/** What a page asks for, in its order. */
export type Asked =
	| { readonly kind: "field"; readonly field: Field }
	| { readonly kind: "document"; readonly document: DocumentRequirement }
	| { readonly kind: "computed"; readonly computed: Computed };

/** Looks up what the ids of a page mean. Unknown ids cannot be in a bundle that was checked; they are left out. */
export function askedOn(definition: Definition, page: Page): readonly Asked[] {
	return page.ask.flatMap((path): readonly Asked[] => {
		const field = fieldAt(definition, path);
		if (field) return [{ kind: "field", field }];
		const document = own(definition.documents, path);
		if (document) return [{ kind: "document", document }];
		const computed = own(definition.computed, path);
		return computed ? [{ kind: "computed", computed }] : [];
	});
}

/** A group whose members are asked one by one. */
export function isGroup(field: Field): boolean {
	return field.group !== undefined && field.many === undefined;
}

/** The leaves of a field: itself, or those of its members, in order. A repeated group is one leaf. */
export function leavesOf(field: Field): readonly Field[] {
	return isGroup(field) ? Object.values(field.group ?? {}).flatMap(leavesOf) : [field];
}

/** Every leaf that a form asks, in the order of its pages. */
export function leavesOfForm(definition: Definition, form: Form): readonly Field[] {
	return form.pages
		.flatMap((page) => askedOn(definition, page))
		.flatMap((asked) => (asked.kind === "field" ? leavesOf(asked.field) : []));
}

/** The leaves that stand in a form now: those of a list once for each of its items. */
export function leavesNow(definition: Definition, form: Form, data: Data): readonly Field[] {
	return leavesOfForm(definition, form).flatMap((leaf) =>
		isList(leaf) ? leavesWithin(leaf, data) : [leaf],
	);
}

/** The leaves of each item that a list has now. */
export function leavesWithin(list: ListField, data: Data): readonly Field[] {
	return itemsAt(data, list.path).flatMap((_item, index) => leaves(itemField(list, index)));
}

/** Whether anything that a form asks is brought as a file. */
export function asksFiles(definition: Definition, form: Form): boolean {
	return (
		documentsOfForm(definition, form).length > 0 ||
		leavesOfForm(definition, form).some((leaf) => leaves(leaf).some(({ as }) => as === "file"))
	);
}

/** Every document that a form asks. */
export function documentsOfForm(
	definition: Definition,
	form: Form,
): readonly DocumentRequirement[] {
	return form.pages
		.flatMap((page) => askedOn(definition, page))
		.flatMap((asked) => (asked.kind === "document" ? [asked.document] : []));
}

/**
 * Groups around a path, from the outermost: `child` and `child.birth_place` of `child.birth_place.country`. Of a list
 * it is the item that is around.
 */
export function groupsAround(definition: Definition, path: DataPath): readonly Field[] {
	const keys = path.split(".");
	return keys.slice(0, -1).flatMap((_, at) => {
		const place = keys.slice(0, at + 1).join(".");
		const group = itemPlace(path)?.list === place ? undefined : fieldIn(definition, place);
		return group ? [group] : [];
	});
}

/** The path of the control where something about `path` is said: what is said of all items stands at their list. */
export function controlPath(definition: Definition, path: DataPath): DataPath {
	if (itemPlace(path) || documentAt(definition, path)) return path;
	const list = [...groupsAround(definition, path), ...present(fieldAt(definition, path))].find(
		isList,
	);
	return list?.path ?? path;
}

function present(field: Field | undefined): readonly Field[] {
	return field ? [field] : [];
}

/** Handled as sensitive: by itself, or because a group around it is. Such values never stay on the device. */
export function isSensitive(definition: Definition, path: DataPath): boolean {
	const field = fieldAt(definition, path);
	return [...groupsAround(definition, path), ...(field ? [field] : [])].some(
		(each) => each.personal === "sensitive",
	);
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
