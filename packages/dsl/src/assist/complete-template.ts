import { type Node, valueAt } from "../syntax/nodes.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";
import { type Completion, completion } from "./completion.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt, type Place } from "./place.ts";

/** Whether a path leads to the words of a letter: its own, or a translation of them. */
export function isTemplate({ kind, path }: Pick<Place, "kind" | "path">): boolean {
	const [section, id = "", key = ""] = path;
	if (kind === "texts") return section === "texts" && id.startsWith("messages.");
	return kind === "messages" && section === "messages" && TEMPLATES.has(key);
}

const TEMPLATES: ReadonlySet<string> = new Set(["subject", "body", "sms"]);
const OPEN = /\{\{([#/]?)((?:if|each)\b\s*)?([a-z0-9_.]*)$/;

/** Inside `{{` of a letter: what its `may_mention` lists, and the two blocks there are. */
export function completeTemplate(library: AssistLibrary, place: Place): readonly Completion[] {
	const { offset } = place;
	const { text } = place.root.file;
	const open = OPEN.exec(text.slice(Math.max(0, offset - 200), offset));
	if (!open) return [];
	const [, sign = "", block, typed = ""] = open;
	const rest = /^[a-z0-9_.]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
	const span = { start: offset - typed.length, end: offset + rest };
	if (sign === "/") return BLOCKS.map((one) => completion(span, "word", one));
	if (sign === "#" && block === undefined)
		return BLOCKS.map((one) => completion(span, "word", one, { insert: `${one} `, more: true }));
	return mentions(library.book, letterOf(library.book, place)).map((name) =>
		completion(span, "name", name),
	);
}

const BLOCKS = ["if", "each"];

function letterOf(book: NameBook, { kind, root, path }: Place): Node | undefined {
	if (kind === "messages") return nodeAt(root, path.slice(0, 2));
	return book.shared("message", path[1]?.split(".")[1] ?? "")[0]?.value;
}

/** Its own list, else that of the message it is like. */
function mentions(book: NameBook, letter: Node | undefined, depth = 8): readonly string[] {
	const list = valueAt(letter, "may_mention");
	if (list?.kind === "list")
		return list.items.flatMap((one) => (one.kind === "scalar" ? [one.text] : []));
	const like = letter && textAt(letter, "like");
	const base = like === undefined ? undefined : book.shared("message", like)[0];
	return base && depth > 0 ? mentions(book, base.value, depth - 1) : [];
}
