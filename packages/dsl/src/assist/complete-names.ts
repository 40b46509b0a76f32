import type { FileKind } from "../source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";
import type { Notation } from "../uses/notation.ts";
import type { Place as NamePlace } from "../uses/walk-names.ts";
import { type Completion, completion } from "./completion.ts";
import { detailOf } from "./describe.ts";
import type { AssistLibrary } from "./library.ts";
import { meansThere } from "./means-there.ts";
import { type Place, writtenAt } from "./place.ts";
import { titleOf } from "./titles.ts";

/**
 * Names that may stand at a cursor: those that would mean something there. Each name of the library is tried in the
 * place of the word that is being typed, read by the same notation as rename and find uses read it. Names of data
 * are offered in full, so that `child.birth_date` is found by typing `birth`.
 */
export function completeNames(
	notation: Notation,
	names: NamePlace,
	place: Place,
	library: AssistLibrary,
): readonly Completion[] {
	const { book } = library;
	const word = wordAt(place);
	const tried = trial(notation, names, place, book, word);
	const found = new Map<string, Tried>();
	for (const name of namesIn(book, names))
		note(found, `${word.before}${name}`, tried(`${word.before}${name}`));
	for (const [name, { of }] of word.before === "" ? [...found] : [])
		for (const member of membersBehind(of, book, names))
			note(found, `${name}.${member}`, tried(`${name}.${member}`));
	const isTaken = meansThere(names, book);
	return [...found]
		.filter(([, { of }]) => isTaken(of))
		.map(([name, { of, waits }]) => {
			const title = titleOf(library, of);
			return completion(word, of.kind === "code" ? "code" : "name", name, {
				detail: detailOf(of, book),
				...(title !== undefined && { title }),
				...(waits && { more: true }),
			});
		});
}

/** What a name means, and whether it means that only with more behind it. */
interface Tried {
	readonly of: Declaration;
	readonly waits: boolean;
}

/** The dotted word around the cursor, by offsets in the file; `before` is what stands before its last dot. */
interface Word {
	readonly start: number;
	readonly end: number;
	readonly before: string;
}

function wordAt({ text, start, offset }: Place): Word {
	const cursor = Math.max(0, Math.min(offset - start, text.length));
	const typed = /[A-Za-z0-9_.-]*$/.exec(text.slice(0, cursor))?.[0] ?? "";
	const rest = /^[A-Za-z0-9_.-]*/.exec(text.slice(cursor))?.[0] ?? "";
	const before = typed.slice(0, typed.lastIndexOf(".") + 1);
	return { start: start + cursor - typed.length, end: start + cursor + rest.length, before };
}

/** What may follow a name in a phrase that is not written to its end: `total by 3 days`, `province "79"`. */
const TAILS = ["", '"', " by 1 day", ' "0"'];

function trial(
	notation: Notation,
	names: NamePlace,
	place: Place,
	book: NameBook,
	word: Word,
): (name: string) => Tried | undefined {
	const head = place.text.slice(0, word.start - place.start);
	const tail = place.text.slice(word.end - place.start);
	const node = writtenAt(place, "");
	return (name) => {
		const end = head.length + name.length;
		const from = head.length + name.lastIndexOf(".") + 1;
		for (const more of tail === "" ? TAILS : [tail]) {
			const text = `${head}${name}${more}`;
			const pieces = notation(text, { book, place: names, node: node.saying(text) });
			const piece = pieces.find((one) => one.to === end && one.from === from && !one.implied);
			const of = piece?.targets[0];
			// Of a register it is asked what it is wanted for.
			if (of) return { of, waits: tail === "" && (more !== "" || of.kind === "register") };
		}
		return undefined;
	};
}

function note(found: Map<string, Tried>, name: string, one: Tried | undefined): void {
	if (one) found.set(name, one);
}

/** What may stand behind a name and its dot: members of a group, services of a register. */
function membersBehind(
	{ kind, value }: Declaration,
	book: NameBook,
	names: NamePlace,
): readonly string[] {
	if (kind === "register")
		return names.slot === "of" || names.slot === "in" ? callable(value, names.root) : [];
	const isField = kind === "field" || kind === "document";
	return isField && value.kind === "map" && value.entries.some(({ key }) => OPENERS.has(key.text))
		? namesIn(book, names, "member")
		: [];
}

/** Services of a register that lets the procedure call them; elsewhere nobody knows yet who will. */
function callable(register: Node, root: MapNode): readonly string[] {
	const services = valueAt(register, "services");
	const procedure = textAt(root, "procedure");
	const mayCall = valueAt(valueAt(valueAt(register, "grants"), procedure ?? ""), "may_call");
	const listed = mayCall?.kind === "list" ? mayCall.items : mayCall ? [mayCall] : [];
	const granted = new Set(listed.flatMap((item) => (item.kind === "scalar" ? [item.text] : [])));
	return (services?.kind === "map" ? services.entries : [])
		.map(({ key }) => key.text)
		.filter((service) => procedure === undefined || granted.has(service));
}

const OPENERS: ReadonlySet<string> = new Set(["group", "use", "like", "one_of"]);

/**
 * Names that could mean something at a place, each once, in the order of the files: all that the library shares, and
 * those of the files around. What other procedures call their own means nothing here, and a library has many.
 */
function namesIn(book: NameBook, { root, around }: NamePlace, kind?: "member"): readonly string[] {
	const scopes = new Set<MapNode>([root, ...book.scopes({ root, around, slot: "", under: [] })]);
	for (const { node } of around)
		for (const started of book.procedures(textAt(node, "procedure"))) scopes.add(started);
	const key = [kind ?? "", ...[...scopes].map(({ file }) => file.path)].join("\n");
	const of = known.get(book) ?? new Map<string, readonly string[]>();
	known.set(book, of);
	const names = of.get(key) ?? namesOf(book, scopes, kind);
	of.set(key, names);
	return names;
}

/** A panel asks for each key that an item could have, and most of them mean the names of the same files. */
const known = new WeakMap<NameBook, Map<string, readonly string[]>>();

function namesOf(
	book: NameBook,
	scopes: ReadonlySet<MapNode>,
	kind: "member" | undefined,
): readonly string[] {
	const all = book.all.filter(
		(one) =>
			(kind === undefined || one.kind === kind) &&
			(scopes.has(one.root) || one.kind === "procedure" || !OWN.has(one.root.file.kind ?? "texts")),
	);
	return [...new Set(all.map(({ name }) => name))];
}

/** Kinds of files whose names are their own. */
const OWN: ReadonlySet<FileKind> = new Set(["procedure", "scenarios", "simulation"]);
