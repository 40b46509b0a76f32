import { textAt } from "../names/members.ts";
import { templateAt } from "../names/occurrences.ts";
import type { At } from "../names/reach.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { type Completion, completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";

const OPEN = /\{\{([#/]?)((?:if|each)\b\s*)?([a-z0-9_.]*)$/;

/** Inside `{{` of a letter: what its `may_mention` lists, and the two blocks there are. */
export function completeTemplate(
	library: AssistLibrary,
	path: readonly string[],
	at: At,
	offset: number,
): readonly Completion[] {
	const text = at.root.file.text;
	const open = OPEN.exec(text.slice(Math.max(0, offset - 200), offset));
	if (!open) return [];
	const [, sign = "", block, typed = ""] = open;
	const rest = /^[a-z0-9_.]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
	const span = { start: offset - typed.length, end: offset + rest };
	if (sign === "/") return BLOCKS.map((one) => completion(span, "word", one));
	if (sign === "#" && block === undefined)
		return BLOCKS.map((one) => completion(span, "word", one, { insert: `${one} `, more: true }));
	const letter = templateAt({ ...at, path: [...path] });
	return mentions(library, nodeAt(letter.root, letter.path.slice(0, 2))).map((name) =>
		completion(span, "name", name),
	);
}

const BLOCKS = ["if", "each"];

/** Its own list, else that of the message it is like. */
function mentions(library: AssistLibrary, letter: Node | undefined, depth = 8): readonly string[] {
	const list = valueAt(letter, "may_mention");
	if (list?.kind === "list")
		return list.items.flatMap((one) => (one.kind === "scalar" ? [one.text] : []));
	const like = textAt(letter, "like");
	const base = library.names.shared("message").find(({ id }) => id === like);
	return base && depth > 0 ? mentions(library, base.node, depth - 1) : [];
}
