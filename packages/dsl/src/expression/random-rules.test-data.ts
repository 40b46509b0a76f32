import fc from "fast-check";

import type { Expression, Membership, Path } from "./ast.ts";
import type { RuleType } from "./types.ts";

/** What random rules read. Numbers are such as binary floating point holds, so that another engine can agree. */
export interface RandomValues {
	readonly n: number;
	readonly m: number;
	/** Decimal text in quarters. */
	readonly x: string;
	/** Pence. */
	readonly fee: number;
	readonly t: string;
	readonly code: string;
	readonly day: string;
	readonly other_day: string;
	readonly partial: string;
	readonly clock: string;
	readonly moment: string;
	readonly yes: boolean;
	readonly numbers: readonly number[];
	readonly tags: readonly string[];
	readonly guests: readonly { readonly n: number; readonly t: string; readonly born: string }[];
}

const CODES = ["red", "green", "blue"] as const;

/** The types of the names, as a procedure would declare them. */
export const TYPES: Readonly<Record<string, RuleType>> = {
	n: { kind: "whole" },
	m: { kind: "whole" },
	x: { kind: "number" },
	fee: { kind: "money" },
	t: { kind: "text" },
	code: { kind: "choice", list: "colours", codes: CODES },
	day: { kind: "date" },
	other_day: { kind: "date" },
	partial: { kind: "partial_date" },
	clock: { kind: "time" },
	moment: { kind: "moment" },
	yes: { kind: "yes_no" },
	numbers: { kind: "list", of: { kind: "whole" } },
	tags: { kind: "choices", list: "colours", codes: CODES },
	guests: { kind: "list", of: { kind: "group" } },
	"guests.n": { kind: "list", of: { kind: "whole" } },
	"guests.t": { kind: "list", of: { kind: "text" } },
	"guests.born": { kind: "list", of: { kind: "date" } },
};

const small: fc.Arbitrary<number> = fc.integer({ min: -20, max: 20 });
const texts: fc.Arbitrary<string> = fc.constantFrom("a", "ab", "b", 'q"', "\\", "𝒳é", "");
const days: fc.Arbitrary<string> = fc.constantFrom(
	"2024-02-29",
	"2023-02-28",
	"2025-03-01",
	"2026-01-01",
	"2026-11-30",
	"1999-12-31",
	"2026-01-31",
);
const clocks: fc.Arbitrary<string> = fc.constantFrom("07:30", "12:00", "16:59", "23:00");
const codes: fc.Arbitrary<string> = fc.constantFrom(...CODES);

export const values: fc.Arbitrary<RandomValues> = fc.record({
	n: small,
	m: small,
	x: small.map((quarters) => String(quarters / 4)),
	fee: fc.integer({ min: 0, max: 2000 }),
	t: texts,
	code: codes,
	day: days,
	other_day: days,
	partial: fc.constantFrom("2024", "2024-02", "2025-02", "1999-12-31"),
	clock: clocks,
	moment: fc.constantFrom("2026-03-01T10:15:00+07:00", "2026-03-01T23:59:00+07:00"),
	yes: fc.boolean(),
	numbers: fc.array(small, { minLength: 1, maxLength: 3 }),
	tags: fc.uniqueArray(codes, { maxLength: 3 }),
	guests: fc.array(fc.record({ n: small, t: texts, born: days }), { minLength: 1, maxLength: 3 }),
});

type Kinds = {
	readonly truth: Expression;
	/** A value against constants: what a JSON Schema can say. */
	readonly leaf: Expression;
	readonly num: Expression;
	readonly money: Expression;
	readonly text: Expression;
	readonly day: Expression;
	readonly clock: Expression;
};

