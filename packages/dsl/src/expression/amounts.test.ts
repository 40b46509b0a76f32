import { expect, test } from "vitest";

import { toFeel } from "../export/rules/to-feel.ts";
import { withAmounts } from "./amounts.ts";
import type { Expression } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { parseRule } from "./parser.ts";
import { printRule } from "./print.ts";

/** Amounts in pence: `fee` is £34.50, `paid` £30.00, `prices` £1.00 and £2.50. */
const DATA: Readonly<Record<string, unknown>> = {
	fee: 3450,
	paid: 3000,
	copies: 3,
	prices: [{ of: 100 }, { of: 250 }],
};

const TYPES: Readonly<Record<string, string>> = {
	fee: "money",
	paid: "money",
	"prices.of": "money",
	copies: "whole",
};

test.each([
	["fee = 34.50", true],
	["34.5 = fee", true],
	["fee = 34", false],
	["fee > 34.49 and fee < 34.51", true],
	["fee in (20, 34.5)", true],
	["fee in [34.50..40)", true],
	["fee - 4.50 = paid", true],
	["fee + 0.005 > fee", true],
	["-(1.50) + fee", 3300],
	["copies > 2", true],
	["copies * fee", 10350],
	["fee * 0.5", "1725"],
	["fee * copies > 103", true],
	["if copies > 2 then fee else 5", 3450],
	["if copies > 9 then fee else 5", 500],
	["max(fee, 40.25)", 4025],
	["min(fee, 40)", 3450],
	["round(fee, 0)", 3500],
	["round(fee, 1)", 3450],
	["round(fee, -1)", 3000],
	["some price in prices satisfies price.of > 2.49", true],
	["every price in prices satisfies price.of > 2.49", false],
	["sum(prices.of) = 3.50", true],
	["max_of(prices.of) + 1", 350],
	["sum(for price in prices return price.of) = 3.50", true],
	["sum(for price in prices return if price.of > 1 then price.of else 0.25) > 2", true],
])("beside pounds, `%s` is %s", (text, expected) => {
	const tree = amounts(text);
	expect(evaluate(tree, scope)).toBe(expected);
	expect(printRule(tree)).toBe(printRule(parse(text)));
});

test.each([
	["10", 1000],
	["copies * 10", 3000],
	["copies", 300],
	["if copies = 3 then 2.50 else fee", 250],
	["-(2.5)", -250],
	["fee", 3450],
	["fee * 2", 6900],
])("asked for money, `%s` is %s pence", (text, expected) => {
	expect(evaluate(amounts(text, true), scope)).toBe(expected);
});

test("a currency without minor units leaves every rule as it is", () => {
	const tree = parse("fee > 34 and round(fee, 0) = 34");
	expect(withAmounts(tree, { typeOf: () => "money", digits: 0 }, true)).toBe(tree);
});

test("other engines are given the amount in minor units, as the data have it", () => {
	expect(toFeel(amounts("fee >= 34.50"), { leapBirthday: "1 March" })).toBe("fee >= 3450");
});

function amounts(text: string, expected = false): Expression {
	const typeOf = (path: readonly string[]) => TYPES[path.join(".")];
	return withAmounts(parse(text), { typeOf, digits: 2 }, expected);
}

function parse(text: string): Expression {
	const { tree, errors } = parseRule(text);
	if (!tree) throw new Error(`${text}: ${errors[0]?.code}`);
	return tree;
}

const scope = {
	get: ([first = "", second]: readonly string[]) =>
		second === undefined
			? DATA[first]
			: (DATA[first] as readonly Record<string, unknown>[]).map((item) => item[second]),
	today: "2026-11-23",
	now: "2026-11-23T09:00:00Z",
	timeZone: "Europe/London",
	leapBirthday: "1 March",
} as const;
