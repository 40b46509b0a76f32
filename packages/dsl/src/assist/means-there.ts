import { type Node, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import type { Declaration, NameKind } from "../uses/declaration.ts";
import { saidBy } from "../uses/members.ts";
import { type NameBook, textAt } from "../uses/name-book.ts";
import type { Place as NamePlace } from "../uses/walk-names.ts";

/**
 * Whether what bears a name is of a kind that is taken at a place. A path is read in one way wherever it stands, so that
 * a rename finds it; what it may lead to is another thing at each key.
 */
export function meansThere(
	{ root, around, slot }: NamePlace,
	book: NameBook,
): (one: Declaration) => boolean {
	const item = around.at(-1);
	const key = `${item?.shape} ${slot}`;
	const does = item?.shape === "a step" ? verbOf(item.node, book) : undefined;
	const kinds =
		BY_VERB[`${does} ${slot}`] ?? (Object.hasOwn(BY_KEY, key) ? BY_KEY[key] : undefined);
	const procedure = textAt(root, "procedure");
	const parent = slot === "narrowed_by" ? parentListOf(item?.key, book) : undefined;
	const isOffice = OFFICES.has(key) || OFFICES.has(`${does} ${slot}`);
	return (one) =>
		(kinds === undefined || kinds.includes(one.kind)) &&
		!(isOffice && isCitizen(one, book)) &&
		!(one.kind === "message" && procedure !== undefined && isForOthers(one, procedure)) &&
		(slot !== "narrowed_by" || (parent !== undefined && saidBy(book, one, "list") === parent)) &&
		!(BOUNDS.has(key) && !isDay(one, book)) &&
		!(slot === "not_who_did" && one.key === item?.key) &&
		(key !== "an afterwards action from" || endsCase(one, book));
}

/** What a step does, by itself or as the standard step it uses. */
export function verbOf(step: Node, book: NameBook): string | undefined {
	const used = book.shared("standard_step", textAt(step, "use") ?? "")[0];
	return textAt(step, "does") ?? (used && saidBy(book, used, "does"));
}

const DATA: readonly NameKind[] = ["field", "member", "each_item"];
const ASKED: readonly NameKind[] = [...DATA, "document", "alternative", "computed"];
const PAPERS: readonly NameKind[] = ["document"];
const CALLED: readonly NameKind[] = ["register", "service"];

const BY_KEY: Readonly<Record<string, readonly NameKind[]>> = {
	"a procedure about": DATA,
	"a role proved_by": ["document", "register", "record"],
	"a field narrowed_by": DATA,
	"a field earliest": DATA,
	"a field latest": DATA,
	"a page ask": ASKED,
	"an outcome ask": ASKED,
	"an act marks": ASKED,
	"an expectation asked": ASKED,
	"an expectation not_asked": ASKED,
	"a step ask": ASKED,
	"a step sees": ASKED,
	"a step shows": ASKED,
	"a step papers": PAPERS,
	"a step receives": PAPERS,
	"a step in": CALLED,
};

const BY_VERB: Readonly<Record<string, readonly NameKind[]>> = {
	"hand_over to": ["role"],
	"deliver to": DATA,
	"ask of": CALLED,
	"for_each of": DATA,
};

/** A choice is narrowed by that of the larger unit: the list from which that is chosen. */
function parentListOf(field: ScalarNode | undefined, book: NameBook): string | undefined {
	const declared = field && book.declaredAt(field);
	const list = declared && saidBy(book, declared, "list");
	const [found] = list === undefined ? [] : book.shared("list", list);
	return found && textAt(found.value, "parent");
}

/** A letter that is for some procedures is none of the others'. */
function isForOthers({ value }: Declaration, procedure: string): boolean {
	const only = valueAt(value, "for");
	const listed = only?.kind === "list" ? only.items : only ? [only] : [];
	return (
		listed.length > 0 && !listed.some((item) => item.kind === "scalar" && item.text === procedure)
	);
}

/** A day is bounded by another. */
const BOUNDS: ReadonlySet<string> = new Set(["a field earliest", "a field latest"]);

function isDay(one: Declaration, book: NameBook): boolean {
	return /^(?:partial_)?date$|^moment$/.test(saidBy(book, one, "as") ?? "");
}

/** Something is done afterwards only once a case has ended. */
function endsCase({ kind, value }: Declaration, book: NameBook): boolean {
	return kind === "step" && verbOf(value, book) === "end";
}

/** What only an office may do. */
const OFFICES: ReadonlySet<string> = new Set([
	"decide who",
	"hand_over from",
	"hand_over to",
	"attend led_by",
	"an override who",
	"an outcome beyond",
]);

function isCitizen(one: Declaration, book: NameBook): boolean {
	const is = one.kind === "role" ? saidBy(book, one, "is") : undefined;
	return is !== undefined && is !== "officer";
}
