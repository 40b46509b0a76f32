import { type MapNode, valueAt } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";

/** Languages that words may be given in: the file's own, else all that the library's procedures speak. */
export function languagesOf({ book }: AssistLibrary, root: MapNode): readonly string[] {
	const own = spoken(root);
	return own.length > 0 ? own : [...new Set(book.roots.flatMap(spoken))];
}

/** Those that a file lists. */
export function spoken(root: MapNode): readonly string[] {
	const list = valueAt(root, "languages");
	const items = list?.kind === "list" ? list.items : [];
	return items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
}
