import type { Expression } from "./ast.ts";

/** The type of a value in a rule. `any` stands for something that was already reported, and fits everywhere. */
export type RuleType =
	| { readonly kind: Plain }
	| {
			readonly kind: "choice" | "choices";
			readonly list: string;
			/** Left out when a register keeps the list. */
			readonly codes?: readonly string[];
	  }
	| {
			readonly kind: "group";
			/** Worked out where two groups are compared. Left out where it is not known. */
			readonly members?: () => Readonly<Record<string, RuleType>>;
	  }
	| { readonly kind: "list"; readonly of: RuleType };

export type Plain =
	| "text"
	| "whole"
	| "number"
	| "money"
	| "date"
	| "partial_date"
	| "time"
	| "moment"
	| "yes_no"
	| "file"
	| "document"
	| "null"
	| "any";

/** Kinds of values that `<` and its like compare. */
export const ORDERED: readonly Plain[] = ["whole", "number", "money", "date", "time", "moment"];

/** What a name means where a rule stands. */
export interface Named {
	readonly type: RuleType;
	/** Shown only when all of these hold; empty: always. */
	readonly presentWhen: readonly Expression[];
	/** May be left empty though it is shown: only a guard can tell. */
	readonly optional?: boolean;
	/** Read where nobody can tell whether it is there yet: it is taken to be there, and may be asked for as well. */
	readonly unsure?: boolean;
	/** A number above zero, a list with at least one item: its own limits say so. */
	readonly positive?: true;
	/** Of a list's member: the same for the member of one item, whose rules read it by `ANY_ITEM`. */
	readonly item?: Pick<Named, "presentWhen" | "optional" | "positive">;
}

/** Stands in a path for one item of a list, whichever: `guests.0.room` is one room, `guests.room` are all of them. */
export const ANY_ITEM = "0";

/** A name that means nothing, by the first part that does. */
export interface Unknown {
	readonly unknown: number;
	/** What could stand there instead. */
	readonly candidates: readonly string[];
	/** `this` or `outer` outside a group. */
	readonly why?: "no_group";
}

/** Where a rule stands: which names it may read, and what is known to hold there. */
export interface RuleEnv {
	readonly resolve: (path: readonly string[]) => Named | Unknown;
	/** Rules known to be true, e.g. the `when` around this one. */
	readonly known: readonly Expression[];
	/** The rule behind a named condition. */
	readonly meaning?: (name: string) => Expression | undefined;
	/** The rule with every name from the root, so that rules of one group can be compared. */
	readonly inFull?: (rule: Expression) => Expression;
}

export interface Expected {
	/** Empty: any type will do. */
	readonly types: readonly RuleType[];
	/** Nothing may come out: then nothing is given. */
	readonly mayBeAbsent?: boolean;
}

export const ANY: RuleType = { kind: "any" };
export const YES_NO: RuleType = { kind: "yes_no" };

const WORDS: Readonly<Record<Exclude<RuleType["kind"], "list" | "choice" | "choices">, string>> = {
	text: "text",
	whole: "a whole number",
	number: "a number",
	money: "money",
	date: "a date",
	partial_date: "a partial date",
	time: "a time of day",
	moment: "a moment",
	yes_no: "a yes/no",
	file: "a file",
	document: "a document",
	group: "a group",
	null: "nothing",
	any: "any value",
};

/** The type in words, as messages write it: `x` is … */
export function nameOf(type: RuleType): string {
	if (type.kind === "list") return `a list of which each is ${nameOf(type.of)}`;
	if (type.kind === "group" && type.members) return nameOfGroup(Object.keys(type.members()));
	if (type.kind === "choice") return `a code of \`${type.list}\``;
	return type.kind === "choices" ? `several codes of \`${type.list}\`` : WORDS[type.kind];
}

/** By its first members: what sets it apart from another. */
function nameOfGroup(members: readonly string[]): string {
	const named = members.slice(0, NAMED_MEMBERS).map((member) => `\`${member}\``);
	return `a group of ${named.join(", ")}${members.length > NAMED_MEMBERS ? ", …" : ""}`;
}

const NAMED_MEMBERS = 4;

/** The same for a kind of type, whatever its list: what functions take. */
export function nameOfKind(kind: RuleType["kind"]): string {
	if (kind === "list") return "a list";
	if (kind === "choice") return "a code";
	return kind === "choices" ? "several codes" : WORDS[kind];
}

export function isNumeric({ kind }: RuleType): boolean {
	return kind === "whole" || kind === "number" || kind === "any";
}

/** Whether a value of the type may stand where `to` is expected: a whole number is a number, a code a text. */
export function fits(type: RuleType, to: RuleType): boolean {
	if (type.kind === "any" || to.kind === "any") return true;
	if (type.kind === "list" || to.kind === "list")
		return type.kind === "list" && to.kind === "list" && fits(type.of, to.of);
	if ((type.kind === "choice" || type.kind === "choices") && type.kind === to.kind)
		return type.list === to.list;
	if (type.kind === "group" && to.kind === "group") return fitsGroup(type, to);
	return (
		type.kind === to.kind ||
		(type.kind === "whole" && to.kind === "number") ||
		(type.kind === "date" && to.kind === "partial_date")
	);
}

type Group = Extract<RuleType, { readonly kind: "group" }>;

/** Most members have their place in the other: by them it is the same kind of thing. */
function fitsGroup(type: Group, to: Group): boolean {
	if (type.members === undefined || to.members === undefined || type.members === to.members)
		return true;
	return membersLost(type, to).length * 2 <= Object.keys(type.members()).length;
}

/** Members of a group that have no place in another, or one of another type: what they hold would be lost. */
export function membersLost(type: RuleType, to: RuleType): readonly string[] {
	if (type.kind !== "group" || to.kind !== "group" || !type.members || !to.members) return [];
	const places = to.members();
	return Object.entries(type.members()).flatMap(([name, member]) => {
		const place = Object.hasOwn(places, name) ? places[name] : undefined;
		return place !== undefined && fits(member, place) ? [] : [name];
	});
}
