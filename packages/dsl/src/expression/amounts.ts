import type { Call, Collection, Expression, Literal, Quantifier } from "./ast.ts";
import { mapParts } from "./map-tree.ts";

export interface MoneyNames {
	/** The type of a name, of a list that of its items: `money`, `whole`… */
	readonly typeOf: (path: readonly string[]) => string | undefined;
	/** Digits of the currency's minor unit: 2 for pounds, 0 for dong. */
	readonly digits: number;
}

/**
 * Numbers beside money become amounts (language reference, section 3): `34.50` beside pounds is 3450 pence. The text
 * stays; `minor` says what the number stands for. Rounding an amount counts its places from the currency's unit.
 *
 * @param expected the rule is asked for money, so a number that it gives is an amount too
 */
export function withAmounts(tree: Expression, names: MoneyNames, expected = false): Expression {
	if (names.digits === 0) return tree;
	const context: Context = { ...names, items: new Map() };
	return expected ? asAmount(tree, context) : inside(tree, context);
}

interface Context extends MoneyNames {
	/** What `some`, `every` and `for` name, by the list it is an item of. */
	readonly items: ReadonlyMap<string, readonly string[]>;
}

/** Everything inside a part; the part itself keeps its type. */
function inside(tree: Expression, context: Context): Expression {
	switch (tree.op) {
		case "=":
		case "!=":
		case "<":
		case "<=":
		case ">":
		case ">=":
		case "+":
		case "-":
			return isMoney(tree.left, context) || isMoney(tree.right, context)
				? mapParts(tree, (part) => asAmount(part, context))
				: everyPart(tree, context);
		case "in":
			return isMoney(tree.left, context)
				? mapParts(tree, (part) => asAmount(part, context))
				: everyPart(tree, context);
		case "if":
			return isMoney(tree, context) ? asAmount(tree, context) : everyPart(tree, context);
		case "call":
			return isMoney(tree, context) ? moneyCall(tree, context) : everyPart(tree, context);
		case "some":
		case "every":
			return { ...tree, satisfies: inside(tree.satisfies, inItem(tree, context)) };
		case "for":
			return { ...tree, returns: inside(tree.returns, inItem(tree, context)) };
		default:
			return everyPart(tree, context);
	}
}

function inItem({ name, list }: Quantifier | Collection, context: Context): Context {
	return { ...context, items: new Map([...context.items, [name, list.path]]) };
}

function everyPart(tree: Expression, context: Context): Expression {
	return mapParts(tree, (part) => inside(part, context));
}

/** A part where money is meant: money stays, a number becomes an amount of so many units. */
function asAmount(tree: Expression, context: Context): Expression {
	if (tree.op === "if") {
		const { test, then, else: otherwise } = tree;
		return {
			...tree,
			test: inside(test, context),
			// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
			then: asAmount(then, context),
			else: asAmount(otherwise, context),
		};
	}
	if (tree.op === "for") return { ...tree, returns: asAmount(tree.returns, inItem(tree, context)) };
	if (isMoney(tree, context)) return inside(tree, context);
	if (tree.op === "negate") return { ...tree, of: asAmount(tree.of, context) };
	if (tree.op === "literal") return amountOf(tree, context.digits);
	if (tree.op === "path" && !isNumber(typeAt(tree.path, context))) return tree;
	const unit: Literal = { op: "literal", type: "whole", value: `1${"0".repeat(context.digits)}` };
	return { op: "*", left: inside(tree, context), right: unit, ...(tree.at && { at: tree.at }) };
}

function moneyCall(tree: Call, context: Context): Expression {
	const [first, second] = tree.args;
	if (tree.name !== "round" || !first || !second)
		return { ...tree, args: tree.args.map((arg) => asAmount(arg, context)) };
	const counted = fewerPlaces(second, context.digits) ?? {
		op: "-" as const,
		left: inside(second, context),
		right: { op: "literal" as const, type: "whole" as const, value: String(context.digits) },
	};
	return { ...tree, args: [inside(first, context), counted] };
}

/** Places that are written out, as `2` or `-1`, keep their text. */
function fewerPlaces(places: Expression, digits: number): Expression | undefined {
	if (places.op === "negate" && places.of.op === "literal")
		return { ...places, of: { ...places.of, minor: String(Number(places.of.value) + digits) } };
	return places.op === "literal"
		? { ...places, minor: String(Number(places.value) - digits) }
		: undefined;
}

function amountOf(literal: Literal, digits: number): Literal {
	if (literal.type !== "whole" && literal.type !== "number") return literal;
	return { ...literal, minor: minorUnits(String(literal.value), digits) };
}

/** Decimal text in units of a currency as decimal text in its minor units: `34.5` is `3450`. */
export function minorUnits(decimal: string, digits: number): string {
	const sign = decimal.startsWith("-") ? "-" : "";
	const [units = "", fraction = ""] = decimal.slice(sign.length).split(".");
	const minor = `${units}${fraction.slice(0, digits).padEnd(digits, "0")}`.replace(/^0+(?=\d)/, "");
	const rest = fraction.slice(digits);
	return `${sign}${minor}${rest === "" ? "" : `.${rest}`}`;
}

/** Whether a part is money by the names in it; numbers alone are none. */
function isMoney(tree: Expression, context: Context): boolean {
	switch (tree.op) {
		case "path":
			return typeAt(tree.path, context) === "money";
		case "negate":
			return isMoney(tree.of, context);
		case "+":
		case "-":
		case "*":
		case "/":
			return isMoney(tree.left, context) || isMoney(tree.right, context);
		case "if":
			return isMoney(tree.then, context) || isMoney(tree.else, context);
		case "for":
			return isMoney(tree.returns, inItem(tree, context));
		case "call":
			return MONEY_IN_MONEY_OUT.has(tree.name) && tree.args.some((arg) => isMoney(arg, context));
		default:
			return false;
	}
}

function typeAt(path: readonly string[], { items, typeOf }: Context): string | undefined {
	const [first = "", ...rest] = path;
	const list = items.get(first);
	return typeOf(list ? [...list, ...rest] : path);
}

function isNumber(type: string | undefined): boolean {
	return type === "whole" || type === "number";
}

const MONEY_IN_MONEY_OUT: ReadonlySet<string> = new Set([
	"sum",
	"min_of",
	"max_of",
	"min",
	"max",
	"round",
]);
