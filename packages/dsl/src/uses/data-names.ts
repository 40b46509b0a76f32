import { entryOf } from "../syntax/nodes.ts";
import { type Declaration, type NameKind, unique } from "./declaration.ts";
import { basesOf, membersOf } from "./members.ts";
import { dotted, type Notation, type Site } from "./notation.ts";

/** Names that rules and paths read bare: one namespace of a procedure. */
export const BARE: readonly NameKind[] = [
	"field",
	"document",
	"computed",
	"condition",
	"step",
	"each_item",
];

/** A path such as `child.birth_date`, `this.province` or `clocks.total`. */
export const path: Notation = (text, site) => pathAt(text.split("."), 0, site);

/** A step, also one inside a part: `reception.check`. */
export const step: Notation = (text, { book, place }) => {
	const words = text.split(".");
	return dotted(book, words, book.own(book.scopes(place), ["step"], words[0] ?? ""));
};

export function pathAt(words: readonly string[], at: number, site: Site): ReturnType<Notation> {
	const { book, place } = site;
	const [first = "", second = "", ...rest] = words;
	const own = (kinds: readonly NameKind[], name: string) =>
		book.own(book.scopes(place), kinds, name);
	const behind = at + first.length + 1;
	if (first === "clocks") return dotted(book, [second], own(["clock"], second), behind);
	if (first === "fees") return dotted(book, [second], own(["fee"], second), behind);
	if (first === "results") return dotted(book, [second], own(["result"], second), behind);
	if (first === "this" || first === "outer")
		return dotted(book, [second, ...rest], groupMembers(site, first, second), behind);
	return dotted(book, words, own(BARE, first), at);
}

/** `this` is the group that the field stands in, `outer` the one around that. */
function groupMembers(
	{ book, place }: Site,
	word: "this" | "outer",
	name: string,
): readonly Declaration[] {
	const fields = place.around.filter(({ shape }) => shape === "a field");
	const groups = fields.slice(0, -1).toReversed();
	const group = word === "this" ? groups[0] : groups[1];
	if (group?.key === undefined) return [];
	const { key, node } = group;
	return membersOf(
		book,
		[{ kind: "member", name: key.text, key, value: node, root: place.root }],
		name,
	);
}

/** The list of codes that a choice is made from, through what it uses. */
export function listsOf(
	book: Site["book"],
	fields: readonly Declaration[],
	depth = 0,
): readonly Declaration[] {
	return unique(
		fields.flatMap((field) => {
			const list = entryOf(field.value, "list")?.value;
			if (list?.kind === "scalar") return book.shared("list", list.text);
			return depth > 8 ? [] : listsOf(book, basesOf(book, field), depth + 1);
		}),
	);
}

/** The codes that a value of a field may be; for the outcome of a step, its ways out. */
export function codesOf(
	book: Site["book"],
	targets: readonly Declaration[],
	code: string,
): readonly Declaration[] {
	const steps = targets.filter(({ kind }) => kind === "step");
	const fields = targets.filter(({ kind }) => kind !== "step");
	const ways = membersOf(book, steps, code).filter(({ kind }) => kind === "outcome");
	return [...ways, ...membersOf(book, listsOf(book, fields), code)];
}
