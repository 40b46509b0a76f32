import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";
import { type Completion, completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import type { Slot } from "./slot.ts";

/**
 * Paths through a file, as translations, `open` and overlays write them: the keys that stand below what is typed.
 * Undefined where the keys are no such paths.
 */
export function completePaths(
	{ book }: AssistLibrary,
	place: Place,
	{ place: names }: Slot,
): readonly Completion[] | undefined {
	if (names.slot !== "texts" && names.slot !== "open" && names.slot !== "set") return undefined;
	const before = place.text.slice(0, place.text.lastIndexOf(".") + 1);
	const words = before.split(".").slice(0, -1);
	const all = rootsOf(names, book).flatMap((root) => {
		const node = words.reduce<Node | undefined>((at, word) => stepDown(at, word, book), root);
		return mapsBelow(node, book).flatMap(({ entries }) => entries.map(({ key }) => key.text));
	});
	return [...new Set(all)]
		.filter((word) => word !== "group")
		.map((word) => completion(place, "key", `${before}${word}`));
}

function stepDown(node: Node | undefined, word: string, book: NameBook): Node | undefined {
	return mapsBelow(node, book)
		.map((map) => valueAt(map, word))
		.find((found) => found !== undefined);
}

/** Its own keys, members of its group, and the steps of a part it follows: a path names them all by one word. */
function mapsBelow(node: Node | undefined, book: NameBook): readonly MapNode[] {
	const part = node && book.parts(partOf(node, book))[0];
	const steps = part?.file.kind === "part" ? valueAt(part, "steps") : undefined;
	return [valueAt(node, "group"), steps, node].flatMap((map) => (map?.kind === "map" ? [map] : []));
}

/** The files whose keys may be named: what the file is for, or what a step follows or starts. */
function rootsOf(names: Slot["place"], book: NameBook): readonly MapNode[] {
	const step =
		names.slot === "set" ? names.around.findLast(({ shape }) => shape === "a step") : undefined;
	if (!step) return book.scopes(names);
	const procedures = book.procedures(textAt(step.node, "procedure"));
	return [...book.parts(partOf(step.node, book)), ...procedures];
}

/** The part that a step follows, by itself or as the standard step it uses. */
export function partOf(step: Node, book: NameBook): string | undefined {
	const used = book.shared("standard_step", textAt(step, "use") ?? "");
	return [step, ...used.map(({ value }) => value)]
		.map((one) => textAt(one, "part"))
		.find((part) => part !== undefined);
}
