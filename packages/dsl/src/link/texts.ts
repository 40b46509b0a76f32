import type { Id, Text } from "../bundle/values.ts";
import {
	language_missing,
	text_missing,
	text_path_unknown,
	title_is_id,
	title_missing,
} from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Reader, Words } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { TextsFile } from "../model/texts.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { checkOwnWords, checkWords, type WrittenWords } from "./check-words.ts";
import type { Library } from "./library.ts";
import type { Linking } from "./linking.ts";
import { headOf } from "./scope.ts";
import { partWrittenOut, placeInUser, type TextPlace, writtenOut } from "./standard.ts";

/** Owner (`procedure births`, `part reception`, `library`) → path of an item → its key → language → the words. */
export type TextIndex = ReadonlyMap<string, OwnTexts>;

export interface OwnTexts {
	readonly items: ReadonlyMap<string, ReadonlyMap<string, SideTexts>>;
	/** What items with texts are called: no other one has to spell its path. */
	readonly names: ReadonlySet<string>;
}

/** Language → the words that side files add. */
type SideTexts = ReadonlyMap<string, Keyed<string>>;

/** Gathers the side files, and checks that they translate something. Two files may translate the same text into two languages. */
export function indexTexts(library: Library, reader: Reader): TextIndex {
	const owned = textsByOwner(library);
	for (const one of owned.values()) checkTexts(one, reader);
	return new Map([...owned].map(([key, { files }]) => [key, indexOf(files)]));
}

/** The side files of one procedure, part, or of the library, and the texts they may be for. */
export interface OwnedTexts {
	readonly owner: string;
	readonly files: readonly Item<TextsFile>[];
	readonly roots: readonly MapNode[];
}

export function textsByOwner(library: Library): ReadonlyMap<string, OwnedTexts> {
	const owned = new Map<string, OwnedTexts & { readonly files: Item<TextsFile>[] }>();
	for (const file of library.texts) {
		const owner = file.texts_for && ownerOf(library, file.texts_for.text);
		if (!owner || !file.language) continue;
		const one = owned.get(owner.key) ?? { owner: owner.key, files: [], roots: owner.roots };
		one.files.push(file);
		owned.set(owner.key, one);
	}
	return owned;
}

export function indexOf(files: readonly Item<TextsFile>[]): OwnTexts {
	const items = new Map<string, Map<string, Map<string, Keyed<string>>>>();
	const names = new Set<string>();
	for (const { language = "", texts } of files)
		for (const entry of texts ?? []) {
			const words = entry.id.split(".").filter((key) => key !== "group");
			const key = words.at(-1) ?? "";
			const path = words.slice(0, -1).join(".");
			const keys = items.get(path) ?? new Map<string, Map<string, Keyed<string>>>();
			items.set(path, keys);
			keys.set(key, (keys.get(key) ?? new Map<string, Keyed<string>>()).set(language, entry));
			// The words of a code are the code's own; others stand under a key of their item.
			for (const name of words.slice(-2)) names.add(name);
			if (words.length === 1) names.add("");
		}
	return { items, names };
}

export function checkTexts({ owner, files, roots }: OwnedTexts, reader: Reader): void {
	const near = owner === LIBRARY ? sharedItems(roots) : undefined;
	for (const entry of files.flatMap(({ texts }) => texts ?? [])) {
		const some = near?.get(firstTwo(entry.id));
		if (!some?.some((root) => follow(root, entry.id.split(".")) === true))
			checkPath(roots, entry, reader);
	}
}

const LIBRARY = "library";

/** `lists.country.codes.VN` → `lists.country`: a library has too many files to look into each of them for each text. */
function firstTwo(path: string): string {
	return path.split(".", 2).join(".");
}

function sharedItems(roots: readonly MapNode[]): ReadonlyMap<string, readonly MapNode[]> {
	const items = roots.flatMap((root) =>
		root.entries.flatMap(({ key, value }) => [
			{ head: key.text, root },
			...(value.kind === "map" ? value.entries : []).map((entry) => ({
				head: `${key.text}.${entry.key.text.split(".", 1)[0]}`,
				root,
			})),
		]),
	);
	return new Map(
		[...Map.groupBy(items, ({ head }) => head)].map(([head, all]) => [
			head,
			all.map(({ root }) => root),
		]),
	);
}

/** Words of an item's key in every language there is: what the file says, then what side files add. */
export function textOf(
	linking: Linking,
	item: { readonly node: Node },
	key: string,
	words: Words | undefined,
): Text | undefined {
	const side = sideTexts(linking, item.node, key);
	if (words === undefined && side.size === 0) return undefined;
	const own = typeof words === "string" ? { [linking.language]: words } : words;
	if (own && own[linking.language] === undefined) {
		const values = { item: `\`${key}\``, language: linking.language };
		linking.report(language_missing(values), placeOf(valueAt(item.node, key) ?? item.node));
	}
	const whole = own && side.size === 0 ? own : withSide(own, side);
	// A translation alone adds to what the item uses or is named after, which has the other languages.
	const adds = !own && (key === "title" || valueAt(item.node, "use") !== undefined);
	if (!adds && isUntranslated(linking, whole))
		reportUntranslated(linking, whole, key, valueAt(item.node, key) ?? item.node);
	// Words that one file says in several languages were held against one another where it was read.
	if (side.size > 0) checkWords(linking, writtenIn(linking, item.node, key, side), key);
	else if (typeof words === "string") checkOwnWords(linking, valueAt(item.node, key), key);
	return whole;
}

