import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Expression } from "../ast.ts";
import { evaluate } from "../evaluate.ts";
import { implies } from "./imply.ts";
import { parseRule } from "../parser.ts";

describe("proved", () => {
	proves(['a = "x"'], 'a in ("x", "y")');
	proves(['a in ("x", "y")', 'a != "x"'], 'a = "y"');
	proves(["n > 3"], "n >= 3");
	proves(["n > 3"], "n != 0");
	proves(["n in [1..5]", "n >= 5"], "n = 5");
	proves(["yes and no"], "no");
	proves(["not(yes or no)"], "not(no)");
	proves(["if yes then no else no"], "no");
	proves(['a = "x"'], "a != null");
	proves(['d < date("2026-01-01")'], 'd < date("2026-02-01")');
	proves(["n = 1.50"], "n = 1.5");
	proves(["3 < n"], "n > 2");
	proves(["yes", "count(l) > 1"], "count(l) > 0");
	proves(['code = "01" or code = "1"', 'code != "1"'], 'code = "01"');
	proves(["both"], "no", { both: "yes and no" });
});

describe("not proved", () => {
	doubts([], "yes");
	doubts(['a in ("x", "y")'], 'a = "x"');
	doubts(["n >= 3"], "n > 3");
	doubts(["yes or no"], "no");
	doubts(['a != "x"'], 'a = "y"');
	doubts(["b != null"], "a != null");
	doubts(["n > 3 or yes"], "n > 3");
	doubts([], "n != n");
	doubts(["circle"], "yes", { circle: "circle or no" });
});

test("a choice has only its codes", () => {
	const codesOf = () => ["x", "y", "z"];
	expect(implies([tree('a != "x"'), tree('a != "y"')], tree('a = "z"'), { codesOf })).toBe(true);
});

test("many names take no long time: what is too much is not proved", () => {
	const many = Array.from({ length: 40 }, (_, index) => tree(`a${index} or b${index}`));
	const start = performance.now();
	expect(
		implies(
			[...many, { op: "or", of: many }],
			{ op: "and", of: many.map((one) => ({ op: "or", of: [one, tree("zz")] })) },
			{},
		),
	).toBe(false);
	expect(performance.now() - start).toBeLessThan(2000);
});

test("whatever is proved holds for the evaluator too", () => {
	const rule = fc.letrec<{ rule: Expression }>((tie) => ({
		rule: fc.oneof(
			{ maxDepth: 3 },
			fc
				.constantFrom(
					"yes",
					"no",
					'a = "x"',
					'a != "y"',
					'a in ("x", "z")',
					"n > 1",
					"n <= 2",
					"n in (0..3]",
					"n = 2",
					"n = null",
					"a != null",
				)
				.map(tree),
			fc.record({
				op: fc.constantFrom("and", "or"),
				of: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }),
			}) as fc.Arbitrary<Expression>,
			tie("rule").map((of): Expression => ({ op: "not", of })),
		),
	})).rule;
	const data = fc.record({
		yes: fc.boolean(),
		no: fc.boolean(),
		a: fc.constantFrom("x", "y", "z", "w", undefined),
		n: fc.constantFrom(-1, 0, 1, 2, 3, 4, undefined),
	});
	fc.assert(
		fc.property(fc.array(rule, { maxLength: 3 }), rule, data, (known, goal, values) => {
			if (!implies(known, goal, {})) return;
			const scope = {
				get: ([name = ""]: readonly string[]) => values[name as keyof typeof values],
				today: "",
				now: "",
				timeZone: "UTC",
				leapBirthday: "1 March" as const,
			};
			if (known.every((one) => evaluate(one, scope) === true))
				expect(evaluate(goal, scope)).toBe(true);
		}),
		{ numRuns: 5000 },
	);
});

function proves(
	known: readonly string[],
	goal: string,
	names: Readonly<Record<string, string>> = {},
): void {
	test(`${known.join(", ")} ⇒ ${goal}`, () =>
		expect(implies(known.map(tree), tree(goal), meaning(names))).toBe(true));
}

function doubts(
	known: readonly string[],
	goal: string,
	names: Readonly<Record<string, string>> = {},
): void {
	test(`${known.join(", ")} ⇏ ${goal}`, () =>
		expect(implies(known.map(tree), tree(goal), meaning(names))).toBe(false));
}

function meaning(names: Readonly<Record<string, string>>): {
	meaning: (name: string) => Expression | undefined;
} {
	return { meaning: (name) => (Object.hasOwn(names, name) ? tree(names[name] ?? "") : undefined) };
}

function tree(text: string): Expression {
	const read = parseRule(text).tree;
	if (!read) throw new Error(text);
	return read;
}
