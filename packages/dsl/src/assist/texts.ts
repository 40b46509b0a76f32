import { isDated } from "../model/dated.ts";
import type { Words } from "../model/form.ts";
import { template } from "../model/values/text.ts";
import { kindOf } from "../source/source-file.ts";
import type { MapNode, Node } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { spoken } from "./languages.ts";
import type { AssistFile, AssistLibrary } from "./library.ts";
import { type Slot, walkSlots } from "./slot.ts";
import { titleAt } from "./titles.ts";
import { isWords, placeInTexts, translationsFor } from "./translations.ts";

/** Words for people as the texts have them, to be read side by side in their languages. */
export interface WrittenTexts {
	/** In the order of the files, and in each in the order of its text. */
	readonly texts: readonly WrittenText[];
	/** All languages of the texts; the first one of the files first. */
	readonly languages: readonly string[];
}

/** One text that stands somewhere, in every language that it is said in. */
export interface WrittenText {
	readonly file: string;
	/** Keys from the root of the file; the last one says what the text is: `title`, `help`, `body`. */
	readonly path: readonly string[];
	/** From 1. */
	readonly line: number;
	/** The innermost item with a name of its own that the text belongs to. */
	readonly about?: Words;
	readonly words: Readonly<Record<string, string>>;
	/** The languages that it should be said in. */
	readonly wanted: readonly string[];
	/** It may have several lines. */
	readonly lines?: true;
	/** Names of values may stand in it: `{{child.full_name}}`. */
	readonly fills?: true;
}

/**
 * Every text of a procedure: those of its own file, and those of the items that it names in other files, with what
 * these name in turn. What another procedure says is left to that one.
 */
export function textsOf(library: AssistLibrary, procedure: string): WrittenTexts {
	const own = library.files.get(procedure);
	if (own === undefined) return { texts: [], languages: [] };
	const promised = languagesOf(library, own);
	const parts = reachedFrom(library, own.root);
	const texts = [...library.files.values()]
		.filter(({ root }) => parts.has(root))
		.sort((a, b) => Number(b === own) - Number(a === own))
		.flatMap((one) => {
			const reached = parts.get(one.root) ?? [];
			const isReached = (path: readonly string[]) =>
				reached.some((keys) => keys.every((key, at) => key === path[at]));
			return textsIn(library, one).filter(({ path }) => isReached(path));
		})
		.map((each) => ({ ...each, wanted: [...new Set([...promised, ...each.wanted])] }));
	return { texts, languages: allLanguages(texts) };
}

/** Every text of one file, or of the whole library. */
export function textsWritten(library: AssistLibrary, file?: string): WrittenTexts {
	const texts = [...library.files.values()]
		.filter((one) => file === undefined || one.file.path === file)
		.flatMap((one) => textsIn(library, one));
	return { texts, languages: allLanguages(texts) };
}

function textsIn(library: AssistLibrary, one: AssistFile): readonly WrittenText[] {
	const { said, languages } = translationsFor(library, one.root);
	const found = foundIn(one).map(({ bare, ...each }) => {
		const source = bare === undefined ? {} : { [languagesOf(library, one)[0] ?? ""]: bare };
		const beside = said.get(placeInTexts(each.path)) ?? [];
		const sides = beside.map(({ language, node }) => [language, node.text]);
		const about = aboutOf(library, one.root, each.path);
		return {
			...each,
			...(about !== undefined && { about }),
			words: { ...Object.fromEntries(sides), ...source, ...each.words },
		};
	});
	const wanted = wantedIn(one, languages, found);
	return found.map((each) => ({ ...each, wanted }));
}

interface Found extends Omit<WrittenText, "wanted" | "about"> {
	/** Words that do not say their language: it is the source language. */
	readonly bare?: string;
}

/** What a file says is read once, as long as it does not change. */
const READ = new WeakMap<MapNode, readonly Found[]>();