/** Rules of every operator and function, each of the type it says. */
const kinds: fc.LetrecValue<Kinds> = fc.letrec<Kinds>((tie) => ({
	num: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		names("n", "m", "x"),
		fc.nat(20).map((n) => literal("whole", String(n))),
		fc.nat(80).map((quarters) => decimal(quarters / 4)),
		arithmetic(tie("num"), "+", "-", "*"),
		tie("num").map((left): Expression => ({ op: "/", left, right: literal("whole", "4") })),
		tie("num").map((of): Expression => ({ op: "negate", of })),
		choice(tie("truth"), tie("num")),
		fc.constantFrom("count", "sum", "min_of", "max_of").map((name) => call(name, path("numbers"))),
		fc.constantFrom("sum", "min_of", "max_of").map((name) => call(name, path("guests", "n"))),
		fc.constantFrom("guests", "tags").map((list) => call("count", path(list))),
		fc
			.tuple(fc.constantFrom("count", "sum", "min_of", "max_of"), ofEachGuest())
			.map(([name, of]) => call(name, of)),
		calls(["min", "max"], tie("num"), tie("num")),
		tie("num").map((of) => call("round", of, literal("whole", "0"))),
		tie("text").map((of) => call("length", of)),
		tie("day").map((of) => call("year", of)),
		calls(["days_between", "months_between", "years_between"], tie("day"), tie("day")),
	),
	money: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		names("fee"),
		arithmetic(fc.oneof(names("fee"), amounts()), "+", "-").map(beside),
		fc
			.nat(5)
			.map((n): Expression => ({ op: "*", left: path("fee"), right: literal("whole", String(n)) })),
		choice(tie("truth"), names("fee")),
		calls(["min", "max"], names("fee"), amounts()),
	),
	text: fc.oneof(
		{ maxDepth: 2 },
		names("t"),
		texts.map((value) => literal("text", value)),
		choice(tie("truth"), names("t")),
	),
	day: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		names("day", "other_day"),
		days.map((value) => literal("date", value)),
		fc.constantFrom("earliest", "latest").map((name) => call(name, path("partial"))),
		fc.constant(call("date_of", path("moment"))),
		fc.constantFrom("min_of", "max_of").map((name) => call(name, path("guests", "born"))),
		fc
			.tuple(fc.constantFrom("add_days", "add_months", "add_years"), tie("day"), small)
			.map(([name, of, n]) => call(name, of, whole(n))),
		calls(["min", "max"], tie("day"), tie("day")),
		choice(tie("truth"), tie("day")),
	),
	clock: fc.oneof(
		names("clock"),
		clocks.map((value) => literal("time", value)),
		fc.constant(call("time_of", path("moment"))),
	),
	leaf: fc.oneof(
		names("yes"),
		compared(names("n", "m"), small.map(whole), "=", "!=", "<", "<=", ">", ">="),
		compared(
			names("n"),
			fc.nat(80).map((quarters) => decimal(quarters / 4)),
			"=",
			"!=",
			"<",
			"<=",
			">",
			">=",
		),
		compared(names("fee"), amounts(), "=", "!=", "<", "<=", ">", ">="),
		compared(
			names("t"),
			texts.map((value) => literal("text", value)),
			"=",
			"!=",
		),
		compared(
			names("code"),
			codes.map((value) => literal("text", value)),
			"=",
			"!=",
		),
		compared(
			names("day", "other_day"),
			days.map((value) => literal("date", value)),
			"=",
			"!=",
			"<",
			"<=",
			">",
			">=",
		),
		compared(
			names("clock"),
			clocks.map((value) => literal("time", value)),
			"=",
			"!=",
			"<",
			"<=",
			">",
			">=",
		),
		compared(
			fc.constantFrom("guests", "tags").map((list) => call("count", path(list))),
			small.map(whole),
			"=",
			"!=",
			"<",
			"<=",
			">",
			">=",
		),
		compared(
			fc.constant(call("length", path("t"))),
			small.map(whole),
			"=",
			"!=",
			"<",
			"<=",
			">",
			">=",
		),
		texts.map((start) => call("starts_with", path("t"), literal("text", start))),
		codes.map((code) => call("has", path("tags"), literal("text", code))),
		member(names("n"), fc.array(small.map(whole), { minLength: 1, maxLength: 3 })),
		member(
			names("code"),
			fc.array(
				codes.map((value) => literal("text", value)),
				{ minLength: 1, maxLength: 2 },
			),
		),
		ranges(names("n", "m")),
		quantified(
			"guests",
			compared(fc.constant(path("item", "n")), small.map(whole), "=", "<", ">="),
		),
		quantified(
			"guests",
			compared(
				fc.constant(path("item", "t")),
				texts.map((value) => literal("text", value)),
				"=",
				"!=",
			),
		),
		quantified(
			"tags",
			compared(
				fc.constant(path("item")),
				codes.map((value) => literal("text", value)),
				"=",
				"!=",
			),
		),
	),
	truth: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		tie("leaf"),
		fc.boolean().map((value): Expression => ({ op: "literal", type: "yes_no", value })),
		comparison(tie("num"), "=", "!=", "<", "<=", ">", ">="),
		comparison(tie("money"), "=", "!=", "<", "<=", ">", ">="),
		comparison(tie("text"), "=", "!="),
		comparison(tie("day"), "=", "!=", "<", "<=", ">", ">="),
		comparison(tie("clock"), "=", "<", "<=", ">", ">="),
		logic(tie("truth")),
		tie("truth").map((of): Expression => ({ op: "not", of })),
		member(tie("text"), fc.array(tie("text"), { minLength: 1, maxLength: 3 })),
		ranges(tie("num")),
		quantified(
			"numbers",
			comparison(fc.oneof(fc.constant(path("item")), names("n")), "=", "<", ">="),
		),
		fc.constantFrom(path("guests", "t"), path("numbers")).map((list) => call("distinct", list)),
		choice(tie("truth"), tie("truth")),
	),
}));

