import { template, text } from "../model/values/text.ts";
import { type MapNode, type Node, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { textAt } from "../uses/name-book.ts";
import type { AssistLibrary } from "./library.ts";
import type { Slot } from "./slot.ts";

/** Words for people, which may be said in several languages. */
export function isWords({ form }: Slot): boolean {
	return form === text || form === template;
}

/** As files of texts name the place: a member of a group stands right below it. */
export function placeInTexts(path: readonly string[]): string {
	return path.filter((name) => name !== "group").join(".");
}

/** What side files say at a place of a file, by their language. */
export function wordsBeside(
	library: AssistLibrary,
	root: MapNode,
	place: string,
): Readonly<Record<string, string>> {
	const said = translationsFor(library, root).said.get(place) ?? [];
	return Object.fromEntries(said.map(({ language, node }) => [language, node.text]));
}

export interface Translations {
	/** All that side files say for the file's owner, by place. */
	readonly said: ReadonlyMap<string, readonly Translated[]>;
	/** Languages of the side files. */
	readonly languages: readonly string[];
}

export interface Translated {
	readonly language: string;
	readonly node: ScalarNode;
}

/** The side files of a procedure or part; of the library, for the files that it shares. */
export function translationsFor(library: AssistLibrary, root: MapNode): Translations {
	return indexOf(library).get(ownerOf(root)) ?? NONE;
}

const NONE: Translations = { said: new Map(), languages: [] };
const INDEXES = new WeakMap<AssistLibrary, ReadonlyMap<string, Translations>>();

/** Read through once for a library. */
function indexOf(library: AssistLibrary): ReadonlyMap<string, Translations> {
	const known = INDEXES.get(library);
	if (known) return known;
	const sides = library.book.roots.flatMap((root) => {
		const language = textAt(root, "language");
		const owner = textAt(root, "texts_for");
		const isSide = root.file.kind === "texts" && language !== undefined && owner !== undefined;
		return isSide ? [{ owner, language, texts: valueAt(root, "texts") }] : [];
	});
	const index = new Map(
		[...Map.groupBy(sides, ({ owner }) => owner)].map(([owner, all]) => {
			const said = all.flatMap(({ language, texts }) =>
				entriesOf(texts).map(({ place, node }) => ({ place, language, node })),
			);
			return [
				owner,
				{
					said: Map.groupBy(said, ({ place }) => place),
					languages: [...new Set(all.map(({ language }) => language))],
				},
			] as const;
		}),
	);
	INDEXES.set(library, index);
	return index;
}

function entriesOf(texts: Node | undefined) {
	return (texts?.kind === "map" ? texts.entries : []).flatMap(({ key, value }) =>
		value.kind === "scalar" ? [{ place: placeInTexts(key.text.split(".")), node: value }] : [],
	);
}

/** Shared files are translated as one: the library. */
function ownerOf(root: MapNode): string {
	return textAt(root, "procedure") ?? textAt(root, "part") ?? "library";
}
