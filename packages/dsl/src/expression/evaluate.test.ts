import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Expression } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { parseRule } from "./parser.ts";
import { OPEN, type Scope } from "./scope.ts";

const DATA: Readonly<Record<string, unknown>> = {
	yes: true,
	no: false,
	one: 1,
	fee: 8000,
	area: "12.5",
	name: "Nguyễn",
	id: "079203001234",
	born: "2024-02-29",
	old: "1954",
	month: "1990-02",
	sent: "2026-11-22T23:30:00Z",
	kind: "normal",
	grounds: ["poor", "disabled"],
	none: [],
	guests: [
		{ age: 17, room: "1" },
		{ age: 40, room: "2" },
	],
	ages: [17, 40],
	partly: [undefined, 3, undefined, 4],
	missing: [undefined],
	typed: "Thử".normalize("NFC"),
	open: OPEN,
	half: [1, OPEN],
};

describe("numbers", () => {
	expr("1 + 1", 2);
	expr("0.1 + 0.2", "0.3");
	expr("7 / 2", "3.5");
	expr("6 / 2", "3");
	expr("1 / 3", "0.3333333333333333333333333333");
	expr("2 / 3", "0.6666666666666666666666666667");
	expr("1 / 3 * 3", "0.9999999999999999999999999999");
	expr("area * 2", "25");
	expr("1.50 = 1.5", true);
	expr("area > 12.49", true);
	expr("-one", -1);
	expr("1.5 - 1.5", "0");
	expr("fee * 0.5", "4000");
	expr("9007199254740991 + 1", undefined);
	expr("9007199254740991 * 2", undefined);
	expr("9007199254740991 * 1.0", "9007199254740991");
	expr("1 / 0", undefined);
	expr("1 / (1 - 1.0)", undefined);
	expr("round(2.5, 0)", "3");
	expr("round(-2.5, 0)", "-3");
	expr("round(1.005, 2)", "1.01");
	expr("round(12345, -2)", 12300);
	expr("min(1, 2.5)", 1);
	expr("max(one, area)", "12.5");
	expr("1 + name", undefined);
	expr("round(12345, -6111)", 0);
});

describe("text and codes", () => {
	expr('kind = "normal"', true);
	expr('kind in ("a", "normal")', true);
	expr('id = "079203001234"', true);
	expr('id = "79203001234"', false);
	expr("length(name)", 6);
	expr('starts_with(name, "Ng")', true);
	expr('has(grounds, "poor")', true);
	expr('has(none, "poor")', false);
	expr("count(grounds)", 2);
});

describe("dates", () => {
	expr('years_between(born, date("2025-02-27"))', 0);
	expr('years_between(born, date("2025-02-28"))', 1);
	expr('years_between(date("2025-02-28"), born)', -1);
	expr('years_between(date("2000-06-01"), date("1990-06-02"))', -9);
	expr('months_between(date("2026-01-31"), date("2026-02-28"))', 1);
	expr('months_between(date("2026-01-15"), date("2026-02-14"))', 0);
	expr('days_between(born, date("2024-03-01"))', 1);
	expr('days_between(date("2024-03-01"), born)', -1);
	expr('add_months(date("2026-01-31"), 1)', "2026-02-28");
	expr("add_years(born, 1)", "2025-02-28");
	expr('add_days(date("2026-12-31"), 1)', "2027-01-01");
	expr('add_days(date("9999-12-31"), 1)', undefined);
	expr("add_months(born, 999999999)", undefined);
	expr("year(born)", 2024);
	expr("earliest(old)", "1954-01-01");
	expr("latest(month)", "1990-02-28");
	expr("latest(born) = born", true);
	expr("date_of(sent)", "2026-11-23");
	expr("time_of(sent)", "06:30");
	expr("sent < now", true);
	expr('today in [date("2026-11-01")..date("2026-11-30")]', true);
	expr('time("09:00") < time("10:30")', true);
});

describe("lists", () => {
	expr("some g in guests satisfies g.age < 18", true);
	expr("every g in guests satisfies g.age < 18", false);
	expr("every g in none satisfies g.age < 18", true);
	expr("sum(ages)", 57);
	expr("sum(none)", 0);
	expr("min_of(ages)", 17);
	expr("max_of(ages)", 40);
	expr("max_of(none)", undefined);
	expr("distinct(ages)", true);
	expr("count(none)", 0);
	// Elements that are missing are ignored: an item may leave empty what the list is of.
	expr("count(partly)", 2);
	expr("sum(partly)", 7);
	expr("min_of(partly)", 3);
	expr("distinct(partly)", true);
	expr("max_of(missing)", undefined);
	expr("some g in guests satisfies g.lost = null", true);
	expr("every g in guests satisfies g.age.given", true);
	expr("sum(for g in guests return if g.age < 18 then 1 else 0)", 1);
	expr("sum(for g in guests return g.age * 2)", 114);
	expr("max_of(for g in guests return g.age + 0.5)", "40.5");
	expr("count(for g in none return g.age)", 0);
	expr("count(for g in guests return g.lost)", 0);
	expr("distinct(for g in guests return g.age > 1)", false);
});

