import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import { text } from "../model/values/text.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { namesAt } from "../uses/uses.ts";
import { completeNames } from "./complete-names.ts";
import { completePaths } from "./complete-paths.ts";
import { type Completion, completion } from "./completion.ts";
import { keyDoc } from "./key-doc.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt, type Place } from "./place.ts";
import { emptyMap, type Slot } from "./slot.ts";

/** Keys that may stand where the cursor is: those of the item around, or names where the map's keys are names. */
export function completeKeys(
	library: AssistLibrary,
	place: Place,
	slot: Slot,
): readonly Completion[] {
	const node = nodeAt(place.root, place.path);
	const map = node?.kind === "map" ? node : emptyMap(node ?? place.root);
	if (slot.shape) return itemKeys(slot.shape, map, place, library);
	return slot.values ? freeKeys(slot, map, place, library) : [];
}

function itemKeys(
	shape: Shape<object>,
	map: MapNode,
	place: Place,
	library: AssistLibrary,
): readonly Completion[] {
	const there = keysThere(map, place);
	const rows = Object.entries(keysOf(shape, map)).filter(([name]) => !there.has(name));
	const sorted = [
		...rows.filter(([, { required }]) => required),
		...rows.filter(([, { required }]) => !required),
	];
	const own = sorted.map(([name, row]) =>
		completion(place, "key", name, {
			insert: place.hasColon ? name : `${name}:${behindKey(row.form, place.indent)}`,
			...(row.required && { detail: "required" }),
			doc: keyDoc(name, row),
			...(!place.hasColon && { more: true }),
		}),
	);
	return [
		...own,
		...(shape.free ? wordKeys(languagesOf(library, place.root), there, place, " ") : []),
	];
}

/** What is typed now is no key that is there already. */
function keysThere(map: MapNode, place: Place): ReadonlySet<string> {
	const others = map.entries.filter(({ key }) => key.start > place.offset || key.end < place.start);
	return new Set(others.map(({ key }) => key.text));
}

/** A scalar goes on the same line; lists, maps and items begin the next one, two columns further in. */
function behindKey(form: Form<unknown>, indent: number): string {
	const inner = `\n${" ".repeat(indent + 2)}`;
	if (form === text) return inner;
	if (form.kind === "list") return `${inner}- `;
	return form.kind === "map" || form.kind === "item" ? inner : " ";
}

function freeKeys(
	slot: Slot,
	map: MapNode,
	place: Place,
	library: AssistLibrary,
): readonly Completion[] {
	const there = keysThere(map, place);
	const behind = behindKey(slot.values ?? slot.form, place.indent);
	if (slot.form === text) return wordKeys(languagesOf(library, place.root), there, place, " ");
	const closed = closedWords(slot.form);
	if (closed) return wordKeys(closed, there, place, behind);
	const notation = namesAt(slot.place)?.keys;
	const found =
		completePaths(library, place, slot) ??
		(notation ? completeNames(notation, slot.place, place, library) : []);
	return found
		.filter(({ label }) => !there.has(label))
		.map((one) => (place.hasColon ? one : { ...one, insert: `${one.insert}:${behind}` }));
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
