import fc from "fast-check";
import { expect, test } from "vitest";

import type { Definition } from "../bundle/index.ts";
import { check, definition, end, facts, fields, fillIn, steps } from "../form/fixture.test-data.ts";
import { validate } from "../form/validate.ts";
import { visible } from "../form/visible.ts";
import { burdenOf } from "./burden.ts";
import type { Amount } from "./item.ts";
import { numbersOf } from "./numbers.ts";

const CODES = ["a", "b", "c"];
const ASKED = ["k", "l", "x", "y"] as const;

const simple = fc.oneof(
	fc
		.tuple(fc.constantFrom("k", "l"), fc.constantFrom(...CODES))
		.map(([name, code]) => `${name} = "${code}"`),
	fc.constantFrom("x", "y"),
);
const rules = fc.oneof(
	simple,
	fc.tuple(simple, fc.constantFrom("and", "or"), simple).map(([a, op, b]) => `${a} ${op} ${b}`),
	simple.map((rule) => `not(${rule})`),
);

/** Fields shown by random rules, a choice that is itself shown by one, and a check that refuses some answers. */
const procedures = fc
	.record({
		shown: fc.array(fc.record({ when: rules, optional: fc.boolean() }), {
			minLength: 1,
			maxLength: 5,
		}),
		second: fc.option(fc.constantFrom('k = "a"', "x", "not(x)"), { nil: undefined }),
		must: fc.option(rules, { nil: undefined }),
	})
	.map(({ shown, second, must }): Definition => {
		const own = shown.map(({ when, optional }, n) => [
			`f${n}`,
			{ when, ...(optional ? { answer: "optional" as const } : {}) },
		]);
		const data = fields({
			k: { as: "choice", list: "kinds" },
			x: { as: "yes_no" },
			y: { as: "yes_no" },
			l: { as: "choice", list: "kinds", ...(second === undefined ? {} : { when: second }) },
			...Object.fromEntries(own),
		});
		const codes = Object.fromEntries(CODES.map((code) => [code, { title: {} }]));
		return definition({
			roles: {
				applicant: { id: "applicant", title: {}, is: "applicant", kinds: [], delegation: "never" },
			},
			lists: { kinds: { id: "kinds", codes } },
			data,
			checks: must === undefined ? {} : { one: check("one", must, ASKED) },
			steps: steps(fillIn({ all: { ask: Object.keys(data) } }), end("granted")),
		});
	});

test("trying answers apart finds what trying all of them together finds", () => {
	fc.assert(
		fc.property(procedures, (subject) => {
			const { fieldsTyped, exact } = burdenOf(subject);
			const all = everyCase(subject);
			fc.pre(all.length > 0);
			expect(exact).toBe(true);
			expect(fieldsTyped).toEqual({
				min: Math.min(...all.map(({ required }) => required)),
				max: Math.max(...all.map(({ shown }) => shown)),
			});
		}),
		{ numRuns: 400, seed: 2026 },
	);
});

test("removing a field that everybody types lowers the score by exactly that, an optional one its most", () => {
	fc.assert(
		fc.property(procedures, fc.boolean(), (subject, optional) => {
			const more = optional ? ({ answer: "optional" } as const) : {};
			const before = burdenOf(withField(subject, { useless: { as: "text", ...more } }));
			const { fieldsTyped } = burdenOf(subject);
			expect(before.fieldsTyped).toEqual({
				min: fieldsTyped.min + (optional ? 0 : 1),
				max: fieldsTyped.max + 1,
			});
		}),
		{ numRuns: 100, seed: 2026 },
	);
});

test("a field that never shows is never counted", () => {
	fc.assert(
		fc.property(procedures, (subject) => {
			const hidden = withField(subject, { hidden: { as: "text", when: "x and not(x)" } });
			expect(burdenOf(hidden).fieldsTyped).toEqual(burdenOf(subject).fieldsTyped);
		}),
		{ numRuns: 100, seed: 2026 },
	);
});

test("what is listed for an end adds up to it, and every line is a field of the form", () => {
	fc.assert(
		fc.property(procedures, (subject) => {
			const found = numbersOf(subject).of("fieldsTyped");
			const total = (lines: readonly Amount[]) =>
				lines.reduce((sum, { amount }) => sum + amount, 0);
			expect([total(found.least()), total(found.most())]).toEqual([found.min, found.max]);
			for (const { counts } of [...found.least(), ...found.most()])
				expect(Object.keys(subject.data)).toContain(counts.id);
		}),
		{ numRuns: 200, seed: 2026 },
	);
});

function withField(subject: Definition, more: Parameters<typeof fields>[0]): Definition {
	const data = { ...subject.data, ...fields(more) };
	const form = fillIn({ all: { ask: Object.keys(data) } });
	return { ...subject, data, steps: { ...subject.steps, [form.name]: form } };
}

/** Every combination of answers that the form would take, counted by what the form itself shows. */
function everyCase(subject: Definition): readonly { shown: number; required: number }[] {
	const form = { step: "application" };
	const answers = CODES.flatMap((k) =>
		CODES.flatMap((l) => [true, false].flatMap((x) => [true, false].map((y) => ({ k, l, x, y })))),
	);
	return answers.flatMap((data) => {
		const found = validate(subject, form, { fields: {}, step: () => true }, data, facts());
		if (found.some(({ code }) => code === "check_broken")) return [];
		const { fields: shown, required } = visible(subject, form, data, facts());
		return [{ shown: shown.size, required: required.size }];
	});
}