/** Yes/no rules of every operator and function. */
export const anyRule: fc.Arbitrary<Expression> = kinds.truth;

/** Yes/no rules of which a good share compares one value with constants. */
export const plainRule: fc.Arbitrary<Expression> = fc.letrec<{ rule: Expression }>((tie) => ({
	rule: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		kinds.leaf,
		nullTests(),
		logic(tie("rule")),
		tie("rule").map((of): Expression => ({ op: "not", of })),
		choice(tie("rule"), tie("rule")),
	),
})).rule;

function nullTests(): fc.Arbitrary<Expression> {
	const nothing: Expression = { op: "literal", type: "null", value: null };
	return fc
		.tuple(fc.constantFrom("=", "!=") as fc.Arbitrary<"=" | "!=">, names("n", "t", "day", "yes"))
		.map(([op, left]) => ({ op, left, right: nothing }));
}

function literal(type: "whole" | "number" | "text" | "date" | "time", value: string): Expression {
	return { op: "literal", type, value };
}

function whole(n: number): Expression {
	const positive = literal("whole", String(Math.abs(n)));
	return n < 0 ? { op: "negate", of: positive } : positive;
}

function decimal(value: number): Expression {
	return literal(Number.isInteger(value) ? "whole" : "number", String(value));
}

/** Pounds, written with and without pence. */
function amounts(): fc.Arbitrary<Expression> {
	return fc.nat(2000).map((pence) => decimal(pence / 100));
}

/** A sum of money has money in it. */
function beside(tree: Expression): Expression {
	return "left" in tree && tree.op !== "in" ? { ...tree, left: path("fee") } : tree;
}

function path(...names: string[]): Path {
	return { op: "path", path: names };
}

function names(...all: string[]): fc.Arbitrary<Path> {
	return fc.constantFrom(...all).map((name) => path(name));
}

function call(name: string, ...args: readonly Expression[]): Expression {
	return { op: "call", name, args };
}

function calls(
	all: readonly string[],
	first: fc.Arbitrary<Expression>,
	second: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
	return fc.tuple(fc.constantFrom(...all), first, second).map(([name, a, b]) => call(name, a, b));
}

function arithmetic(
	operand: fc.Arbitrary<Expression>,
	...ops: ("+" | "-" | "*")[]
): fc.Arbitrary<Expression> {
	return fc.record({ op: fc.constantFrom(...ops), left: operand, right: operand });
}

function choice(
	test: fc.Arbitrary<Expression>,
	way: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
	// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
	return fc.record({ op: fc.constant("if" as const), test, then: way, else: way });
}

type Comparing = "=" | "!=" | "<" | "<=" | ">" | ">=";

function compared(
	left: fc.Arbitrary<Expression>,
	right: fc.Arbitrary<Expression>,
	...ops: Comparing[]
): fc.Arbitrary<Expression> {
	return fc.record({ op: fc.constantFrom(...ops), left, right });
}

function comparison(
	operand: fc.Arbitrary<Expression>,
	...ops: Comparing[]
): fc.Arbitrary<Expression> {
	return compared(operand, operand, ...ops);
}

function logic(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
	return fc.record({
		op: fc.constantFrom("and", "or"),
		of: fc.array(operand, { minLength: 2, maxLength: 3 }),
	});
}

function member(
	left: fc.Arbitrary<Expression>,
	items: fc.Arbitrary<readonly Expression[]>,
): fc.Arbitrary<Expression> {
	return fc
		.tuple(left, items)
		.map(([subject, all]) => ({ op: "in", left: subject, set: { kind: "list", items: all } }));
}

/** FEEL turns a range that runs backwards around; here it is empty. So these run forwards. */
function ranges(left: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
	return fc
		.tuple(left, fc.nat(20), fc.nat(20), fc.boolean(), fc.boolean())
		.map(([subject, from, length, fromOpen, toOpen]): Membership => {
			const [first, last] = [
				literal("whole", String(from)),
				literal("whole", String(from + length)),
			];
			return {
				op: "in",
				left: subject,
				set: { kind: "range", from: first, to: last, fromOpen, toOpen },
			};
		});
}

function quantified(list: string, satisfies: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
	return fc.record({
		op: fc.constantFrom("some", "every"),
		name: fc.constant("item"),
		list: fc.constant(path(list)),
		satisfies,
	});
}

/** A number for each guest: a member of it, or one of two by a test of it. */
function ofEachGuest(): fc.Arbitrary<Expression> {
	const age = path("item", "n");
	return fc.record({
		op: fc.constant("for" as const),
		name: fc.constant("item"),
		list: fc.constant(path("guests")),
		returns: fc.oneof(
			arithmetic(fc.constant(age), "+", "*"),
			choice(compared(fc.constant(age), small.map(whole), "<", ">="), small.map(whole)),
		),
	});
}
