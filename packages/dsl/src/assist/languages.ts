import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";
import type { Place } from "./place.ts";

/** Languages that words may be given in: the file's own, else all that the library's procedures speak. */
export function languagesOf(
	{ names }: AssistLibrary,
	{ root }: Pick<Place, "root">,
): readonly string[] {
	const own = spoken(root);
	if (own.length > 0) return own;
	const all = names.shared("procedure").flatMap((one) => spoken(one.root));
	return [...new Set(all)];
}

function spoken(root: MapNode): readonly string[] {
	const list: Node | undefined = valueAt(root, "languages");
	const items = list?.kind === "list" ? list.items : [];
	return items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
}