function withSide(own: Text | undefined, side: SideTexts): Text {
	const whole: Record<string, string> = { ...own };
	for (const [language, entry] of side) whole[language] ??= entry.value ?? "";
	return whole;
}

/** Where the words of a text stand, by language: what the file says, then what side files add. */
export function writtenWords(linking: Linking, item: Node, key: string): WrittenWords {
	return writtenIn(linking, item, key, sideTexts(linking, item, key));
}

function writtenIn(linking: Linking, item: Node, key: string, side: SideTexts): WrittenWords {
	const own = valueAt(item, key);
	const words = new Map<string, Node>(
		own?.kind === "map"
			? own.entries.map((entry) => [entry.key.text, entry.value])
			: own
				? [[linking.language, own]]
				: [],
	);
	for (const [language, { node }] of side) if (!words.has(language)) words.set(language, node);
	return words;
}

/** A language the procedure promises, and for which there are neither words here nor in the language it is a kind of. */
export function reportUntranslated(linking: Linking, words: Written, key: string, at: Node): void {
	for (const language of linking.procedure.languages?.slice(1) ?? [])
		if (isMissing(language, words)) linking.report(text_missing({ key, language }), placeOf(at));
}

type Written = Readonly<Record<string, unknown>>;

function isUntranslated({ procedure }: Linking, words: Written): boolean {
	return procedure.languages?.some((language, at) => at > 0 && isMissing(language, words)) === true;
}

function isMissing(language: string, words: Written): boolean {
	return words[language] === undefined && words[language.split("-")[0] ?? ""] === undefined;
}

/** The title of an item: its own, else the one of what it uses, else its id as words. */
export function titleOf(
	linking: Linking,
	item: { readonly node: Node; readonly title?: Words } | undefined,
	id: Id,
	fallback?: Text,
): Text {
	const own = item && textOf(linking, item, "title", item.title);
	if (item && id.includes("_") && own?.[linking.language] === id)
		linking.report(title_is_id({ title: id }), placeOf(valueAt(item.node, "title") ?? item.node));
	if (item && item.title === undefined && !fallback)
		linking.report(title_missing({ title: asWords(id) }), placeOf(headOf(item.node)));
	if (own && item?.title !== undefined) return own;
	const base = fallback ?? { [linking.language]: asWords(id) };
	return own ? { ...base, ...own } : base;
}

/** What another item says as its title, for those who go by it. What that lacks is said where it is borrowed. */
export function titleWords(
	linking: Linking,
	{ node, title }: { readonly node: Node; readonly title?: Words },
): Text | undefined {
	return textOf({ ...linking, report: () => undefined }, { node }, "title", title);
}

/** The title of an item that goes by another's where it has none. Its own translations add to that one's. */
export function titleLike(
	linking: Linking,
	item: { readonly node: Node; readonly title?: Words },
	id: Id,
	borrowed: () => Text | undefined,
): Text {
	const words = item.title === undefined ? borrowed() : undefined;
	const title = titleOf(linking, item, id, words);
	if (words) reportUntranslated(linking, title, "title", headOf(item.node));
	return title;
}

