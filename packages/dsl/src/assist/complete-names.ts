import type { FileKind } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";
import type { Notation } from "../uses/notation.ts";
import type { Place as NamePlace } from "../uses/walk-names.ts";
import { type Completion, completion } from "./completion.ts";
import { detailOf } from "./describe.ts";
import type { AssistLibrary } from "./library.ts";
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
	const found = new Map<string, Declaration>();
	for (const name of namesIn(book, names))
		note(found, `${word.before}${name}`, tried(`${word.before}${name}`));
	const groups = [...found].filter(([, one]) => hasMembers(one));
	for (const [name] of word.before === "" ? groups : [])
		for (const member of namesIn(book, names, "member"))
			note(found, `${name}.${member}`, tried(`${name}.${member}`));
	return [...found].map(([name, one]) => {
		const title = titleOf(library, one);
		return completion(word, one.kind === "code" ? "code" : "name", name, {
			detail: detailOf(one, book),
			...(title !== undefined && { title }),
		});
	});
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
): (name: string) => Declaration | undefined {
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
			if (piece) return piece.targets[0];
		}
		return undefined;
	};
}

function note(found: Map<string, Declaration>, name: string, one: Declaration | undefined): void {
	if (one) found.set(name, one);
}

function hasMembers({ kind, value }: Declaration): boolean {
	const isField = kind === "field" || kind === "document";
	return isField && value.kind === "map" && value.entries.some(({ key }) => OPENERS.has(key.text));
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
