import { entryOf, valueAt } from "../syntax/nodes.ts";
import { listsOf } from "./data-names.ts";
import type { Declaration } from "./declaration.ts";
import { filePath } from "./file-paths.ts";
import { membersOf, saidBy } from "./members.ts";
import { textAt } from "./name-book.ts";
import {
	dotted,
	firstOf,
	inside,
	type Notation,
	own,
	piecesOf,
	type Site,
	shared,
} from "./notation.ts";
import { stepAround } from "./step-names.ts";

/** What an item around declares, by its shape. */
function itemAround(
	{ place }: Site,
	shape: string,
	kind: Declaration["kind"],
): readonly Declaration[] {
	const found = place.around.findLast((one) => one.shape === shape && one.key !== undefined);
	return found?.key
		? [{ kind, name: found.key.text, key: found.key, value: found.node, root: place.root }]
		: [];
}

/** A code of the list that the field around is chosen from. */
export const fieldCode: Notation = (text, site) =>
	piecesOf([
		[
			text,
			0,
			membersOf(site.book, listsOf(site.book, itemAround(site, "a field", "member")), text),
		],
	]);

/** Members of the group around: `prefill` by member. */
export const memberHere: Notation = (text, site) =>
	piecesOf([[text, 0, membersOf(site.book, itemAround(site, "a field", "member"), text)]]);

/** A code's `became`: of the same list. */
export const sameList: Notation = (text, site) =>
	piecesOf([[text, 0, membersOf(site.book, itemAround(site, "a code list", "list"), text)]]);

/** A code's `parent`: of the list that its own list names as parent. */
export const parentCode: Notation = (text, site) => {
	const [list] = itemAround(site, "a code list", "list");
	const parent = list && textAt(list.value, "parent");
	const lists = parent === undefined ? [] : site.book.shared("list", parent);
	return piecesOf([[text, 0, membersOf(site.book, lists, text)]]);
};

/** A grant names records and services of the register around it. */
export const granted: Notation = (text, site) =>
	dotted(site.book, ["", ...text.split(".")], itemAround(site, "a register", "register"), -1).slice(
		1,
	);

/** A path through the file it stands in. */
export const ownPath: Notation = (text, site) => {
	const [, role = ""] = TOLD.exec(text) ?? [];
	const roleOf = firstOf(own("role"), neededFrom(["role"]));
	return [
		...filePath(site.book, [site.place.root], text).pieces,
		...(role === "" ? [] : inside(text, role, text.length - role.length, roleOf, site)),
	];
};

/** A path that ends with whom a step tells: a role, which is declared elsewhere. */
const TOLD = /\.tell\.([a-z][a-z0-9_]*)$/;

/** Paths of texts run through the file they translate. */
export const textPath: Notation = (text, { book, place }) =>
	filePath(book, book.scopes(place), text).pieces;

/** An opened path of what is varied: of the part, of the procedure that is started, or of the overlay's. */
export const setPath: Notation = (text, site) => [
	...filePath(site.book, varied(site), text).pieces,
	...toldBy(text, site),
];

/** Whom a step tells is a role of what is varied; a part tells roles of whoever follows it. */
function toldBy(text: string, site: Site): ReturnType<Notation> {
	const [, role = ""] = TOLD.exec(text) ?? [];
	const { book, place } = site;
	const here = stepAround(site);
	const follows = here && saidBy(book, here, "part") !== undefined;
	if (role === "" || (follows && entryOf(valueAt(here.value, "roles"), role))) return [];
	const roots = follows ? book.scopes(place) : varied(site);
	return piecesOf([[role, text.length - role.length, book.own(roots, ["role"], role)]]);
}

/** Where a path of `set` leads; its value is read as if it stood there. */
export function setSlot(site: Site): { readonly shape: string; readonly slot: string } | undefined {
	const [key] = site.place.under;
	const found = key && filePath(site.book, varied(site), key.text);
	return found?.shape !== undefined && found.slot !== undefined
		? { shape: found.shape, slot: found.slot }
		: undefined;
}

function varied(site: Site): ReturnType<typeof site.book.parts> {
	const { book, place } = site;
	if (place.root.file.kind === "overlay") return book.scopes(place);
	const here = stepAround(site);
	if (!here) return [];
	return [
		...book.parts(saidBy(book, here, "part")),
		...book.procedures(saidBy(book, here, "procedure")),
	];
}

/** A step of the edition that cases move to. */
export const movedTo: Notation = (text, { book, place }) => {
	const roots = book.procedures(textAt(place.root, "moves_for"), textAt(place.root, "to"));
	const words = text.split(".");
	return dotted(book, words, book.own(roots, ["step", "field"], words[0] ?? ""));
};

/** What a part needs is borne by every procedure that follows it, under the same name unless a role is given another. */
export function neededFrom(kinds: readonly Declaration["kind"][]): Notation {
	return (text, { book, place }) => {
		const part = textAt(place.root, "part");
		if (part === undefined) return [];
		const followers = book.all.filter(
			(one) => one.kind === "step" && saidBy(book, one, "part") === part,
		);
		const bearers = followers.flatMap(({ value, root }) =>
			kinds.includes("role") && entryOf(valueAt(value, "roles"), text)
				? []
				: book.own([root], kinds, text),
		);
		return piecesOf([[text, 0, bearers]]);
	};
}

/** A document or a result without `kind` is of the catalogue's kind of the same name. */
export const kindByName: Notation = (text, site) => {
	const declared = site.book.declaredAt(site.node);
	return declared && textAt(declared.value, "kind") === undefined
		? shared("catalogue_field")(text, site).map((piece) => ({ ...piece, implied: "kind" as const }))
		: [];
};

/** Days on which a channel is closed stand in the procedure's calendar. */
export const daySet: Notation = (text, { book, place }) => {
	const calendars = book.shared("calendar", textAt(place.root, "calendar") ?? "");
	return piecesOf([
		[
			text,
			0,
			book.own(
				calendars.map(({ root }) => root),
				["day_set"],
				text,
			),
		],
	]);
};
