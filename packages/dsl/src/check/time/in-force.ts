import type { CodeList, Id, IsoDate } from "../../bundle/index.ts";
import type { Expression, Rule } from "../../expression/ast.ts";
import { printRule } from "../../expression/print.ts";
import { remembered } from "../../expression/remembered.ts";
import { stem } from "../../model/values/names.ts";
import type { DefinitionFacts } from "../facts.ts";

/** Something that holds only on some days, both included; one of them is there. */
export interface InForce {
	readonly id: Id;
	readonly from?: IsoDate;
	readonly until?: IsoDate;
	readonly at: readonly string[];
	/** Its condition without the days, by its text. */
	readonly rest: string;
	/** Codes that follow it. */
	readonly became: readonly string[];
}

/** Every item of a definition with days in force. */
export function itemsInForce({ sites, definition }: DefinitionFacts): readonly InForce[] {
	const whens = sites.filter(({ at }) => at.at(-1) === "when");
	return [
		...whens.flatMap(({ rule, at }) => ofRule(rule, at.slice(0, -1))),
		...Object.values(definition.lists).flatMap(ofList),
	];
}

/**
 * Whether one ends and the other is meant to follow it: both say the same but for the days, and are called alike or are
 * rates of one fee; or the first names the second as what it became.
 */
export function isSuccessor(before: InForce, after: InForce): boolean {
	if (before === after || before.until === undefined || after.from === undefined) return false;
	const [around, other] = [before, after].map(({ at }) => at.slice(0, -1).join(" "));
	if (around !== other || !isInOrder(before, after)) return false;
	if (before.at[0] === "lists") return before.became.includes(after.id);
	return (
		before.rest === after.rest &&
		(before.at.includes("rates") || stem(before.id) === stem(after.id))
	);
}

/** A fee line that ends and the only one that begins after it, whatever they are called. */
export function isNextFee(before: InForce, after: InForce, all: readonly InForce[]): boolean {
	const lines = all.filter(({ at }) => at[0] === "fees" && at.length === 2);
	const [ended, begun] = [
		lines.filter(({ until }) => until !== undefined),
		lines.filter(({ from }) => from !== undefined && from > (before.until ?? "")),
	];
	return ended.length === 1 && begun.length === 1 && ended[0] === before && begun[0] === after;
}

/** What began together is no succession. */
function isInOrder(before: InForce, after: InForce): boolean {
	return before.from === undefined || before.from < (after.from ?? "");
}

/** The last day that a rule names, written as `until` or in its own words. */
export function lastDayOf({ tree }: Rule): IsoDate | undefined {
	return ofRule({ text: "", tree }, [])[0]?.until;
}

function ofRule({ tree }: Rule, at: readonly string[]): readonly InForce[] {
	const parts = partsOf(tree);
	const from = parts
		.flatMap((part) => dayIn(part, ">=") ?? [])
		.sort()
		.at(-1);
	const until = parts.flatMap((part) => dayIn(part, "<=") ?? []).sort()[0];
	if (from === undefined && until === undefined) return [];
	const others = parts.filter((part) => !dayIn(part, ">=") && !dayIn(part, "<="));
	const rest = others.map((part) => printRule(part)).join(" and ");
	return [{ id: at.at(-1) ?? "", at, ...days(from, until), rest, became: [] }];
}

/** All that has to hold: an item's own condition may be joined from several as well. */
function partsOf(tree: Expression): readonly Expression[] {
	return tree.op === "and" ? tree.of.flatMap(partsOf) : [tree];
}

/** The linker writes days in force as `today >= date("…")`. */
function dayIn(part: Expression, op: ">=" | "<="): IsoDate | undefined {
	if (part.op !== op || part.left.op !== "path" || part.left.path.join(".") !== "today")
		return undefined;
	return part.right.op === "literal" && part.right.type === "date"
		? String(part.right.value)
		: undefined;
}

/** Lists are shared, and some have hundreds of codes. */
const ofList = remembered(({ id, codes }: CodeList): readonly InForce[] =>
	Object.entries(codes).flatMap(([code, { from, until, became = [] }]): InForce[] =>
		from === undefined && until === undefined
			? []
			: [{ id: code, at: ["lists", id, "codes", code], ...days(from, until), rest: "", became }],
	),
);

function days(
	from: IsoDate | undefined,
	until: IsoDate | undefined,
): Pick<InForce, "from" | "until"> {
	return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
