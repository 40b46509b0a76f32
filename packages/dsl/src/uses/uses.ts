import type { Form } from "../model/form.ts";
import type { MapNode, ScalarNode } from "../syntax/nodes.ts";
import { type Declaration, type Piece, placeKey, unique } from "./declaration.ts";
import { NameBook } from "./name-book.ts";
import { BY_FORM, BY_KEY, type Names } from "./name-table.ts";
import type { Notation, Site } from "./notation.ts";
import { placeInScalar } from "./place-in-scalar.ts";
import { setSlot } from "./special-names.ts";
import { type Place, walkNames } from "./walk-names.ts";

/** A name as it is used: a piece of a scalar, and what it means. */
export interface Use extends Piece {
	readonly node: ScalarNode;
	/** Does it stand in a key? */
	readonly key: boolean;
	/** The item it stands in, as a path through its file. */
	readonly path: readonly string[];
}

/** Every name of a library: who bears it, and where it is used. Made once for a set of texts. */
export interface Uses {
	readonly declarations: readonly Declaration[];
	readonly uses: readonly Use[];
	/** Those of one file, in the order of its text. Asked for one file, no other is read through. */
	readonly within: (root: MapNode) => readonly Use[];
	/** All uses of what is declared there, in the order of files and places; its own key is not among them. */
	readonly usesOf: (declaration: Declaration) => readonly Use[];
	/** What the name at an offset of a file means: what is declared there, or what is used there. */
	readonly at: (file: string, offset: number) => readonly Declaration[];
}

/** Reads whole files, sound YAML with a map at the root; broken ones are left out by the caller. Never throws. */
export function usesIn(roots: readonly MapNode[]): Uses {
	const book = new NameBook(roots);
	const files = new Map<MapNode, readonly Use[]>();
	const within = (root: MapNode): readonly Use[] => {
		const known = files.get(root) ?? usesOfFile(book, root);
		files.set(root, known);
		return known;
	};
	let byTarget: ReadonlyMap<string, readonly Use[]> | undefined;
	const all = () => roots.flatMap(within);
	return {
		declarations: book.all,
		get uses() {
			return all();
		},
		within,
		usesOf(declaration) {
			byTarget ??= usesByTarget(all());
			return byTarget.get(placeKey(declaration)) ?? [];
		},
		at(file, offset) {
			const root = roots.find((one) => one.file.path === file);
			return meantAt(book, root ? within(root) : [], file, offset);
		},
	};
}

function usesByTarget(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
	const byTarget = new Map<string, Use[]>();
	for (const use of uses)
		for (const target of use.targets) {
			const key = placeKey(target);
			const known = byTarget.get(key);
			if (known) known.push(use);
			else byTarget.set(key, [use]);
		}
	return byTarget;
}

function usesOfFile(book: NameBook, root: MapNode): readonly Use[] {
	const uses: Use[] = [];
	const note = (node: ScalarNode, place: Place, notation: Notation | undefined, key: boolean) => {
		const site: Site = { book, place, node };
		for (const piece of notation?.(node.text, site) ?? [])
			uses.push({ ...piece, targets: unique(piece.targets), node, key, path: pathOf(place) });
	};
	walkNames(root, {
		key: (entry, place) => note(entry.key, place, namesAt(place)?.keys, true),
		scalar: (node, form, place) => note(node, place, notationOf(book, node, form, place), false),
	});
	return uses;
}

/** How a value names things, by its key or else by its form; undefined where it names nothing. */
export function notationOf(
	book: NameBook,
	node: ScalarNode,
	form: Form<unknown>,
	place: Place,
): Notation | undefined {
	const named = namesAt(place)?.value;
	const bySet =
		named === undefined && place.slot === "set" ? notationOfSet(book, node, place) : undefined;
	return named === "none" ? undefined : (named ?? bySet ?? BY_FORM.get(form as never));
}

/** A value that is `set` names things as it would where the path leads. */
function notationOfSet(book: NameBook, node: ScalarNode, place: Place): Notation | undefined {
	const found = setSlot({ book, place, node });
	const value = found && BY_KEY[found.shape]?.[found.slot]?.value;
	return value === "none" ? undefined : value;
}

export function namesAt({ around, slot, under }: Place): Names | undefined {
	const shape = around.at(-1)?.shape ?? "";
	const names = BY_KEY[shape]?.[slot];
	// Only the first map below a key has its names, but what a scenario gives may be a list of items.
	return names && (under.length === 0 || names.value !== undefined) ? names : undefined;
}

function pathOf({ around, slot, under }: Place): readonly string[] {
	const keys = around.flatMap(({ node }) => (node.path.length > 0 ? [node.path] : []));
	return [...(keys.at(-1) ?? []), slot, ...under.map(({ text }) => text)];
}

function meantAt(
	book: NameBook,
	uses: readonly Use[],
	file: string,
	offset: number,
): readonly Declaration[] {
	const holds = (node: ScalarNode) =>
		node.file.path === file && node.start <= offset && offset <= node.end;
	const declared = book.all.filter(({ key }) => holds(key));
	if (declared.length > 0) return declared;
	const used = uses.filter(({ node, implied }) => !implied && holds(node));
	return used.find((use) => within(use, offset))?.targets ?? [];
}

function within({ node, from, to }: Use, offset: number): boolean {
	const span = placeInScalar(node, from, to);
	return span !== undefined && span.start <= offset && offset <= span.end;
}
