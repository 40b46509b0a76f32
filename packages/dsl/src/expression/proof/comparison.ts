import type { Expression, Literal } from "../ast.ts";
import { compareValues } from "../compare.ts";
import { decimalText, toNum } from "../decimal.ts";
import { printRule } from "../print.ts";

/**
 * One of the parts into which constants cut the values of something: a value itself (`undefined` is absent), or all
 * values above a constant and below the next. `above: undefined` is below every constant, or equal to none; without
 * `below` it is above every constant, or equal to none.
 */
export type Region =
	| { readonly value: string | boolean | undefined }
	| { readonly above: string | undefined; readonly below?: string };

/** A comparison of something with constants. */
export interface Comparison {
	readonly subject: Expression;
	readonly constants: readonly string[];
	readonly ordered: boolean;
	/** Undefined: absent, as the value is. */
	readonly holds: (region: Region) => boolean | undefined;
}

/** A part of a rule that is true or not: the value it asks about, by its text, and how it compares it. */
export interface Atom {
	readonly key: string;
	readonly subject: Expression;
	/** Undefined: the value stands by itself, as a yes/no. */
	readonly comparison: Comparison | undefined;
}

/** Rules are looked at again and again, and never change. */
export function atomOf(rule: Expression): Atom {
	const known = atoms.get(rule);
	if (known) return known;
	const comparison = comparisonOf(rule);
	const subject = comparison?.subject ?? rule;
	const atom = { key: printRule(subject), subject, comparison };
	atoms.set(rule, atom);
	return atom;
}

const atoms = new WeakMap<Expression, Atom>();

/** `value op constant`, `value in (constants)`, `value in [constant..constant]` and `value op value`; undefined for anything else. */
function comparisonOf(rule: Expression): Comparison | undefined {
	if (rule.op === "in") return membership(rule);
	if (!("left" in rule) || !/^[=!<>]/.test(rule.op)) return undefined;
	const mirrored = rule.left.op === "literal";
	const [subject, other] = mirrored ? [rule.right, rule.left] : [rule.left, rule.right];
	if (other.op !== "literal") return ofTwo(rule, rule.left, rule.right);
	if (subject.op === "literal") return undefined;
	if (other.type === "null")
		return {
			subject,
			constants: [],
			ordered: false,
			holds: (region) => isAbsent(region) === (rule.op === "="),
		};
	const op = mirrored ? (MIRROR[rule.op] ?? rule.op) : rule.op;
	const constant = constantOf(other);
	return {
		subject,
		constants: [constant],
		ordered: op !== "=" && op !== "!=",
		holds: present((region) => compare(region, op, constant)),
	};
}

/**
 * Two values compared are one value: which side of the other it is on, as if their difference were compared with 0. So
 * `a = b` and `b != a` speak of the same. Something compared with itself is only asked to be there.
 */
function ofTwo({ op }: Expression, left: Expression, right: Expression): Comparison {
	const [a, b] = [printRule(left), printRule(right)];
	if (a === b)
		return {
			subject: left,
			constants: [],
			ordered: false,
			holds: present(() => compare({ value: NO_DIFFERENCE }, op, NO_DIFFERENCE)),
		};
	const subject: Expression =
		a < b ? { op: "=", left, right } : { op: "=", left: right, right: left };
	const from = a < b ? op : (MIRROR[op] ?? op);
	return {
		subject,
		constants: [NO_DIFFERENCE],
		ordered: op !== "=" && op !== "!=",
		holds: present((region) => compare(region, from, NO_DIFFERENCE)),
	};
}

const NO_DIFFERENCE = "0";

export function isAbsent(region: Region): boolean {
	return "value" in region && region.value === undefined;
}

function membership({ left, set }: Extract<Expression, { op: "in" }>): Comparison | undefined {
	const items = set.kind === "list" ? set.items : [set.from, set.to];
	const constants = items.flatMap((item) =>
		item.op === "literal" && item.type !== "null" ? [constantOf(item)] : [],
	);
	if (constants.length < items.length || left.op === "literal") return undefined;
	if (set.kind === "list")
		return {
			subject: left,
			constants,
			ordered: false,
			holds: present((region) => constants.some((constant) => compare(region, "=", constant))),
		};
	const [from = "", to = ""] = constants;
	const [lower, upper] = [set.fromOpen ? ">" : ">=", set.toOpen ? "<" : "<="];
	return {
		subject: left,
		constants,
		ordered: true,
		holds: present((region) => compare(region, lower, from) && compare(region, upper, to)),
	};
}

const MIRROR: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** An absent value makes a comparison absent. */
function present(holds: (region: Region) => boolean): (region: Region) => boolean | undefined {
	return (region) => (isAbsent(region) ? undefined : holds(region));
}

/** `1.50` and `1.5` are one constant. */
function constantOf({ type, value, minor }: Literal): string {
	const num = type === "whole" || type === "number" ? toNum(minor ?? String(value)) : undefined;
	return num === undefined ? String(value) : decimalText(num);
}

/** A region lies wholly on one side of every constant, because the constants cut it. */
function compare(region: Region, op: string, constant: string): boolean {
	const same = "value" in region && region.value === constant;
	if (op === "=" || op === "!=") return same === (op === "=");
	const order =
		"value" in region
			? (compareValues(region.value, constant) ?? 1)
			: orderOf(region.above, constant);
	switch (op) {
		case "<":
			return order < 0;
		case "<=":
			return order <= 0;
		case ">":
			return order > 0;
		default:
			return order >= 0;
	}
}

function orderOf(above: string | undefined, constant: string): number {
	return above !== undefined && (compareValues(above, constant) ?? 0) >= 0 ? 1 : -1;
}
