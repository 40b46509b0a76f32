import { FILE_SHAPES } from "../model/file-model.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import { type Entry, entryOf, type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration, NameKind, Piece } from "./declaration.ts";
import { STANDARD_OF } from "./declared.ts";
import { type NameBook, textAt } from "./name-book.ts";
import { shapeName } from "./walk-names.ts";

/** Where a path through a file ends: the key of the item it names, for those who read a value in its place. */
export interface FilePath {
	readonly pieces: readonly Piece[];
	readonly shape?: string;
	readonly slot?: string;
}

/**
 * A path through a file, as `open`, `set` and texts write it: `steps.check.deadline.within`. Groups are left out, a
 * followed part's steps stand behind the step that follows it, and what the catalogue says is found there. Each word
 * that some item bears as its name is a piece.
 */
export function filePath(book: NameBook, roots: readonly MapNode[], text: string): FilePath {
	// What is said about an opened path has that path in its own.
	const opened = /^open\.(?=.)/.exec(text)?.[0].length ?? 0;
	if (opened > 0) {
		const { pieces } = filePath(book, roots, text.slice(opened));
		return {
			pieces: pieces.map((one) => ({ ...one, from: one.from + opened, to: one.to + opened })),
		};
	}
	const words = text.split(".");
	const ways = roots.map((root) => walkWords(book, root, words));
	const pieces = mergePieces(ways.flatMap((way) => way.pieces));
	return { ...ways.find(({ slot }) => slot !== undefined), pieces };
}

interface At {
	readonly node: Node;
	readonly shape: Shape<object> | undefined;
	readonly root: MapNode;
}

function walkWords(book: NameBook, root: MapNode, words: readonly string[]): FilePath {
	const { kind } = root.file;
	const shape = kind && (FILE_SHAPES[kind] as unknown as Shape<object>);
	const pieces: Piece[] = [];
	let at: At = { node: root, shape, root };
	let slot: { readonly shape: string; readonly slot: string } | undefined;
	let offset = 0;
	for (let index = 0; index < words.length; ) {
		const next = below(book, at, words, index);
		const above = slot;
		if (at.shape) slot = { shape: shapeName(at.shape), slot: words[index] ?? "" };
		if (next === undefined) break;
		const word = words.slice(index, next.end).join(".");
		const target = book.declaredAt(next.entry.key);
		// A grant stands under the name of the procedure that has it.
		const targets = target
			? [target]
			: above?.slot === "grants"
				? book.shared("procedure", word)
				: [];
		if (targets.length > 0) pieces.push({ from: offset, to: offset + word.length, targets });
		offset += word.length + 1;
		index = next.end;
		at = next.at;
	}
	return { pieces, ...slot };
}

function below(
	book: NameBook,
	at: At,
	words: readonly string[],
	index: number,
): { readonly entry: Entry; readonly at: At; readonly end: number } | undefined {
	const { places, heads } = knownPlaces(book, at);
	if (!heads.has(words[index] ?? "")) return undefined;
	// Keys of `open` and `set` are paths themselves, so one key may take several words.
	for (let end = words.length; end > index; end--) {
		const word = words.slice(index, end).join(".");
		for (const place of places) {
			const entry = entryOf(place.node, word);
			if (entry)
				return {
					entry,
					at: { node: entry.value, shape: shapeBelow(place, entry), root: place.root },
					end,
				};
		}
	}
	return undefined;
}

/** What a word is looked up in. */
interface Places {
	readonly places: readonly At[];
	/** With what keys there begin, up to their first dot: most words of most paths are no key of most files. */
	readonly heads: ReadonlySet<string>;
}

/** A book never changes, and most paths of a file begin alike: what they lead through is worked out once. */
function knownPlaces(book: NameBook, at: At): Places {
	const ofBook = known.get(book) ?? new Map<Node, Map<At["shape"], Places>>();
	known.set(book, ofBook);
	const ofNode = ofBook.get(at.node) ?? new Map<At["shape"], Places>();
	ofBook.set(at.node, ofNode);
	const places = ofNode.get(at.shape) ?? readPlaces(book, at);
	ofNode.set(at.shape, places);
	return places;
}

const known = new WeakMap<NameBook, Map<Node, Map<At["shape"], Places>>>();

function readPlaces(book: NameBook, at: At): Places {
	const places = placesOf(book, at, 0);
	const keys = places.flatMap(({ node }) => (node.kind === "map" ? node.entries : []));
	return { places, heads: new Set(keys.map(({ key }) => key.text.split(".", 1)[0] ?? "")) };
}

/** The maps in which a word may stand: the node, its group or branches, the part it follows, what it uses. */
function placesOf(book: NameBook, at: At, depth: number): readonly At[] {
	const { node, root } = at;
	const own = ["group", "branches", "one_of", "steps"].flatMap((key) => {
		const inner = entryOf(node, key);
		return inner ? [{ node: inner.value, shape: shapeBelow(at, inner), root }] : [];
	});
	const shared = [
		...steps(book.parts(textAt(node, "part"))),
		...["use", "like"].flatMap((key) => book.shared(usedKind(at), textAt(node, key) ?? "")),
	];
	const further =
		depth > 8 ? [] : shared.flatMap((one) => placesOf(book, atItem(one, at), depth + 1));
	return [at, ...own, ...further];
}

/** What an item uses: a standard one of its kind, or a field of the catalogue. */
function usedKind({ shape }: At): NameKind {
	return (shape && STANDARD_OF[shapeName(shape)]) ?? "catalogue_field";
}

function steps(parts: readonly MapNode[]): readonly Pick<Declaration, "value" | "root">[] {
	return parts.flatMap((root) => {
		const value = valueAt(root, "steps");
		return value ? [{ value, root }] : [];
	});
}

function atItem({ value, root }: Pick<Declaration, "value" | "root">, { shape }: At): At {
	return { node: value, shape, root };
}

/** The table that holds below an entry: an item's own, or for a map of items that of each. */
function shapeBelow({ node, shape }: At, entry: Entry): Shape<object> | undefined {
	if (shape === undefined || node.kind !== "map") return undefined;
	const keys = keysOf(shape, node);
	const form = Object.hasOwn(keys, entry.key.text) ? keys[entry.key.text]?.form : undefined;
	if (form === undefined) return shape;
	const inside = form.inside?.(entry.value);
	if (inside?.kind === "shape") return inside.shape;
	if (inside?.kind !== "values") return undefined;
	const [first] = entry.value.kind === "map" ? entry.value.entries : [];
	const items = inside.form.inside?.(first?.value ?? entry.value);
	return items?.kind === "shape" ? items.shape : undefined;
}

/** The same word in two editions is one piece that means both. */
function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
	const merged = new Map<string, Piece>();
	for (const piece of pieces) {
		const key = `${piece.from} ${piece.to}`;
		const before = merged.get(key);
		merged.set(key, before ? { ...before, targets: [...before.targets, ...piece.targets] } : piece);
	}
	return [...merged.values()];
}
