import type { DataPath, SourceView } from "@onedoor/dsl/bundle";
import { type FormFinding, itemPlace, itemsAt, withValue } from "@onedoor/dsl/form";

import { type Data, isWithin } from "./data-path.ts";
import type { Given } from "./given.ts";

/** An item that stood in no place before: a new one, or one that was removed and comes back. */
export interface Item {
	readonly value: unknown;
	/** Where its values came from, by their path inside the item. */
	readonly sources: Readonly<Record<string, SourceView>>;
}

/** What stands in each place of a list afterwards: the item with this index now, or another one. */
export type Order = readonly (number | Item)[];

/** Where a path leads afterwards; undefined where its item is gone. */
export type Moved = (path: DataPath) => DataPath | undefined;

/** All of a form that speaks of places: whatever is said of an item goes with it. */
export interface Standing {
	readonly data: Data;
	readonly given: Given;
	readonly findings: readonly FormFinding[];
}

/** Adds, removes, brings back and reorders items. An index that is not there, and one named twice, is left out. */
export function arranged(
	before: Standing,
	list: DataPath,
	order: Order,
): Standing & { readonly moved: Moved } {
	const items = itemsAt(before.data, list);
	const next = order.filter((each, at) => isPossible(each, at, order, items.length));
	const moved = movesOf(list, next);
	const placed = (values: readonly unknown[]) =>
		next.map((each) => (typeof each === "number" ? (values[each] ?? null) : each.value));
	const known = itemsAt(before.given.data, list);
	return {
		moved,
		data: withValue(before.data, list, placed(items)),
		given: {
			...before.given,
			data: withValue(before.given.data, list, placed(known)),
			sources: { ...movedKeys(before.given.sources, moved), ...broughtBack(list, next) },
			silent: movedPaths(before.given.silent, moved),
		},
		findings: movedPaths(before.findings, moved),
	};
}

/** An item as it stands now, to be put back later. */
export function itemAt({ data, given }: Pick<Standing, "data" | "given">, item: DataPath): Item {
	const place = itemPlace(item);
	const sources = Object.entries(given.sources)
		.filter(([path]) => isWithin(path, item))
		.map(([path, source]) => [path.slice(item.length), source] as const);
	return {
		value: place && itemsAt(data, place.list)[place.index],
		sources: Object.fromEntries(sources),
	};
}

function isPossible(each: number | Item, at: number, order: Order, count: number): boolean {
	if (typeof each !== "number") return true;
	return each >= 0 && each < count && order.indexOf(each) === at;
}

function movesOf(list: DataPath, order: Order): Moved {
	const places = new Map(
		order.flatMap((each, at) => (typeof each === "number" ? [[each, at] as const] : [])),
	);
	return (path) => {
		const place = itemPlace(path);
		if (place?.list !== list) return path;
		const at = places.get(place.index);
		return at === undefined ? undefined : `${list}.${at}${path.slice(place.item.length)}`;
	};
}

function movedKeys<Value>(
	record: Readonly<Record<string, Value>>,
	moved: Moved,
): Readonly<Record<string, Value>> {
	return Object.fromEntries(
		Object.entries(record).flatMap(([path, value]) => {
			const to = moved(path);
			return to === undefined ? [] : [[to, value] as const];
		}),
	);
}

function movedPaths<Told extends { readonly path: DataPath }>(
	all: readonly Told[],
	moved: Moved,
): readonly Told[] {
	return all.flatMap((each) => {
		const path = moved(each.path);
		if (path === undefined) return [];
		return path === each.path ? [each] : [{ ...each, path }];
	});
}

function broughtBack(list: DataPath, order: Order): Readonly<Record<DataPath, SourceView>> {
	const sources = order.flatMap((each, at) =>
		typeof each === "number"
			? []
			: Object.entries(each.sources).map(
					([inside, source]) => [`${list}.${at}${inside}`, source] as const,
				),
	);
	return Object.fromEntries(sources);
}
