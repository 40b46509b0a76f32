import type { Collection, Expression, Literal, Membership, Path, Quantifier, Rule } from "./ast.ts";
import { compareValues, equalValues } from "./compare.ts";
import { compute, Decimal, decimalText, type Num, negate, toNum } from "./decimal.ts";
import { FUNCTIONS } from "./functions.ts";
import { OPEN, type Scope } from "./scope.ts";

/**
 * The value of a rule: `undefined` when it is absent, `OPEN` when a draft does not know yet. Never throws: a tree
 * that does not fit its values has no value. `number` results are decimal text, `whole` and money are numbers.
 */
export function evaluate(tree: Expression, scope: Scope): unknown {
	const value = solve(tree, { scope, names: NO_NAMES });
	return value instanceof Decimal ? decimalText(value) : value;
}

/** True only if the rule is true: absent and open do not hold. */
export function holds(rule: Rule, scope: Scope): boolean {
	return evaluate(rule.tree, scope) === true;
}

interface Context {
	readonly scope: Scope;
	/** Items that `some` and `every` name. */
	readonly names: ReadonlyMap<string, Item>;
}

interface Item {
	readonly value: unknown;
	/** Where it stands in the scope: `guests.0`. Left out for an item of a list that is not named there. */
	readonly at?: readonly string[];
}

const NO_NAMES: ReadonlyMap<string, Item> = new Map();

function solve(tree: Expression, context: Context): unknown {
	switch (tree.op) {
		case "literal":
			return literalValue(tree);
		case "path":
			return read(tree, context);
		case "and":
			return decide(tree.of, context, false);
		case "or":
			return decide(tree.of, context, true);
		case "not":
			return onKnown(solve(tree.of, context), (value) =>
				typeof value === "boolean" ? !value : undefined,
			);
		case "negate":
			return onKnown(solve(tree.of, context), (value) => numeric(value, negate));
		case "=":
		case "!=":
			return equality(tree.op, tree.left, tree.right, context);
		case "<":
		case "<=":
		case ">":
		case ">=":
			return order(tree.op, solve(tree.left, context), solve(tree.right, context));
		case "in":
			return isIn(solve(tree.left, context), tree.set, context);
		case "+":
		case "-":
		case "*":
		case "/": {
			const { op } = tree;
			return onBoth(solve(tree.left, context), solve(tree.right, context), (a, b) =>
				numeric(a, (x) => numeric(b, (y) => compute(op, x, y))),
			);
		}
		case "if":
			return choose(solve(tree.test, context), tree.then, tree.else, context);
		case "some":
		case "every":
			return quantify(tree, context);
		case "for":
			return ofItems(tree, tree.returns, context);
		case "call":
			return call(tree.name, tree.args, context);
		default:
			return undefined;
	}
}

function literalValue({ type, value, minor }: Literal): unknown {
	if (type !== "whole" && type !== "number") return value ?? undefined;
	const digits = minor ?? String(value);
	const num = digits.includes(".") ? undefined : Number(digits);
	return toNum(Number.isSafeInteger(num) ? num : digits);
}

function read({ path }: Path, { scope, names }: Context): unknown {
	const first = path[0] ?? "";
	const item = names.get(first);
	if (item) return readItem(item, path.slice(1), scope);
	if (path.length === 1 && first === "today") return scope.today;
	if (path.length === 1 && first === "now") return scope.now;
	return scope.get(path);
}

/** Where a value came from stands beside it and not in it, so only the scope knows that of an item's member. */
function readItem({ value, at }: Item, rest: readonly string[], scope: Scope): unknown {
	const found = rest.reduce(member, value);
	const isAbout = found === undefined && ABOUT.has(rest.at(-1) ?? "");
	return isAbout && at ? scope.get([...at, ...rest]) : found;
}

const ABOUT: ReadonlySet<string> = new Set(["source", "as_of"]);

function member(value: unknown, name: string): unknown {
	if (value === OPEN) return OPEN;
	if (name === "given") return value !== undefined;
	return typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}

/** Strong Kleene: one `decisive` value decides; otherwise open, then absent, then the other value. */
function decide(of: readonly Expression[], context: Context, decisive: boolean): unknown {
	let result: unknown = !decisive;
	for (const operand of of) {
		const value = solve(operand, context);
		if (value === decisive) return decisive;
		if (value === OPEN) result = OPEN;
		else if (value !== !decisive && result !== OPEN) result = undefined;
	}
	return result;
}

