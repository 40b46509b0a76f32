import { isPresent } from "../expression/assume.ts";
import type { Expression } from "../expression/ast.ts";
import { renamePaths } from "../expression/paths-in.ts";
import { implies } from "../expression/proof/imply.ts";
import { ANY_ITEM, type Named } from "../expression/types.ts";
import { fieldAt } from "../form/asked.ts";
import { dataPathIn } from "./collected.ts";
import { envAnywhere } from "./env/env-of.ts";
import type { DefinitionFacts } from "./facts.ts";

/** Least and most a rule can come to; infinite where nothing limits it. Amounts in minor units. */
interface NumberRange {
	readonly least: number;
	readonly most: number;
}

/**
 * Between which numbers a rule stays, by the limits of the fields it reads and by what is known where it is read.
 * Undefined: nothing can be said, for example of what a register answers.
 */
export function rangeOf(
	tree: Expression,
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange | undefined {
	const range = (one: Expression, more: readonly Expression[] = []) =>
		rangeOf(one, [...known, ...more], facts);
	switch (tree.op) {
		case "literal": {
			const value = Number(tree.minor ?? tree.value);
			return Number.isNaN(value) ? undefined : { least: value, most: value };
		}
		case "path":
			return narrowed(tree, ofPath(tree.path, known, facts), known, facts);
		case "negate":
			return mapped(range(tree.of), ({ least, most }) => ({ least: -most, most: -least }));
		case "if": {
			const ways = [range(tree.then, [tree.test]), range(tree.else, [negated(tree.test)])];
			return joined(ways[0], ways[1]);
		}
		case "+":
		case "-":
		case "*":
		case "/":
			return ofArithmetic(tree, range(tree.left), range(tree.right), known, facts);
		case "call":
			return BETWEEN.has(tree.name)
				? narrowed(tree, ofDates(tree.args, known, facts), known, facts)
				: ofCall(tree.name, tree.args, range, (list) => itemsOf(list, known, facts));
		default:
			return undefined;
	}
}

function ofPath(
	path: readonly string[],
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange | undefined {
	const { definition } = facts;
	const [first = ""] = path;
	if (first === "fees" || path.at(-1) === "times") return { least: 0, most: Infinity };
	const computed = Object.hasOwn(definition.computed, first) && path.length === 1;
	if (computed) {
		const rule = definition.computed[first]?.is.tree;
		return rule && !readsItself(rule, first) ? rangeOf(rule, known, facts) : undefined;
	}
	const field = fieldAt(definition, path.join("."));
	if (!field || dataPathIn(path, definition) !== path.join(".")) return undefined;
	if (!["whole", "number", "money"].includes(field.as)) return undefined;
	const limits = (key: "least" | "most") =>
		[field[key], ...(field.dated?.[key] ?? []).map(({ value }) => value)].map(Number);
	return {
		least: field.least === undefined ? -Infinity : Math.min(...limits("least")),
		most: field.most === undefined ? Infinity : Math.max(...limits("most")),
	};
}

/** Computed values that read others are followed a single step; circles are said elsewhere. */
function readsItself(rule: Expression, name: string): boolean {
	return JSON.stringify(rule).includes(`"path":["${name}"`);
}

const ZERO: Expression = { op: "literal", type: "whole", value: "0" };

/** What is known of the whole value besides its limits: `children > 3` makes at least 3 of it. */
function narrowed(
	tree: Expression,
	range: NumberRange | undefined,
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange | undefined {
	if (!range) return undefined;
	let { least, most } = range;
	for (const bound of literalsBeside(known, facts)) {
		const right: Expression = { op: "literal", type: "number", value: String(bound) };
		if (bound > least && follows(known, { op: ">=", left: tree, right }, facts)) least = bound;
		if (bound < most && follows(known, { op: "<=", left: tree, right }, facts)) most = bound;
	}
	return { least, most };
}

function literalsBeside(known: readonly Expression[], facts: DefinitionFacts): readonly number[] {
	const named = known.flatMap((rule) => JSON.stringify(rule).match(/"path":\["\w+"\]/g) ?? []);
	const meant = named.flatMap((text) => facts.definition.conditions[text.slice(9, -2)]?.tree ?? []);
	const found = JSON.stringify([...known, ...meant]).matchAll(
		/"(?:minor|value)":"(-?\d+(?:\.\d+)?)"/g,
	);
	return [...new Set([...found].map(([, value]) => Number(value)))];
}

/** Whether the goal is proved by what is known, named conditions included. */
export function follows(
	known: readonly Expression[],
	goal: Expression,
	facts: DefinitionFacts,
): boolean {
	const { conditions } = facts.definition;
	const meaning = (name: string) =>
		Object.hasOwn(conditions, name) ? conditions[name]?.tree : undefined;
	return implies(known, goal, { meaning });
}

type Arithmetic = Extract<Expression, { op: "+" | "-" | "*" | "/" }>;

function ofArithmetic(
	{ op, left, right }: Arithmetic,
	a: NumberRange | undefined,
	b: NumberRange | undefined,
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange | undefined {
	if (!a || !b) return undefined;
	switch (op) {
		case "+":
			return { least: a.least + b.least, most: a.most + b.most };
		case "-": {
			const atLeast = follows(known, { op: ">=", left, right }, facts) ? 0 : a.least - b.most;
			return { least: atLeast, most: a.most - b.least };
		}
		case "*":
			return corners(a, b, times);
		default:
			if (b.least <= 0 && b.most >= 0) return undefined;
			return corners(a, b, (x, y) => (Number.isFinite(y) ? x / y : 0));
	}
}

/** None of it is nothing, however much it may be. */
function times(x: number, y: number): number {
	return x === 0 || y === 0 ? 0 : x * y;
}

/** From a day to a later one it is never less than nothing; which is later has to be known. */
function ofDates(
	[from = ZERO, to = ZERO]: readonly Expression[],
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange {
	const isLater = follows(known, { op: ">=", left: to, right: from }, facts);
	return { least: isLater ? 0 : -Infinity, most: Infinity };
}

const BETWEEN: ReadonlySet<string> = new Set(["days_between", "months_between", "years_between"]);

function corners(
	a: NumberRange,
	b: NumberRange,
	of: (x: number, y: number) => number,
): NumberRange {
	const all = [a.least, a.most].flatMap((x) => [b.least, b.most].map((y) => of(x, y)));
	return { least: Math.min(...all), most: Math.max(...all) };
}

function ofCall(
	name: string,
	args: readonly Expression[],
	range: (one: Expression) => NumberRange | undefined,
	items: (list: Expression) => Items,
): NumberRange | undefined {
	const [first = ZERO, second = ZERO] = args;
	if (name === "count") return items(first).count;
	if (name === "length") return SOME_NUMBER;
	if (name === "round") return range(first);
	if (name === "sum" || name === "min_of" || name === "max_of") {
		const { count, each } = items(first);
		if (!each) return undefined;
		if (name !== "sum") return count.least > 0 ? each : joined(each, { least: 0, most: 0 });
		return corners(count, each, times);
	}
	const [a, b] = [range(first), range(second)];
	if (name === "max")
		return a && b
			? { least: Math.max(a.least, b.least), most: Math.max(a.most, b.most) }
			: mapped(a ?? b, ({ least }) => ({ least, most: Infinity }));
	if (name === "min" && a && b)
		return { least: Math.min(a.least, b.least), most: Math.min(a.most, b.most) };
	return undefined;
}

/** How many items a list has, and between which numbers each of them is; undefined where nothing can be said of it. */
interface Items {
	readonly count: NumberRange;
	readonly each?: NumberRange | undefined;
}

const SOME_NUMBER: NumberRange = { least: 0, most: Infinity };

function itemsOf(list: Expression, known: readonly Expression[], facts: DefinitionFacts): Items {
	if (list.op === "for") {
		const { name } = list;
		const ofItem = renamePaths(list.returns, (path) =>
			path[0] === name ? [...list.list.path, ANY_ITEM, ...path.slice(1)] : path,
		);
		const { count } = itemsOf(list.list, known, facts);
		return { count, each: rangeOf(ofItem, known, facts) };
	}
	if (list.op !== "path") return { count: SOME_NUMBER };
	return { count: countOf(list.path, known, facts), each: rangeOf(list, known, facts) };
}

/** A list has as many items as it may, unless it is hidden or left out; of its member, those that may be empty do not count. */
function countOf(
	path: readonly string[],
	known: readonly Expression[],
	facts: DefinitionFacts,
): NumberRange {
	const named = envAnywhere(facts).resolve(path);
	const many = path
		.map((_name, index) => fieldAt(facts.definition, path.slice(0, index + 1).join(".")))
		.find((field) => field?.many !== undefined)?.many;
	if ("unknown" in named || many === undefined) return SOME_NUMBER;
	const isSure =
		isPresent(path, named, { known, present: new Set() }, envAnywhere(facts)) && isInEach(named);
	return { least: isSure ? many.min : 0, most: many.max };
}

function isInEach({ item, presentWhen, positive }: Named): boolean {
	if (item === undefined) return positive === true;
	return !item.optional && item.presentWhen.length <= presentWhen.length;
}

function joined(a: NumberRange | undefined, b: NumberRange | undefined): NumberRange | undefined {
	return a && b && { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) };
}

function mapped(
	range: NumberRange | undefined,
	of: (range: NumberRange) => NumberRange,
): NumberRange | undefined {
	return range && of(range);
}

function negated(test: Expression): Expression {
	return { op: "not", of: test };
}
