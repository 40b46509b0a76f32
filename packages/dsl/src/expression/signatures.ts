import type { Expression } from "./ast.ts";
import { nameOf, nameOfKind, ORDERED, type RuleType } from "./types.ts";

/** What a function takes and gives; language reference 4.2. */
export interface Signature {
	readonly takes: readonly Parameter[];
	/** From the types of its arguments, which fit. */
	readonly gives: (types: readonly RuleType[]) => RuleType;
	/** The result of an empty list is missing. */
	readonly mayBeMissing?: true;
}

export interface Parameter {
	/** As messages write it. */
	readonly name: string;
	readonly accepts: (type: RuleType, all: readonly RuleType[]) => boolean;
	/** A text that must be written out, as in `has(x, "code")`. */
	readonly literal?: true;
}

export const SIGNATURES: ReadonlyMap<string, Signature> = new Map<string, Signature>([
	["earliest", { takes: [only("partial_date", "date")], gives: always("date") }],
	["latest", { takes: [only("partial_date", "date")], gives: always("date") }],
	["date_of", { takes: [only("moment")], gives: always("date") }],
	["time_of", { takes: [only("moment")], gives: always("time") }],
	["days_between", { takes: [only("date"), only("date")], gives: always("whole") }],
	["months_between", { takes: [only("date"), only("date")], gives: always("whole") }],
	["years_between", { takes: [only("date"), only("date")], gives: always("whole") }],
	["add_days", { takes: [only("date"), only("whole")], gives: always("date") }],
	["add_months", { takes: [only("date"), only("whole")], gives: always("date") }],
	["add_years", { takes: [only("date"), only("whole")], gives: always("date") }],
	["year", { takes: [only("date")], gives: always("whole") }],
	["count", { takes: [only("list", "choices")], gives: always("whole") }],
	["sum", { takes: [listOf("whole", "number", "money")], gives: element }],
	["min_of", { takes: [listOf(...ORDERED)], gives: element, mayBeMissing: true }],
	["max_of", { takes: [listOf(...ORDERED)], gives: element, mayBeMissing: true }],
	["distinct", { takes: [only("list")], gives: always("yes_no") }],
	[
		"has",
		{
			takes: [only("choices"), { ...only("text"), name: "a code in quotes", literal: true }],
			gives: always("yes_no"),
		},
	],
	["min", { takes: [only(...ORDERED), sameAsFirst()], gives: wider }],
	["max", { takes: [only(...ORDERED), sameAsFirst()], gives: wider }],
	[
		"round",
		{
			takes: [only("whole", "number", "money"), only("whole")],
			gives: ([type]) => type ?? { kind: "any" },
		},
	],
	["length", { takes: [only("text")], gives: always("whole") }],
	[
		"starts_with",
		{ takes: [only("text"), { ...only("text"), literal: true }], gives: always("yes_no") },
	],
]);

/** `date` and `time` too, which the parser reads: for "did you mean". */
export const FUNCTION_NAMES: readonly string[] = [...SIGNATURES.keys(), "date", "time", "not"];

export function isLiteralText(tree: Expression | undefined): boolean {
	return tree?.op === "literal" && tree.type === "text";
}

function only(...kinds: readonly RuleType["kind"][]): Parameter {
	return {
		name: kinds.map(nameOfKind).join(" or "),
		accepts: (type) => type.kind === "any" || kinds.includes(type.kind),
	};
}

function listOf(...kinds: readonly RuleType["kind"][]): Parameter {
	return {
		name: `a list of which each is ${kinds.map(nameOfKind).join(" or ")}`,
		accepts: (type) =>
			type.kind === "any" ||
			(type.kind === "list" && (type.of.kind === "any" || kinds.includes(type.of.kind))),
	};
}

function sameAsFirst(): Parameter {
	return {
		name: "the same as first",
		accepts: (type, [first]) => first === undefined || alike(first, type),
	};
}

function alike(a: RuleType, b: RuleType): boolean {
	const numbers = ["whole", "number"];
	const money = a.kind === "money" || b.kind === "money";
	if (a.kind === "any" || b.kind === "any" || nameOf(a) === nameOf(b)) return true;
	return numbers.includes(a.kind) && numbers.includes(b.kind)
		? true
		: money && [a, b].every(({ kind }) => kind === "money" || numbers.includes(kind));
}

function wider([a, b]: readonly RuleType[]): RuleType {
	if (!a || !b) return { kind: "any" };
	return b.kind === "money" || (b.kind === "number" && a.kind === "whole") ? b : a;
}

function always(kind: "date" | "time" | "whole" | "yes_no"): () => RuleType {
	return () => ({ kind });
}

function element([list]: readonly RuleType[]): RuleType {
	return list?.kind === "list" ? list.of : { kind: "any" };
}