function equality(op: "=" | "!=", left: Expression, right: Expression, context: Context): unknown {
	const negative = op === "!=";
	if (isNull(left) || isNull(right)) {
		const value = solve(isNull(left) ? right : left, context);
		return value === OPEN ? OPEN : (value === undefined) !== negative;
	}
	return onBoth(solve(left, context), solve(right, context), (a, b) => {
		const same = equalValues(a, b);
		return same === undefined ? undefined : same !== negative;
	});
}

function isNull(tree: Expression): boolean {
	return tree.op === "literal" && tree.type === "null";
}

function order(op: "<" | "<=" | ">" | ">=", left: unknown, right: unknown): unknown {
	return onBoth(left, right, (a, b) => {
		const sign = compareValues(a, b);
		if (sign === undefined) return undefined;
		return op === "<" ? sign < 0 : op === "<=" ? sign <= 0 : op === ">" ? sign > 0 : sign >= 0;
	});
}

function isIn(value: unknown, set: Membership["set"], context: Context): unknown {
	if (value === OPEN || value === undefined) return value;
	if (set.kind === "range") {
		const from = order(set.fromOpen ? ">" : ">=", value, solve(set.from, context));
		const to = order(set.toOpen ? "<" : "<=", value, solve(set.to, context));
		return kleene([from, to], false);
	}
	return kleene(
		set.items.map((item) => onKnown(solve(item, context), (other) => equalValues(value, other))),
		true,
	);
}

function kleene(values: readonly unknown[], decisive: boolean): unknown {
	if (values.includes(decisive)) return decisive;
	return values.includes(OPEN)
		? OPEN
		: values.every((value) => value === !decisive)
			? !decisive
			: undefined;
}

/** An open test does not matter when both ways give the same. */
function choose(test: unknown, then: Expression, otherwise: Expression, context: Context): unknown {
	if (test === true) return solve(then, context);
	if (test === false) return solve(otherwise, context);
	if (test !== OPEN) return undefined;
	const a = solve(then, context);
	const b = solve(otherwise, context);
	return a === b || equalValues(a, b) === true ? a : OPEN;
}

function quantify(tree: Quantifier, context: Context): unknown {
	const results = ofItems(tree, tree.satisfies, context);
	return Array.isArray(results) ? kleene(results, tree.op === "some") : results;
}

/** What comes of a rule for each item, in the list's order. */
function ofItems(
	{ list: path, name }: Quantifier | Collection,
	of: Expression,
	context: Context,
): unknown {
	const list = solve(path, context);
	if (list === OPEN || !Array.isArray(list)) return list === OPEN ? OPEN : undefined;
	const around = placeOf(path, context);
	return list.map((value, index) => {
		const item = { value, ...(around && { at: [...around, String(index)] }) };
		return solve(of, { ...context, names: new Map([[name, item]]) });
	});
}

/** The scope's name of a list: of one inside an item, by the item's own. */
function placeOf(list: Expression, { names }: Context): readonly string[] | undefined {
	if (list.op !== "path") return undefined;
	const [first = "", ...rest] = list.path;
	const item = names.get(first);
	if (!item) return list.path;
	return item.at && [...item.at, ...rest];
}

function call(name: string, args: readonly Expression[], context: Context): unknown {
	const builtin = FUNCTIONS.get(name);
	const values = args.map((arg) => solve(arg, context));
	if (!builtin || values.includes(undefined)) return undefined;
	return values.includes(OPEN) ? OPEN : builtin(values, context.scope);
}

function numeric(value: unknown, of: (num: Num) => unknown): unknown {
	const num = toNum(value);
	return num === undefined ? undefined : of(num);
}

function onKnown(value: unknown, of: (value: unknown) => unknown): unknown {
	return value === OPEN || value === undefined ? value : of(value);
}

/** Open first: when it is known, the other operand may still be absent, and so may the result. */
function onBoth(a: unknown, b: unknown, of: (a: unknown, b: unknown) => unknown): unknown {
	if (a === OPEN || b === OPEN) return OPEN;
	return a === undefined || b === undefined ? undefined : of(a, b);
}
