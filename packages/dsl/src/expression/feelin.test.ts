import fc from "fast-check";
import { evaluate as feel } from "feelin";
import { expect, test } from "vitest";

import type { Expression } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { parseRule } from "./parser.ts";
import { printRule } from "./print.ts";
import type { Scope } from "./scope.ts";

/**
 * Rules are a strict subset of FEEL, so another engine must agree wherever the meanings are the same: whole numbers
 * that binary floating point holds, text, dates, yes and no, all of them there.
 */
test("an independent FEEL engine gives the same values, and every rule survives being printed and read", () => {
	fc.assert(
		fc.property(rules, values, (rule, data) => {
			const text = printRule(rule);
			const { tree, errors } = parseRule(text);
			expect(errors).toEqual([]);
			expect(tree && printRule(tree)).toBe(text);
			const ours = tree && evaluate(tree, scope(data));
			const theirs = feel(text, { ...data, day: feel(`date("${data.day}")`).value }).value;
			expect([text, plain(ours)]).toEqual([text, theirs]);
		}),
		{ numRuns: 1000 },
	);
});

interface Values {
	readonly n: number;
	readonly m: number;
	readonly t: string;
	readonly day: string;
	readonly yes: boolean;
	readonly list: readonly number[];
}

const texts = fc.constantFrom("a", "b", 'q"', "\\");
const days = fc.constantFrom("2024-02-29", "2026-01-01", "2026-11-30");
const small = fc.integer({ min: -20, max: 20 });
const values: fc.Arbitrary<Values> = fc.record({
	n: small,
	m: small,
	t: texts,
	day: days,
	yes: fc.boolean(),
	list: fc.array(small, { minLength: 1, maxLength: 3 }),
});

const { truth: rules } = fc.letrec<{
	truth: Expression;
	num: Expression;
	text: Expression;
	day: Expression;
}>((tie) => ({
	num: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		fc.constantFrom<Expression>(path("n"), path("m")),
		fc.nat(20).map((n): Expression => ({ op: "literal", type: "whole", value: String(n) })),
		fc.record({
			op: fc.constantFrom("+", "-", "*"),
			left: tie("num"),
			right: tie("num"),
		}) as fc.Arbitrary<Expression>,
		tie("num").map(
			(left): Expression => ({
				op: "/",
				left,
				right: { op: "literal", type: "whole", value: "4" },
			}),
		),
		tie("num").map((of): Expression => ({ op: "negate", of })),
		fc.record({
			op: fc.constant("if" as const),
			test: tie("truth"),
			// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
			then: tie("num"),
			else: tie("num"),
		}),
		fc
			.constantFrom("count", "sum")
			.map((name): Expression => ({ op: "call", name, args: [path("list")] })),
	),
	text: fc.oneof(
		fc.constant<Expression>(path("t")),
		texts.map((value): Expression => ({ op: "literal", type: "text", value })),
	),
	day: fc.oneof(
		fc.constant<Expression>(path("day")),
		days.map((value): Expression => ({ op: "literal", type: "date", value })),
	),
	truth: fc.oneof(
		{ maxDepth: 5, withCrossShrink: true },
		fc.constant<Expression>(path("yes")),
		fc.boolean().map((value): Expression => ({ op: "literal", type: "yes_no", value })),
		compare(tie("num"), "=", "!=", "<", "<=", ">", ">="),
		compare(tie("text"), "=", "!="),
		compare(tie("day"), "<", "<=", ">", ">="),
		fc.record({
			op: fc.constantFrom("and", "or"),
			of: fc.array(tie("truth"), { minLength: 2, maxLength: 3 }),
		}) as fc.Arbitrary<Expression>,
		tie("truth").map((of): Expression => ({ op: "not", of })),
		fc.record({
			op: fc.constant("in" as const),
			left: tie("text"),
			set: fc.record({
				kind: fc.constant("list" as const),
				items: fc.array(tie("text"), { minLength: 1, maxLength: 3 }),
			}),
		}),
		fc.record({ op: fc.constant("in" as const), left: tie("num"), set: ranges() }),
		fc.record({
			op: fc.constantFrom("some", "every"),
			name: fc.constant("x"),
			list: fc.constant(path("list")),
			satisfies: compareItem(),
		}) as fc.Arbitrary<Expression>,
	),
}));

/** FEEL turns a range that runs backwards around; here it is empty. So these run forwards. */
function ranges(): fc.Arbitrary<Extract<Expression, { op: "in" }>["set"]> {
	return fc
		.tuple(fc.nat(20), fc.nat(20), fc.boolean(), fc.boolean())
		.map(([from, length, fromOpen, toOpen]) => ({
			kind: "range",
			from: { op: "literal", type: "whole", value: String(from) },
			to: { op: "literal", type: "whole", value: String(from + length) },
			fromOpen,
			toOpen,
		}));
}

function path(name: string): Extract<Expression, { op: "path" }> {
	return { op: "path", path: [name] };
}

function compare(operand: fc.Arbitrary<Expression>, ...ops: string[]): fc.Arbitrary<Expression> {
	return fc.record({
		op: fc.constantFrom(...ops),
		left: operand,
		right: operand,
	}) as fc.Arbitrary<Expression>;
}

function compareItem(): fc.Arbitrary<Expression> {
	return fc.record({
		op: fc.constantFrom("=", "<", ">="),
		left: fc.constant(path("x")),
		right: fc.constantFrom(path("n"), path("m")),
	}) as fc.Arbitrary<Expression>;
}

function plain(value: unknown): unknown {
	return typeof value === "string" && /^-?\d/.test(value) ? Number(value) : value;
}

function scope(data: Values): Scope {
	return {
		get: ([name]) => data[name as keyof Values],
		today: "2026-11-23",
		now: "2026-11-23T09:00:00Z",
		timeZone: "UTC",
		leapBirthday: "1 March",
	};
}
