import type { Id } from "../bundle/values.ts";
import type { FindingOptions, Message } from "../diagnostic/finding.ts";
import type { Location } from "../source/span.ts";
import type { Node } from "../syntax/nodes.ts";
import { currencyOf } from "./currency.ts";
import { type Linking, nothingGathered, type UsedKind } from "./linking.ts";
import { zoneOf } from "./moment-in.ts";
import { ALL, notingLibrary, notingTexts, type TableName } from "./noting.ts";

/** What was linked once, with everything that linking it asked, used and reported. */
export interface LinkedOnce<T> {
	readonly value: T;
	readonly asked: ReadonlyMap<TableName, ReadonlySet<string>>;
	readonly used: readonly (readonly [UsedKind, readonly Id[]])[];
	readonly carried: readonly Node[];
	readonly said: readonly (readonly [Message, Location, FindingOptions | undefined])[];
}

/** By what of a procedure it depends on. */
export type Kept<T> = Map<string, LinkedOnce<T>>;

/** What is kept of one item, to be filled. */
export function keptOf<K extends object, T>(all: WeakMap<K, Kept<T>>, item: K): Kept<T> {
	const kept = all.get(item) ?? new Map();
	all.set(item, kept);
	return kept;
}

/** Links what does not change as long as `alike` says the same, once. */
export function onceFor<T>(
	linking: Linking,
	kept: Kept<T>,
	alike: string,
	work: (linking: Linking) => T,
): T {
	const known = kept.get(alike) ?? noted(linking, work);
	kept.set(alike, known);
	repeat(linking, known);
	return known.value;
}

/**
 * Links something shared once for all procedures of the same languages, edition, currency and zone, for it would come
 * out the same. To whoever links, it is as if it were linked for him: the same names are asked for, and the same said.
 */
export function onceForAll<T>(linking: Linking, kept: Kept<T>, work: (linking: Linking) => T): T {
	const alike = [
		linking.procedure.languages?.join(" ") ?? linking.language,
		linking.procedure.edition,
		linking.day,
		currencyOf(linking),
		zoneOf(linking),
	].join("\n");
	return onceFor(linking, kept, alike, work);
}

function noted<T>(linking: Linking, work: (linking: Linking) => T): LinkedOnce<T> {
	const asked = new Map<TableName, Set<string>>();
	const said: [Message, Location, FindingOptions | undefined][] = [];
	const note = (table: TableName, name: string) => {
		const names = asked.get(table);
		if (names) names.add(name);
		else asked.set(table, new Set([name]));
	};
	const { used, carried, ownTexts } = nothingGathered();
	const value = work({
		...linking,
		used,
		carried,
		ownTexts,
		library: notingLibrary(linking.library, note),
		texts: notingTexts(linking.texts, note),
		report: (message, at, options) => said.push([message, at, options]),
	});
	return { value, asked, used: namesOf(used), carried: [...carried], said };
}

/** Most of what is linked once uses one kind of names, or none. */
function namesOf(used: Linking["used"]): LinkedOnce<unknown>["used"] {
	const kinds = Object.keys(used) as UsedKind[];
	return kinds.flatMap((kind) => (used[kind].size > 0 ? [[kind, [...used[kind]]] as const] : []));
}

function repeat(
	{ library, texts, used, carried, report }: Linking,
	once: LinkedOnce<unknown>,
): void {
	for (const [table, names] of once.asked) {
		const map: ReadonlyMap<string, unknown> = table === "texts" ? texts : library[table];
		for (const name of names)
			if (name === ALL) map.keys();
			else map.has(name);
	}
	for (const [kind, ids] of once.used) for (const id of ids) used[kind].add(id);
	for (const node of once.carried) carried.add(node);
	for (const [message, at, options] of once.said) report(message, at, options);
}
