import type { ScalarNode } from "../syntax/nodes.ts";
import type { Declaration, NameKind, Piece } from "./declaration.ts";
import { membersOf } from "./members.ts";
import type { NameBook } from "./name-book.ts";
import type { Place } from "./walk-names.ts";

/** How a scalar names things: its pieces, each with what it means. What means nothing known is left out. */
export type Notation = (text: string, site: Site) => readonly Piece[];

/** A scalar in its place. */
export interface Site {
	readonly book: NameBook;
	readonly place: Place;
	readonly node: ScalarNode;
}

/** The whole scalar is one name that the library shares. */
export function shared(kind: NameKind): Notation {
	return (text, { book }) => piecesOf([[text, 0, book.shared(kind, text)]]);
}

/** The whole scalar is one name of the procedure or part it stands in, or is about. */
export function own(...kinds: readonly NameKind[]): Notation {
	return (text, { book, place }) =>
		piecesOf([[text, 0, book.own(book.scopes(place), kinds, text)]]);
}

/** Tries notations in their order; the first that finds something has it. */
export function firstOf(...notations: readonly Notation[]): Notation {
	return (text, site) => {
		for (const notation of notations) {
			const pieces = notation(text, site);
			if (pieces.length > 0) return pieces;
		}
		return [];
	};
}

/** What the key means that a value stands under. */
export function under(keys: Notation): (site: Site) => readonly Declaration[] {
	return (site) => keys(site.place.under.at(-1)?.text ?? "", site).at(-1)?.targets ?? [];
}

/** Part of a text by another notation: `go to check` has a step's name behind its verb. */
export function inside(
	text: string,
	word: string,
	at: number,
	notation: Notation,
	site: Site,
): readonly Piece[] {
	return text.length < at + word.length
		? []
		: notation(word, site).map((piece) => ({ ...piece, from: piece.from + at, to: piece.to + at }));
}

/** Groups of a pattern that each hold names, or several joined by commas. */
export function phrase(pattern: RegExp, ...notations: readonly (Notation | undefined)[]): Notation {
	return (text, site) => {
		const match = pattern.exec(text);
		return notations.flatMap((notation, index) => {
			const group = match?.[index + 1];
			const at = match?.indices?.[index + 1]?.[0] ?? 0;
			return notation && group !== undefined ? commaList(text, group, at, notation, site) : [];
		});
	};
}

function commaList(
	text: string,
	group: string,
	start: number,
	notation: Notation,
	site: Site,
): readonly Piece[] {
	let at = start;
	return group.split(", ").flatMap((word) => {
		const pieces = inside(text, word, at, notation, site);
		at += word.length + 2;
		return pieces;
	});
}

/** The place of an item in a list, from 1: `child.2.name` has a member of the list `child`. */
const ITEM = /^[1-9]\d{0,3}$/;

/** Words joined by dots: what the first means, then member by member as far as they are known. */
export function dotted(
	book: NameBook,
	words: readonly string[],
	first: readonly Declaration[],
	at = 0,
): readonly Piece[] {
	const pieces: [string, number, readonly Declaration[]][] = [];
	let offset = at;
	let known = first;
	for (const [index, word] of words.entries()) {
		const isItem = index > 0 && ITEM.test(word);
		if (index > 0 && !isItem) known = membersOf(book, known, word);
		if (known.length === 0) break;
		if (!isItem) pieces.push([word, offset, known]);
		offset += word.length + 1;
	}
	return piecesOf(pieces);
}

export function piecesOf(
	words: readonly (readonly [word: string, at: number, targets: readonly Declaration[]])[],
): readonly Piece[] {
	return words.flatMap(([word, from, targets]) =>
		targets.length === 0 ? [] : [{ from, to: from + word.length, targets }],
	);
}
