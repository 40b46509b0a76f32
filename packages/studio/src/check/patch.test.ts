import fc from "fast-check";
import { expect, test } from "vitest";

import { patchBetween, patched, sharing } from "./patch.ts";

const value = fc.jsonValue({ maxDepth: 4 });

test("a patch makes of any value any other, names in their order", () => {
	fc.assert(
		fc.property(value, value, (before, after) => {
			const now = patched(structuredClone(before), structuredClone(patchBetween(before, after)));
			expect(JSON.stringify(now)).toBe(JSON.stringify(after));
		}),
		{ numRuns: 300, seed: 20261127 },
	);
});

test("one change in a large value is a small patch, and leaves all else the very objects", () => {
	const steps = (within: number) =>
		Object.fromEntries(
			Array.from({ length: 150 }, (_, at) => [
				`step_${at}`,
				{
					title: { en: `Step ${at}` },
					deadline: { within: at === 77 ? within : 5 },
					ways: [at, at + 1],
				},
			]),
		);
	const [before, after] = [{ steps: steps(5) }, { steps: steps(6) }];
	const patch = patchBetween(before, after);
	expect(patch).toEqual({
		parts: {
			steps: { parts: { step_77: { parts: { deadline: { parts: { within: { whole: 6 } } } } } } },
		},
	});
	const now = sharing(before, after);
	expect(now).toEqual(after);
	expect(now.steps["step_76"]).toBe(before.steps["step_76"]);
	expect(now.steps["step_77"]?.title).toBe(before.steps["step_77"]?.title);
	expect(sharing(before, structuredClone(before))).toBe(before);
});

test("another order of the same names is another value", () => {
	const now = sharing({ a: { x: 1 }, b: 2 }, { b: 2, a: { x: 1 } });
	expect(Object.keys(now)).toEqual(["b", "a"]);
});

test("a name of a prototype is a name like others", () => {
	const after = JSON.parse('{"__proto__":{"x":1},"constructor":2}');
	const now = sharing(JSON.parse('{"__proto__":{"x":0}}'), after);
	expect(JSON.stringify(now)).toBe(JSON.stringify(after));
	expect(Object.getPrototypeOf(now)).toBe(Object.prototype);
});
