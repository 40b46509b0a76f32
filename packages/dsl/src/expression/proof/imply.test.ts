import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../../scripts/testing/processor-time.ts";
import type { Expression } from "../ast.ts";
import { evaluate } from "../evaluate.ts";
import { parseRule } from "../parser.ts";
import type { Scope } from "../scope.ts";
import { implies } from "./imply.ts";

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
	proves(["n < m"], "m >= n");
	proves(["n < m"], "n != m");
	proves(["n <= m", "m <= n"], "m = n");
	proves(["n > 3"], "n = n");
	proves(["n != n or no"], "no");
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
	doubts([], "n = n");
	doubts(["n <= m"], "n < m");
	doubts(["n = m", "m = k"], "n != k");
	doubts(["circle"], "yes", { circle: "circle or no" });
});

test("a choice has only its codes", () => {
	const codesOf = () => ["x", "y", "z"];
	expect(implies([tree('a != "x"'), tree('a != "y"')], tree('a = "z"'), { codesOf })).toBe(true);
});

test("many names take no long time: what is too much is not proved", () => {
	const many = Array.from({ length: 40 }, (_, index) => tree(`a${index} or b${index}`));
	const spent = processorTime();
	expect(
		implies(
			[...many, { op: "or", of: many }],
			{ op: "and", of: many.map((one) => ({ op: "or", of: [one, tree("zz")] })) },
			{},
		),
	).toBe(false);
	expect(spent()).toBeLessThan(10_000);
});

test("one comparison follows from another exactly when the evaluator never disagrees", () => {
	const plain = [
		'a = "x"',
		'a != "y"',
		'a in ("x", "z")',
		"a = null",
		"a != null",
		"n > 1",
		"n >= 1",
		"n < 2",
		"n <= 2",
		"n in (0..3]",
		"n in [0..3)",
		"n = 2",
		"n in (1, 2)",
		"3 > n",
		"yes",
		"if yes then n > 1 else n < 1",
	];
	const worlds = [true, false].flatMap((yes) =>
		["x", "y", "z", "w", undefined].flatMap((a) =>
			[-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, undefined].map((n) => ({
				yes,
				a,
				n: n === undefined ? n : String(n),
			})),
		),
	);
	expect(wronglyImplied(plain, worlds)).toEqual([]);
});

test("so it is for two values compared with each other", () => {
	const plain = ["n = m", "m != n", "n < m", "m < n", "n <= m", "n > m", "m > n", "n >= m"];
	const worlds = [1, 2, undefined].flatMap((n) => [1, 2, undefined].map((m) => ({ n, m })));
	expect(wronglyImplied(plain, worlds)).toEqual([]);
});

/** Pairs of rules, each as it is and with `not`, for which the proof and all the worlds disagree. */
function wronglyImplied(
	plain: readonly string[],
	worlds: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
	const rules = plain.flatMap((text) => [text, `not(${text})`]);
	const values = new Map(
		rules.map((text) => [text, worlds.map((world) => evaluate(tree(text), scope(world)))]),
	);
	return rules.flatMap((known) =>
		rules
			.filter((goal) => {
				const follows = worlds.every(
					(_world, index) =>
						values.get(known)?.[index] !== true || values.get(goal)?.[index] === true,
				);
				return implies([tree(known)], tree(goal), {}) !== follows;
			})
			.map((goal) => `${known} ⇒ ${goal}`),
	);
}

function scope(world: Readonly<Record<string, unknown>>): Scope {
	return {
		get: ([name = ""]) => world[name],
		today: "",
		now: "",
		timeZone: "UTC",
		leapBirthday: "1 March",
	};
}

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
