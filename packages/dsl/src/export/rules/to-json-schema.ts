import type { Expression, Membership, Path, Quantifier } from "../../expression/ast.ts";
import { printRule } from "../../expression/print.ts";
import type { RuleType } from "../../expression/types.ts";
import { type Constant, comparedWith, constantOf, isNull, mirrored, negated } from "./constants.ts";
import { leafSchema, oneOfSchema, sizeSchema } from "./leaf-schema.ts";

export type Schema = boolean | Readonly<Record<string, unknown>>;

/** What a JSON Schema can know: the data it is given, and the rules behind named conditions. */
export interface SchemaNames {
	/** The type of a value of the data by its path, `this.x` inside a group; undefined for every other name. */
	readonly typeOf: (path: readonly string[]) => RuleType | undefined;
	readonly meaning: (name: string) => Expression | undefined;
}

/** A schema that is met exactly where the rule is true; or the parts of the rule that no schema can say. */
export type SchemaExport =
	| { readonly schema: Schema }
	| { readonly only: typeof EVALUATOR_ONLY; readonly because: readonly string[] };

export const EVALUATOR_ONLY = "server and browser evaluator only";

/**
 * A yes/no rule as JSON Schema (2020-12) over the data it reads, inside a group over that group. Conditions on one
 * value and a constant can be said, and whatever `and`, `or`, `not`, `if`, `some` and `every` make of them. Two
 * values of the data, sums, the day, the case and its steps cannot.
 *
 * An absent value makes a rule neither true nor false, so every value that is compared has to be there.
 */
export function toJsonSchema(tree: Expression, names: SchemaNames): SchemaExport {
	const because: string[] = [];
	const schema = valued(tree, true, { names, because, depth: 0 });
	return because.length === 0
		? { schema }
		: { only: EVALUATOR_ONLY, because: [...new Set(because)] };
}

interface Context {
	readonly names: SchemaNames;
	/** Parts that cannot be said. */
	readonly because: string[];
	/** What `some` or `every` names: paths from it are read in the item, not in the data. */
	readonly item?: { readonly name: string; readonly list: readonly string[] };
	/** How many named conditions were followed to get here. */
	readonly depth: number;
}

/** A schema for: the rule is `wanted`. Absent is neither. */
function valued(rule: Expression, wanted: boolean, context: Context): Schema {
	switch (rule.op) {
		case "literal":
			return rule.value === wanted;
		case "not":
			return valued(rule.of, !wanted, context);
		case "and":
		case "or": {
			const of = rule.of.map((operand) => valued(operand, wanted, context));
			return (rule.op === "and") === wanted ? { allOf: of } : { anyOf: of };
		}
		case "if": {
			const way = (holds: boolean, then: Expression): Schema => ({
				allOf: [valued(rule.test, holds, context), valued(then, wanted, context)],
			});
			return { anyOf: [way(true, rule.then), way(false, rule.else)] };
		}
		case "path":
			return named(rule, wanted, context);
		case "some":
		case "every":
			return quantified(rule, wanted, context);
		case "in":
			return member(rule, wanted, context);
		case "call":
			return has(rule, wanted, context);
		case "=":
		case "!=":
		case "<":
		case "<=":
		case ">":
		case ">=":
			return compared(rule, wanted, context);
		default:
			return unsayable(rule, context);
	}
}

function named(rule: Path, wanted: boolean, context: Context): Schema {
	const [name = "", ...members] = rule.path;
	const meaning =
		members.length === 0 && context.depth < 20 ? context.names.meaning(name) : undefined;
	if (meaning) return valued(meaning, wanted, { ...context, depth: context.depth + 1 });
	if (rule.path.at(-1) === "given") return given(rule.path.slice(0, -1), wanted, rule, context);
	return typeAt(rule.path, context)?.kind === "yes_no"
		? at(rule.path, { const: wanted }, context)
		: unsayable(rule, context);
}

function quantified(rule: Quantifier, wanted: boolean, context: Context): Schema {
	const type = typeAt(rule.list.path, context);
	if (type?.kind !== "list" && type?.kind !== "choices") return unsayable(rule, context);
	const item = { name: rule.name, list: rule.list.path };
	const inside = valued(rule.satisfies, wanted, { ...context, item });
	const isOne = (rule.op === "some") === wanted;
	return at(rule.list.path, { type: "array", [isOne ? "contains" : "items"]: inside }, context);
}

