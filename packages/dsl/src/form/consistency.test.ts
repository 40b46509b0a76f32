import fc from "fast-check";
import { expect, test } from "vitest";

import {
	definition,
	document,
	facts,
	fields,
	fillIn,
	rule,
	steps,
	validators,
} from "./fixture.test-data.ts";
import type { Data } from "./paths.ts";
import { prune } from "./prune.ts";
import { scopeOf } from "./scope-of.ts";
import { validate } from "./validate.ts";
import { visible } from "./visible.ts";

/**
 * The browser decides with unknown answers what to show; the server decides at rest what to keep. For whatever may be
 * submitted both must come to the same, or a citizen would be asked for what they never saw.
 */
const FORM = { step: "application" };

const web = definition({
	data: fields({
		a: {},
		b: { answer: "optional" },
		c: { when: 'a = "x"' },
		d: { when: 'b = null or b != "y"' },
		e: { answer: "optional", required_when: "given_c" },
		group: { when: 'not(a = "y")', group: { f: {}, g: { when: 'group.f = "x" or a = "x"' } } },
		list: {
			many: { min: 0, max: 2 },
			when: "grounds_many",
			group: { h: {}, i: { when: 'this.h = "x" and b = null' } },
		},
		grounds: { as: "choices" },
		j: { when: "counted > 1" },
	}),
	conditions: { given_c: rule("c != null"), grounds_many: rule('not(has(grounds, "x"))') },
	computed: {
		counted: { id: "counted", title: {}, as: "whole", is: rule("count(grounds) + count(list)") },
	},
	documents: {
		proof: document("proof", { when: 'group.g = "x"' }),
		other: document("other", { when: "not(proof.given) and b != null", if_missing: "warn" }),
	},
	steps: steps(
		fillIn({
			one: { ask: ["a", "b", "c", "d", "e"] },
			two: { ask: ["group", "list"], when: "b = null or c = null" },
			three: { ask: ["grounds", "j", "proof", "other"] },
		}),
	),
});

const word = fc.constantFrom("x", "y", undefined);
const paper = fc.constantFrom({ by: "upload", files: ["f"] }, undefined);
const filled: fc.Arbitrary<Data> = fc.record({
	a: word,
	b: word,
	c: word,
	d: word,
	e: word,
	j: word,
	group: fc.record({ f: word, g: word }),
	list: fc.array(fc.record({ h: word, i: word }), { maxLength: 2 }),
	grounds: fc.constantFrom([], ["x"], ["x", "y"], undefined),
	proof: paper,
	other: paper,
});

test("what may be submitted is shown in the browser exactly as it is kept at rest", () => {
	let submitted = 0;
	fc.assert(
		fc.property(filled, (data) => {
			const kept = prune(web, FORM, data, facts());
			expect(prune(web, FORM, kept, facts())).toEqual(kept);
			const findings = validate(web, FORM, validators(), kept, facts());
			expect(validate(web, FORM, validators(), data, facts())).toEqual(findings);
			if (findings.some(({ severity }) => severity === "error")) return;
			submitted++;
			const shown = visible(web, FORM, kept, facts());
			expect(visible(web, FORM, data, facts())).toEqual(shown);
			const scope = scopeOf(web, data, facts(), "rest");
			for (const path of ["a", "b", "c", "d", "e", "j", "group.f", "group.g"]) {
				const value = path
					.split(".")
					.reduce((at: unknown, name) => (at as Data | undefined)?.[name], kept);
				expect([path, scope.get(path.split("."))]).toEqual([path, value]);
				if (shown.required.has(path)) expect([path, value]).not.toEqual([path, undefined]);
			}
			expect(scope.get(["proof", "given"])).toBe(kept["proof"] !== undefined);
		}),
		{ numRuns: 1500 },
	);
	expect(submitted).toBeGreaterThan(20);
});
