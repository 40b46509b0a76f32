import fc from "fast-check";
import { evaluate as feel } from "feelin";
import { expect, test } from "vitest";

import { toFeel } from "../export/rules/to-feel.ts";
import type { Expression } from "./ast.ts";
import { checkRule } from "./check-rule.ts";
import { evaluate } from "./evaluate.ts";
import { ENV, inPounds, RUNS, SEED, scopeOf } from "./oracle.test-data.ts";
import { parseRule } from "./parser.ts";
import { printRule } from "./print.ts";
import { anyRule, type RandomValues, values } from "./random-rules.test-data.ts";
import { YES_NO } from "./types.ts";

/**
 * Rules are a strict subset of FEEL, so another engine must agree wherever the meanings are the same: numbers that
 * binary floating point holds, and everything there. Each rule is typed, printed, read again and exported on the way.
 */
test(`an independent FEEL engine gives the same for ${RUNS} random well-typed rules`, () => {
	let seen = 0;
	fc.assert(
		fc.property(anyRule, values, (written, data) => {
			const text = printRule(written);
			const tree = inPounds(parsed(text));
			expect(printRule(tree)).toBe(text);
			expect(checkRule(tree, ENV, { types: [YES_NO] })).toEqual({ type: YES_NO, errors: [] });
			const ours = evaluate(tree, scopeOf({ ...data }));
			const theirs = feel(toFeel(tree, { leapBirthday: "1 March" }), inFeel(data)).value;
			expect([text, ours]).toEqual([text, theirs]);
			seen++;
		}),
		{ numRuns: RUNS, seed: SEED },
	);
	console.log(`feelin agrees with ${seen} random rules, seed ${SEED}`);
}, 900_000);

/** Where we differ from FEEL, or from this engine, and why. */
test.each<readonly [rule: string, ours: unknown, theirs: unknown, why: string]>([
	[
		"gone = 1",
		undefined,
		false,
		"an absent value makes a comparison absent: nobody decides by what is not there",
	],
	["if gone then 1 else 2", undefined, 2, "an absent test takes no way"],
	["gone in (1, 2)", undefined, false, "the same for membership"],
	[
		"sum(none)",
		0,
		null,
		"the sum of nothing is 0, so that no line of a bill is lost; its export says so",
	],
	["5 in [9..1]", false, true, "a range that runs backwards is empty, and is not turned around"],
	[
		"0.1 + 0.2 = 0.3",
		true,
		false,
		"decimals are computed as decimals; this engine uses binary floating point",
	],
	["1 / 3 * 3 = 1", false, true, "28 significant digits, rounded half away from zero"],
	["n * n = 0", undefined, false, "whole numbers beyond 2⁵³ are absent, not rounded"],
	["1 / 0 = 1", undefined, false, "a quotient by zero is absent"],
])("deliberately, `%s` is %s and not %s: %s", (text, ours, theirs) => {
	const data = { n: Number.MAX_SAFE_INTEGER, none: [] };
	expect(evaluate(parsed(text), scopeOf(data))).toBe(ours);
	expect(feel(text, { ...data, gone: null }).value).toEqual(theirs);
});

test("what FEEL lacks or means otherwise, the export writes out", () => {
	const exported = (text: string) =>
		feel(toFeel(parsed(text), { leapBirthday: "28 February" }), { none: [], x: null, y: 1 }).value;
	expect(exported("sum(none)")).toBe(0);
	expect(exported("min_of(none)")).toBe(null);
	expect(exported('years_between(date("2024-02-29"), date("2025-02-28"))')).toBe(1);
	expect(exported('months_between(date("2026-01-31"), date("2026-02-28"))')).toBe(1);
	expect(exported('add_months(date("2026-03-31"), -1) = date("2026-02-28")')).toBe(true);
	expect([exported("x.given"), exported("y.given")]).toEqual([false, true]);
});

function parsed(text: string): Expression {
	const { tree, errors } = parseRule(text);
	if (!tree) throw new Error(`${text}: ${errors.map(({ code }) => code).join(", ")}`);
	return tree;
}

function inFeel(data: RandomValues): Record<string, unknown> {
	const value = (text: string) => feel(text).value;
	return {
		...data,
		x: Number(data.x),
		day: value(`date("${data.day}")`),
		other_day: value(`date("${data.other_day}")`),
		clock: value(`time("${data.clock}:00")`),
		moment: value(`date and time("${data.moment}")`),
		guests: data.guests.map((guest) => ({ ...guest, born: value(`date("${guest.born}")`) })),
	};
}
