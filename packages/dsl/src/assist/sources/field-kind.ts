import type { Words } from "../../model/form.ts";
import { writtenTitle } from "../../model/written-title.ts";
import { type Node, valueAt } from "../../syntax/nodes.ts";
import { type NameBook, textAt } from "../../uses/name-book.ts";

/** What a field is, as far as texts say: also in a file that no procedure links, such as the catalogue. */
export interface FieldKind {
	/** Catalogue fields that it is, nearest first. */
	readonly uses: readonly string[];
	/** Left out for a group, and where nothing says it. */
	readonly as?: string;
	readonly list?: string;
	readonly isMany: boolean;
	readonly title?: Words;
	/** Of a group, by id in the author's order; empty for a single value. */
	readonly members: ReadonlyMap<string, Node>;
}

/** `same`: one meaning of the catalogue; `alike`: only of the same type. */
export type Fit = "same" | "alike";

/** Fields may use one another; what goes round is cut off here. */
const DEEPEST = 8;

/** @param node an item with `use`, `as`, `group` … */
export function fieldKind(book: NameBook, node: Node): FieldKind {
	return kindFrom(book, [node], textAt(node, "use"), valueAt(node, "many") !== undefined);
}

/** @param written as registers write what they give: `full_name`, `household_member many` */
export function catalogueKind(book: NameBook, written: string): FieldKind {
	const [name, many] = written.split(" ");
	return kindFrom(book, [], name, many === "many");
}

function kindFrom(
	book: NameBook,
	own: readonly Node[],
	use: string | undefined,
	isMany: boolean,
): FieldKind {
	const layers = [...own];
	const uses: string[] = [];
	for (let next = use; next !== undefined && uses.length < DEEPEST; ) {
		const [used] = book.shared("catalogue_field", next);
		if (used === undefined || uses.includes(next)) break;
		uses.push(next);
		layers.push(used.value);
		next = textAt(used.value, "use");
	}
	const first = (key: string) => layers.flatMap((one) => textAt(one, key) ?? [])[0];
	const [as, list] = [first("as"), first("list")];
	const title = layers.map(writtenTitle).find((one) => one !== undefined);
	return {
		uses,
		...(as !== undefined && { as }),
		...(list !== undefined && { list }),
		isMany: isMany || layers.some((one) => valueAt(one, "many") !== undefined),
		...(title !== undefined && { title }),
		members: membersIn(book, layers, 0),
	};
}

/**
 * Whether a value can be put where the other is asked. Yes or no, days and numbers are of one kind in everything, so
 * that they are of one kind says nothing unless they are called the same.
 * @returns undefined where it cannot: two meanings of the catalogue are two things, though both are text
 */
export function fitOf(asked: Named, given: Named): Fit | undefined {
	if (asked.kind.isMany !== given.kind.isMany) return undefined;
	const isSameName = asked.id === given.id;
	const isOne = asked.kind.uses.some((one) => given.kind.uses.includes(one));
	if (isOne && (isSameName || !UNSPECIFIC.has(asked.kind.as ?? ""))) return "same";
	const isGroup = asked.kind.members.size > 0 || given.kind.members.size > 0;
	const { as, list } = asked.kind;
	if (isGroup || as === undefined || as !== given.kind.as || list !== given.kind.list)
		return undefined;
	if (!isSameName && asked.kind.uses.length > 0 && given.kind.uses.length > 0) return undefined;
	return isSameName ? "same" : "alike";
}

export interface Named {
	readonly id: string;
	readonly kind: FieldKind;
}

const UNSPECIFIC: ReadonlySet<string> = new Set(["yes_no", "date", "whole", "number", "money"]);

function membersIn(
	book: NameBook,
	layers: readonly Node[],
	depth: number,
): ReadonlyMap<string, Node> {
	if (depth > DEEPEST) return new Map();
	for (const layer of layers) {
		const own = valueAt(layer, "group");
		const like = textAt(layer, "like");
		const [base] = like === undefined ? [] : book.shared("catalogue_field", like);
		if (own === undefined && base === undefined) continue;
		const inherited = base ? membersIn(book, [base.value], depth + 1) : [];
		const written = own?.kind === "map" ? own.entries : [];
		return new Map([...inherited, ...written.map(({ key, value }) => [key.text, value] as const)]);
	}
	return new Map();
}