function foundIn({ file, root }: AssistFile): readonly Found[] {
	const known = READ.get(root);
	if (known) return known;
	const found: Found[] = [];
	if (kindOf(file.path) !== undefined && !NOT_SHOWN.has(kindOf(file.path) ?? ""))
		walkSlots(root, (node, slot, path) => {
			const words = wordsOf(node, slot);
			if (words === undefined) return true;
			found.push({
				file: file.path,
				path,
				line: file.lines.place(node.start).line,
				...words,
				...((slot.form === template || isBlock(node)) && { lines: true as const }),
				...(slot.form === template && { fills: true as const }),
			});
			return false;
		});
	READ.set(root, found);
	return found;
}

/** Stories are for those who write and test; side files say what stands in another file. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["scenarios", "simulation", "texts", "moves"]);

/** Words by language; undefined where none stand, or where they are in force by day. */
function wordsOf(node: Node, slot: Slot): Pick<Found, "words" | "bare"> | undefined {
	const free = slot.shape?.free;
	if (free !== undefined && node.kind === "map") return { words: scalarsOf(node, free.test) };
	if (!isWords(slot)) return undefined;
	if (node.kind === "scalar") return { words: {}, bare: node.text };
	if (node.kind !== "map") return undefined;
	const words = scalarsOf(node, () => true);
	return isDated(node) ? undefined : { words };
}

function scalarsOf(
	node: MapNode,
	isOne: (key: string) => boolean,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		node.entries.flatMap(({ key, value }) =>
			isOne(key.text) && value.kind === "scalar" ? [[key.text, value.text]] : [],
		),
	);
}

function isBlock(node: Node): boolean {
	if (node.kind === "map") return node.entries.some(({ value }) => isBlock(value));
	return node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
}

function aboutOf(
	library: AssistLibrary,
	root: MapNode,
	path: readonly string[],
): Words | undefined {
	for (let length = path.length - 1; length > 0; length--) {
		const title = titleAt(library, root, path.slice(0, length));
		if (title !== undefined) return title;
	}
	return undefined;
}

/** What a procedure promises and its side files speak; a shared file is expected to go on as it began. */
function wantedIn(
	{ root }: AssistFile,
	beside: readonly string[],
	texts: readonly Pick<WrittenText, "words">[],
): readonly string[] {
	const own = spoken(root);
	if (own.length > 0) return [...new Set([...own, ...beside])];
	return [...new Set(texts.flatMap(({ words }) => Object.keys(words)))];
}

function languagesOf(library: AssistLibrary, one: AssistFile): readonly string[] {
	const own = spoken(one.root);
	if (own.length > 0) return own;
	// A part, or a shared file, is read by procedures that begin with one and the same language.
	return [...new Set(library.book.roots.flatMap(spoken))];
}

function allLanguages(texts: readonly WrittenText[]): readonly string[] {
	return [...new Set(texts.flatMap(({ wanted, words }) => [...wanted, ...Object.keys(words)]))];
}

/** Keys in other files, by their roots, of all that a procedure leads to by names. */
function reachedFrom(
	library: AssistLibrary,
	own: MapNode,
): ReadonlyMap<MapNode, readonly (readonly string[])[]> {
	const reached = new Map<MapNode, (readonly string[])[]>([[own, [[]]]]);
	const seen = new Set<string>();
	const follow = (root: MapNode, from: number, to: number) => {
		for (const { node, targets } of library.uses().within(root)) {
			if (node.start < from || node.start > to) continue;
			for (const target of targets) visit(root, target);
		}
	};
	const visit = (from: MapNode, target: Declaration) => {
		const { root, value, key, kind } = target;
		const id = `${root.file.path}:${key.start}`;
		if (root === from || root.file.kind === "procedure" || seen.has(id)) return;
		seen.add(id);
		const isWhole = kind === "part";
		reached.set(root, [...(reached.get(root) ?? []), isWhole ? [] : key.path]);
		if (isWhole) follow(root, root.start, root.end);
		else follow(root, value.start, value.end);
	};
	follow(own, own.start, own.end);
	return reached;
}