describe("absent", () => {
	expr("gone", undefined);
	expr("gone = null", true);
	expr("gone != null", false);
	expr("one = null", false);
	expr("gone = 1", undefined);
	expr("gone = gone", undefined);
	expr("gone and no", false);
	expr("gone and yes", undefined);
	expr("gone or yes", true);
	expr("not(gone)", undefined);
	expr("if gone then 1 else 2", undefined);
	expr("if gone = null then 1 else gone", 1);
	expr("gone in (1, 2)", undefined);
	expr("one in (gone, 1)", true);
	expr("one in (gone, 2)", undefined);
	expr("one in [gone..0]", false);
	expr("count(gone)", undefined);
	expr("one and yes", undefined);
	expr("some x in gone satisfies x = 1", undefined);
	expr("sum(for x in gone return x)", undefined);
});

describe("open, in a draft", () => {
	expr("open", OPEN);
	expr("open = null", OPEN);
	expr("open and no", false);
	expr("open and yes", OPEN);
	expr("open or yes", true);
	expr("open and gone", OPEN);
	expr("not(open)", OPEN);
	expr("if open then 1 else 2", OPEN);
	expr("if open then 1 else 1", 1);
	expr("open + 1", OPEN);
	expr("count(half)", OPEN);
	expr("distinct(half)", OPEN);
	expr("sum(for x in half return x)", OPEN);
	expr("sum(for x in open return 1)", OPEN);
	expr("one in (open, 1)", true);
	expr("one in (open, 2)", OPEN);
	expr("one in [2..open]", false);
	expr("some x in half satisfies x = 1", true);
	expr("every x in half satisfies x = 1", OPEN);
	expr("some x in open satisfies x = 1", OPEN);
});

test("no tree and no value makes it throw", () => {
	const leaf = fc.oneof(
		fc.constant(undefined),
		fc.constant(OPEN),
		fc.integer(),
		fc.double(),
		fc.string(),
		fc.boolean(),
		fc.constant(null),
		fc.array(fc.integer()),
		fc.object(),
	);
	const names = fc.constantFrom("a", "b");
	const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
		tree: fc.oneof(
			{ maxDepth: 4 },
			names.map((name): Expression => ({ op: "path", path: [name] })),
			fc.constantFrom<Expression>(
				{ op: "literal", type: "whole", value: "3" },
				{ op: "literal", type: "number", value: "2.5" },
				{ op: "literal", type: "null", value: null },
				{ op: "literal", type: "date", value: "2026-01-31" },
			),
			fc.record({
				op: fc.constantFrom("=", "!=", "<", ">=", "+", "-", "*", "/"),
				left: tie("tree"),
				right: tie("tree"),
			}) as fc.Arbitrary<Expression>,
			fc.record({
				op: fc.constantFrom("and", "or"),
				of: fc.array(tie("tree"), { maxLength: 3 }),
			}) as fc.Arbitrary<Expression>,
			fc.record({
				op: fc.constant("call"),
				name: fc.constantFrom(
					"count",
					"sum",
					"add_days",
					"add_months",
					"years_between",
					"round",
					"min",
					"max_of",
					"has",
					"length",
					"date_of",
					"latest",
					"distinct",
					"nonsense",
				),
				args: fc.array(tie("tree"), { maxLength: 3 }),
			}) as fc.Arbitrary<Expression>,
			fc.record({
				op: fc.constantFrom("not", "negate"),
				of: tie("tree"),
			}) as fc.Arbitrary<Expression>,
		),
	}));
	fc.assert(
		fc.property(tree, leaf, leaf, (rule, a, b) => {
			evaluate(rule, scope({ a, b }));
		}),
		{ numRuns: 2000 },
	);
});

test("a text in a rule equals one of a case, however its file was typed", () => {
	const { tree } = parseRule(`typed = "${"Thử".normalize("NFD")}"`);
	expect(tree && evaluate(tree, scope(DATA))).toBe(true);
});

function expr(text: string, value: unknown): void {
	test(text, () => {
		const { tree, errors } = parseRule(text);
		expect(errors).toEqual([]);
		expect(tree && evaluate(tree, scope(DATA))).toBe(value);
	});
}

function scope(data: Readonly<Record<string, unknown>>): Scope {
	return {
		get: (path) =>
			path.reduce(
				(value: unknown, name) => (value as Record<string, unknown> | undefined)?.[name],
				data,
			),
		today: "2026-11-23",
		now: "2026-11-23T09:00:00+07:00",
		timeZone: "Asia/Ho_Chi_Minh",
		leapBirthday: "28 February",
	};
}
