import type { Comparison } from "../../expression/ast.ts";
import type { RuleType } from "../../expression/types.ts";
import type { Constant } from "./constants.ts";
import { textOrder } from "./text-order.ts";
import type { Schema } from "./to-json-schema.ts";

type Operator = Comparison["op"];

/** One value against a constant; undefined where JSON Schema has no word for it. */
export function leafSchema(
	type: RuleType | undefined,
	op: Operator,
	constant: Constant,
): Schema | undefined {
	switch (type?.kind) {
		case "text":
		case "choice":
			return op === "=" || op === "!=" ? equal(op, constant.value) : undefined;
		case "whole":
		case "money":
			return integer(op, constant.value, ["minimum", "maximum"], (value) => ({ const: value }), {
				type: "integer",
			});
		case "date":
		case "time":
			return op === "=" || op === "!="
				? equal(op, constant.value)
				: { type: "string", pattern: textOrder(op, constant.value) };
		default:
			// A decimal is stored as text and a moment with its offset: no schema orders either.
			return undefined;
	}
}

/** `x in (…)`: one of these constants. */
export function oneOfSchema(
	type: RuleType | undefined,
	constants: readonly Constant[],
): Schema | undefined {
	const leaves = constants.map((constant) => leafSchema(type, "=", constant));
	const values = leaves.map((leaf) => (typeof leaf === "object" ? leaf.const : undefined));
	if (!values.includes(undefined)) return { enum: values };
	return leaves.includes(undefined) ? undefined : { anyOf: leaves };
}

/** `count(list)` and `length(text)` against a number; JSON Schema counts code points too. */
export function sizeSchema(
	name: string,
	type: RuleType | undefined,
	op: Operator,
	{ value }: Constant,
): Schema | undefined {
	const isList = type?.kind === "list" || type?.kind === "choices";
	const words =
		name === "count" && isList
			? (["minItems", "maxItems"] as const)
			: name === "length" && type?.kind === "text"
				? (["minLength", "maxLength"] as const)
				: undefined;
	return (
		words &&
		integer(
			op,
			value,
			words,
			(size) => (size < 0 ? false : { [words[0]]: size, [words[1]]: size }),
			{ type: name === "count" ? "array" : "string" },
		)
	);
}

function equal(op: "=" | "!=", value: string): Schema {
	return op === "=" ? { const: value } : { not: { const: value } };
}

/** An integer against a decimal, so that no bound passes through binary floating point. */
function integer(
	op: Operator,
	decimal: string,
	[least, most]: readonly [string, string],
	exactly: (value: number) => Schema,
	kind: Readonly<Record<string, string>>,
): Schema | undefined {
	const below = floorOf(decimal);
	if (!Number.isSafeInteger(below)) return undefined;
	const isWhole = !/\.0*[1-9]/.test(decimal);
	const atLeast = (bound: number): Schema =>
		bound < 0 && least !== "minimum" ? true : { ...kind, [least]: bound };
	const atMost = (bound: number): Schema =>
		bound < 0 && least !== "minimum" ? false : { ...kind, [most]: bound };
	switch (op) {
		case "=":
			return isWhole ? exactly(below) : false;
		case "!=":
			return isWhole ? { not: exactly(below) } : true;
		case "<":
			return atMost(isWhole ? below - 1 : below);
		case "<=":
			return atMost(below);
		case ">":
			return atLeast(below + 1);
		case ">=":
			return atLeast(isWhole ? below : below + 1);
	}
}

/** The greatest integer not above a decimal. */
function floorOf(decimal: string): number {
	const [whole = "0", fraction = ""] = decimal.split(".");
	const towardsZero = Number(whole);
	return decimal.startsWith("-") && /[1-9]/.test(fraction) ? towardsZero - 1 : towardsZero + 0;
}
