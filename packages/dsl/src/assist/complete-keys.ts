import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import { text } from "../model/values/text.ts";
import { meaningOf } from "../names/meanings.ts";
import type { At } from "../names/reach.ts";
import { pathsThrough } from "../names/tree-names.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { completeNames } from "./complete-names.ts";
import { type Completion, completion } from "./completion.ts";
import { keyDoc } from "./key-doc.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt, type Place } from "./place.ts";
import { type Slot, slotAt } from "./slot.ts";

/** Keys that may stand where the cursor is: those of the item around, or names where the map's keys are names. */
export function completeKeys(library: AssistLibrary, place: Place): readonly Completion[] {
	const slot = slotAt(place.kind, place.root, place.path);
	if (!slot) return [];
	const node = nodeAt(place.root, place.path);
	const map = node?.kind === "map" ? node : undefined;
	if (slot.shape) return itemKeys(slot.shape, map, place, library);
	return slot.values ? freeKeys(slot, map, place, library) : [];
}

function itemKeys(
	shape: Shape<object>,
	map: MapNode | undefined,
	place: Place,
	library: AssistLibrary,
): readonly Completion[] {
	const there = keysThere(map, place);
	const rows = Object.entries(keysOf(shape, map ?? { ...place.root, entries: [] }));
	const own = rows
		.filter(([name]) => !there.has(name))
		.map(([name, row]) =>
			completion(place, "key", name, {
				insert: place.hasColon ? name : `${name}:${behindKey(row.form, place.indent)}`,
				...(row.form.expected.length <= LONGEST_DETAIL && { detail: row.form.expected }),
				doc: keyDoc(name, row),
				...(!place.hasColon && { more: true }),
			}),
		);
	const languages = shape.free ? wordKeys(languagesOf(library, place), there, place, " ") : [];
	const required = (one: Completion) =>
		rows.some(([name, row]) => name === one.label && row.required);
	return [...own.filter(required), ...own.filter((one) => !required(one)), ...languages];
}

/** What is longer is read in the doc. */
const LONGEST_DETAIL = 60;

/** What is typed now is no key that is there already. */
function keysThere(map: MapNode | undefined, place: Place): ReadonlySet<string> {
	const others = map?.entries.filter(
		({ key }) => key.start > place.offset || key.end < place.start,
	);
	return new Set(others?.map(({ key }) => key.text));
}

/** A scalar goes on the same line; lists, maps and items begin the next one, two columns further in. */
export function behindKey(form: Form<unknown>, indent: number): string {
	const inner = " ".repeat(indent + 2);
	if (form === text) return `\n${inner}`;
	if (form.kind === "list") return `\n${inner}- `;
	return form.kind === "map" || form.kind === "item" ? `\n${inner}` : " ";
}

function freeKeys(
	slot: Slot,
	map: MapNode | undefined,
	place: Place,
	library: AssistLibrary,
): readonly Completion[] {
	const there = keysThere(map, place);
	const behind = behindKey(slot.values ?? slot.form, place.indent);
	if (slot.form === text) return wordKeys(languagesOf(library, place), there, place, " ");
	const closed = closedWords(slot.form);
	if (closed) return wordKeys(closed, there, place, behind);
	const at: At = {
		names: library.names,
		root: place.root,
		path: [...place.path, place.text],
		text: place.text,
	};
	const meant = meaningOf(slot.item, slot.key, "key");
	if (meant.includes("opened") || meant.includes("text_path"))
		return wordKeys(pathsThrough(place.text, at), there, place, behind);
	return completeNames(meant, place.text, at, place)
		.filter(({ label }) => !there.has(label))
		.map((one) => (place.hasColon ? one : { ...one, insert: `${one.label}:${behind}` }));
}

/** Channels, weekdays, targets: the pattern of the keys is the list of their words. */
function closedWords(form: Form<unknown>): readonly string[] | undefined {
	const names = form.schema(() => ({})).propertyNames as { readonly pattern?: string } | undefined;
	return /^\^\(([a-z_|]+)\)\$$/.exec(names?.pattern ?? "")?.[1]?.split("|");
}

function wordKeys(
	words: readonly string[],
	there: ReadonlySet<string>,
	place: Place,
	behind: string,
): readonly Completion[] {
	return words
		.filter((word) => !there.has(word))
		.map((word) =>
			completion(place, "key", word, { insert: place.hasColon ? word : `${word}:${behind}` }),
		);
}
