import { type Node, valueAt } from "../syntax/nodes.ts";
import { textAt } from "../uses/name-book.ts";
import { type Completion, completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import type { Slot } from "./slot.ts";

/** Paths through a file, as translations and `open` write them: the keys that stand below what is typed. */
export function completePaths(
	{ book }: AssistLibrary,
	place: Place,
	{ place: names }: Slot,
): readonly Completion[] {
	if (names.slot !== "texts" && names.slot !== "open" && names.slot !== "set") return [];
	const before = place.text.slice(0, place.text.lastIndexOf(".") + 1);
	const words = before.split(".").slice(0, -1);
	const all = book.scopes(names).flatMap((root) => {
		const node = words.reduce<Node | undefined>(inside, root);
		return node?.kind === "map" ? node.entries.map(({ key }) => key.text) : [];
	});
	return [...new Set(all)]
		.filter((word) => word !== "group")
		.map((word) => completion(place, "key", `${before}${word}`));

	function inside(node: Node | undefined, word: string): Node | undefined {
		const own = valueAt(node, word) ?? valueAt(valueAt(node, "group"), word);
		const part = node && own === undefined ? book.parts(textAt(node, "part"))[0] : undefined;
		return own ?? valueAt(valueAt(part, "steps"), word);
	}
}