function member(rule: Membership, wanted: boolean, context: Context): Schema {
	const { left, set } = rule;
	if (set.kind === "range") {
		const [lower, upper] = [set.fromOpen ? ">" : ">=", set.toOpen ? "<" : "<="] as const;
		const both: Expression = {
			op: "and",
			of: [
				{ op: lower, left, right: set.from },
				{ op: upper, left, right: set.to },
			],
		};
		return valued(both, wanted, context);
	}
	const constants = set.items.flatMap((item) => constantOf(item) ?? []);
	const type = left.op === "path" ? typeAt(left.path, context) : undefined;
	const leaf = constants.length === set.items.length ? oneOfSchema(type, constants) : undefined;
	if (left.op !== "path" || leaf === undefined) return unsayable(rule, context);
	return at(left.path, wanted ? leaf : { not: leaf }, context);
}

function has(rule: Extract<Expression, { op: "call" }>, wanted: boolean, context: Context): Schema {
	const [subject, literal] = rule.args;
	const constant = literal && constantOf(literal);
	if (subject?.op !== "path" || constant === undefined) return unsayable(rule, context);
	const type = typeAt(subject.path, context);
	const leaf = leafOfCall(rule.name, type, constant);
	return leaf === undefined
		? unsayable(rule, context)
		: at(subject.path, wanted ? leaf : { not: leaf }, context);
}

function leafOfCall(
	name: string,
	type: RuleType | undefined,
	{ value }: Constant,
): Schema | undefined {
	if (name === "has" && type?.kind === "choices")
		return { type: "array", contains: { const: value } };
	if (name !== "starts_with" || (type?.kind !== "text" && type?.kind !== "choice"))
		return undefined;
	return { pattern: `^${value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}` };
}

function compared(
	rule: Extract<Expression, { op: "=" | "!=" | "<" | "<=" | ">" | ">=" }>,
	wanted: boolean,
	context: Context,
): Schema {
	const nullTest = isNull(rule.right) ? rule.left : isNull(rule.left) ? rule.right : undefined;
	if (nullTest?.op === "path")
		return given(nullTest.path, (rule.op === "!=") === wanted, rule, context);
	const comparison =
		comparedWith(rule.left, rule.op, rule.right) ??
		comparedWith(rule.right, mirrored(rule.op), rule.left);
	if (comparison === undefined) return unsayable(rule, context);
	const { subject, constant } = comparison;
	const op = wanted ? comparison.op : negated(comparison.op);
	const path = subject.op === "call" ? subject.args[0] : subject;
	if (path?.op !== "path") return unsayable(rule, context);
	const type = typeAt(path.path, context);
	const leaf =
		subject.op === "call"
			? sizeSchema(subject.name, type, op, constant)
			: leafSchema(type, op, constant);
	return leaf === undefined ? unsayable(rule, context) : at(path.path, leaf, context);
}

function given(
	path: readonly string[],
	wanted: boolean,
	rule: Expression,
	context: Context,
): Schema {
	if (typeAt(path, context) === undefined) return unsayable(rule, context);
	const there = at(path, true, context);
	return wanted ? there : { not: there };
}

/** A schema over the data, or the item, in which the value stands at this path and meets the leaf. */
function at(path: readonly string[], leaf: Schema, { item }: Context): Schema {
	const inItem = item !== undefined && path[0] === item.name;
	const from = inItem || path[0] === "this" ? path.slice(1) : path;
	return from.reduceRight<Schema>(
		(inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }),
		leaf,
	);
}

function typeAt(path: readonly string[], { names, item }: Context): RuleType | undefined {
	if (item === undefined || path[0] !== item.name) {
		// Inside an item there is no way back to the data around it.
		return item === undefined ? names.typeOf(path) : undefined;
	}
	const list = names.typeOf(item.list);
	if (path.length === 1)
		return list?.kind === "list"
			? list.of
			: list?.kind === "choices"
				? { ...list, kind: "choice" }
				: undefined;
	const members = names.typeOf([...item.list, ...path.slice(1)]);
	return members?.kind === "list" ? members.of : undefined;
}

function unsayable(rule: Expression, { because }: Context): Schema {
	because.push(printRule(rule));
	return true;
}
