import type { DataPath, Definition, Field, Id, Range, Source } from "../bundle/index.ts";
import { fieldAt } from "./asked.ts";
import { groupAround, join, valueAt } from "./paths.ts";

/** A field that stands in the data several times. */
export type ListField = Field & { readonly many: Range };

export function isList(field: Field): field is ListField {
	return field.many !== undefined;
}

/** One place in a list: `guests.0.room` lies in the first item of `guests`. Lists do not stand in lists. */
export interface ItemPlace {
	readonly list: DataPath;
	/** From 0. */
	readonly index: number;
	/** `guests.0` */
	readonly item: DataPath;
}

/** The item a path names or lies in; undefined where it has no index. */
export function itemPlace(path: DataPath): ItemPlace | undefined {
	const [item, list, index] = /^(.+?)\.(\d+)(?=\.|$)/.exec(path) ?? [];
	return item === undefined || list === undefined
		? undefined
		: { item, list, index: Number(index) };
}

/** The same path in the item that `beside` lies in: `guests.room` beside `guests.3.name` is `guests.3.room`. */
export function pathBeside(path: DataPath, beside: DataPath): DataPath {
	const place = itemPlace(beside);
	return place ? pathInItem(path, place) : path;
}

/** The items of a list as they stand in the data; none where something else stands there. */
export function itemsAt(data: unknown, list: DataPath): readonly unknown[] {
	const items = valueAt(data, list);
	return Array.isArray(items) ? items : [];
}

/**
 * One item as a field of its own: it is no list, and every path in it carries the item's index, so that whoever asks,
 * shows or looks up a field need not know of lists. The same field for the same item each time.
 */
export function itemField(list: ListField, index: number): Field {
	return inItem(list, { list: list.path, index, item: join(list.path, index) });
}

/** The field at a path; where the path carries the index of an item, so do the field's own paths. */
export function fieldIn(definition: Definition, path: DataPath): Field | undefined {
	const field = fieldAt(definition, path);
	const place = itemPlace(path);
	return field && place ? inItem(field, place) : field;
}

const known = new WeakMap<Field, Map<number, Field>>();

function inItem(field: Field, place: ItemPlace): Field {
	const made = known.get(field) ?? new Map<number, Field>();
	known.set(field, made);
	const before = made.get(place.index);
	if (before) return before;
	const next = withIndex(field, place);
	made.set(place.index, next);
	return next;
}

function withIndex(field: Field, place: ItemPlace): Field {
	const { many: _many, ...one } = field;
	const isItem = field.path === place.list;
	return {
		...(isItem ? one : field),
		path: isItem ? place.item : pathInItem(field.path, place),
		...(field.group && { group: membersIn(field.group, place) }),
		...(field.narrowed_by && {
			narrowed_by: pathNearby(field.narrowed_by, pathInItem(field.path, place)),
		}),
		...(field.prefill && { prefill: sourceIn(field.prefill, place) }),
		...(field.fetch && { fetch: sourceIn(field.fetch, place) }),
	};
}

function membersIn(
	group: NonNullable<Field["group"]>,
	place: ItemPlace,
): Readonly<Record<Id, Field>> {
	return Object.fromEntries(
		Object.entries(group).map(([id, member]) => [id, inItem(member, place)]),
	);
}

function sourceIn(source: Source, place: ItemPlace): Source {
	return source.kind === "register"
		? { ...source, by: source.by.map((path) => pathInItem(path, place)) }
		: source;
}

/** In a repeated group names stay relative: `this` is the group around the field, `outer` the one around that. */
function pathNearby(named: DataPath, path: DataPath): DataPath {
	const [first, ...rest] = named.split(".");
	if (first === "this") return join(groupAround(path), rest.join("."));
	return first === "outer" ? join(groupAround(groupAround(path)), rest.join(".")) : named;
}

function pathInItem(path: DataPath, { list, item }: ItemPlace): DataPath {
	return path.startsWith(`${list}.`) ? item + path.slice(list.length) : path;
}