/** `birth_notice_code` → `Birth notice code`. */
export function asWords(id: Id): string {
	const words = id.replaceAll("_", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What side files add to a key of an item; to the item itself when the key is empty, as codes have it. */
export function sideTexts(linking: Linking, node: Node, key: string): SideTexts {
	const inUser = placeInUser(node);
	const here = textsIn(linking, node, key);
	// What a standard item says is translated with the library; its user may say it in other words.
	if (inUser) return joined(here, textsAt(linking, inUser, key));
	const taken = takenFrom(node, key);
	return taken ? joined(textsAt(linking, taken, key), here) : here;
}

function joined(shared: SideTexts, own: SideTexts): SideTexts {
	if (own.size === 0) return shared;
	return shared.size === 0 ? own : new Map([...shared, ...own]);
}

/** The item of another file that an item has the words of a key from. */
function takenFrom(node: Node, key: string): TextPlace | undefined {
	const said = valueAt(node, key);
	return said && said.file !== node.file
		? { file: said.file, path: said.textPath.slice(0, -key.length - 1) }
		: undefined;
}

/** Most items have no words in side files, and need not spell where they stand. */
function textsIn(linking: Linking, node: Node, key: string): SideTexts {
	return ownTexts(linking, node.file)?.names.has(nameOf(node))
		? textsAt(linking, { file: node.file, path: node.textPath }, key)
		: NONE;
}

function textsAt(linking: Linking, { file, path }: TextPlace, key: string): SideTexts {
	const [item, last] = key === "" ? itemAndKey(path) : [path, key];
	return ownTexts(linking, file)?.items.get(item)?.get(last) ?? NONE;
}

/** Asked of every text of a file, and the same for all of them. */
function ownTexts(linking: Linking, file: SourceFile): OwnTexts | undefined {
	const known = linking.ownTexts.get(file);
	if (known !== undefined || linking.ownTexts.has(file)) return known;
	const isOwned = file.kind === "procedure" || file.kind === "part";
	const own = linking.texts.get(isOwned ? ownerKeyOf(linking, file) : LIBRARY);
	linking.ownTexts.set(file, own);
	return own;
}

/** The words of a code are its own, under its id. */
function itemAndKey(path: string): readonly [string, string] {
	const dot = path.lastIndexOf(".");
	return [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
}

/** The last word of its path as texts write it: some keys are paths themselves. */
function nameOf({ trail }: Node): string {
	let at = trail;
	while (at?.key === "group") at = at.up;
	const key = at?.key ?? "";
	return key.includes(".") ? key.slice(key.lastIndexOf(".") + 1) : key;
}

const NONE: SideTexts = new Map();

function ownerKeyOf({ library, procedure }: Linking, file: SourceFile): string {
	if (file === procedure.node.file) return `procedure ${procedure.procedure?.text}`;
	const part = library.partIds.get(file);
	return part === undefined ? "" : `part ${part}`;
}

function ownerOf(
	library: Library,
	name: string,
): { readonly key: string; readonly roots: readonly MapNode[] } | undefined {
	if (name === LIBRARY) return { key: LIBRARY, roots: library.shared };
	const editions = library.editions
		.get(name)
		?.map((one) => writtenOut(library, one, () => undefined).node);
	if (editions) {
		return {
			key: `procedure ${name}`,
			roots: editions.filter((node): node is MapNode => node.kind === "map"),
		};
	}
	const part = library.parts.get(name);
	const asking = { library, report: () => undefined };
	return part && { key: `part ${name}`, roots: [partWrittenOut(asking, part.root)] };
}

const TEXT_KEYS = [
	"title",
	"help",
	"say",
	"because",
	"before",
	"during",
	"after",
	"subject",
	"body",
	"sms",
	"purpose",
	"by",
	"asked_because",
	"replaced_because",
	"also_called",
];

/** What a procedure says only in words of its own: a translation alone says it to nobody else. */
const GUIDANCE: ReadonlySet<string> = new Set(["before", "during", "after", "also_called"]);

/** A side file may translate any text its owner has, and titles it could have. */
function checkPath(roots: readonly MapNode[], entry: Keyed<string>, reader: Reader): void {
	const path = entry.id.split(".");
	const outcomes = roots.map((root) => follow(root, path));
	if (outcomes.some((outcome) => outcome === true)) return;
	const names = outcomes.flatMap((outcome) => (outcome === true ? [] : outcome.names));
	const at = outcomes.reduce(
		(most, outcome) => (outcome === true ? most : Math.max(most, outcome.at)),
		0,
	);
	const near = closest(path[at] ?? "", names);
	const suggestion = near && [...path.slice(0, at), near, ...path.slice(at + 1)].join(".");
	reader.report(text_path_unknown({ name: entry.id, closest: suggestion }), placeOf(entry.key));
}

/** True when the path names a text; else how far it went and what could stand there. */
function follow(
	node: Node,
	path: readonly string[],
	at = 0,
): true | { readonly at: number; readonly names: readonly string[] } {
	const last = path[at] ?? "";
	if (
		at === path.length - 1 &&
		TEXT_KEYS.includes(last) &&
		(!GUIDANCE.has(last) || valueAt(node, last))
	)
		return true;
	if (at === path.length) return isCode(node) ? true : { at: at - 1, names: TEXT_KEYS };
	// Keys of `open` are paths themselves, so a key may take several words.
	for (let end = hasPaths(node) ? path.length : at + 1; end > at; end--) {
		const key = path.slice(at, end).join(".");
		const next = valueAt(node, key) ?? valueAt(valueAt(node, "group"), key);
		if (next) return follow(next, path, end);
	}
	return { at, names: namesBelow(node, at === path.length - 1) };
}

function hasPaths(node: Node): boolean {
	return node.kind === "map" && (node.hasDottedKeys || isPaths(valueAt(node, "group")));
}

function isPaths(node: Node | undefined): boolean {
	return node?.kind === "map" && node.hasDottedKeys;
}

function namesBelow(node: Node, last: boolean): readonly string[] {
	const here = node.kind === "map" ? node.entries.map((entry) => entry.key.text) : [];
	const group = valueAt(node, "group");
	const members = group?.kind === "map" ? group.entries.map((entry) => entry.key.text) : [];
	return last ? [...here, ...members, ...TEXT_KEYS] : [...here, ...members];
}

/** A code's texts are its language keys, so a path may end at the code itself. */
function isCode(node: Node): boolean {
	return node.path[0] === "lists" && node.path[2] === "codes" && node.path.length === 4;
}
