import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Expression } from "../../expression/ast.ts";
import { evaluate } from "../../expression/evaluate.ts";
import { inPounds, RUNS, SEED, scopeOf } from "../../expression/oracle.test-data.ts";
import { parseRule } from "../../expression/parser.ts";
import { printRule } from "../../expression/print.ts";
import {
	anyRule,
	plainRule,
	type RandomValues,
	TYPES,
	values,
} from "../../expression/random-rules.test-data.ts";
import { EVALUATOR_ONLY, type Schema, type SchemaNames, toJsonSchema } from "./to-json-schema.ts";

const NAMES: SchemaNames = {
	typeOf: (path) => TYPES[path.join(".")],
	meaning: (name) => (name === "cheap" ? inPounds(parsed("fee < 2.50")) : undefined),
};

describe("a rule as JSON Schema", () => {
	it(`is met, says ajv, exactly where ${RUNS} random rules are true, with values missing`, () => {
		const count = { exported: 0, met: 0 };
		const missing = fc.subarray(Object.keys(TYPES), { maxLength: 4 });
		fc.assert(
			fc.property(plainRule, values, missing, (written, full, gone) => {
				const tree = inPounds(written);
				const data = without(full, gone);
				const exported = toJsonSchema(tree, NAMES);
				if (!("schema" in exported)) throw new Error(exported.because.join("; "));
				const isMet = ajv.validate(exported.schema, data);
				expect([printRule(tree), isMet]).toEqual([
					printRule(tree),
					evaluate(tree, scopeOf(data)) === true,
				]);
				count.exported++;
				if (isMet) count.met++;
			}),
			{ numRuns: RUNS, seed: SEED },
		);
		console.log(`ajv agrees with ${count.exported} rules, ${count.met} of them met, seed ${SEED}`);
		expect(count.met).toBeGreaterThan(RUNS / 10);
	}, 600_000);

	it("is never given where it would mean something else", () => {
		const seen = { exported: 0, refused: 0 };
		fc.assert(
			fc.property(anyRule, values, (written, full) => {
				const tree = inPounds(written);
				const exported = toJsonSchema(tree, NAMES);
				if ("only" in exported) {
					expect(exported.because.length).toBeGreaterThan(0);
					seen.refused++;
					return;
				}
				const isTrue = evaluate(tree, scopeOf({ ...full })) === true;
				expect([printRule(tree), ajv.validate(exported.schema, full)]).toEqual([
					printRule(tree),
					isTrue,
				]);
				seen.exported++;
			}),
			{ numRuns: RUNS, seed: SEED },
		);
		expect(Math.min(seen.exported, seen.refused)).toBeGreaterThan(RUNS / 20);
	}, 600_000);

	it.each<readonly [string, Schema]>([
		['code = "red"', object({ code: { const: "red" } })],
		["not(yes)", object({ yes: { const: false } })],
		["fee >= 2.50", object({ fee: { type: "integer", minimum: 250 } })],
		["2 < n", object({ n: { type: "integer", minimum: 3 } })],
		["n <= -0.5", object({ n: { type: "integer", maximum: -1 } })],
		["t != null", object({ t: true })],
		['starts_with(t, "a.b")', object({ t: { pattern: "^a\\.b" } })],
		['code in ("red", "blue")', object({ code: { enum: ["red", "blue"] } })],
		["cheap", object({ fee: { type: "integer", maximum: 249 } })],
		[
			"some g in guests satisfies g.n = 1",
			object({ guests: { type: "array", contains: object({ n: { const: 1 } }) } }),
		],
	])("`%s` is the schema an integrator would write", (text, schema) => {
		expect(toJsonSchema(inPounds(parsed(text)), NAMES)).toEqual({ schema });
	});

	it.each([
		["n < m", ["n < m"]],
		["day < today and n = 1", ["day < today"]],
		["x > 1.5", ["x > 1.5"]],
		['earliest(partial) = date("2024-01-01")', ['earliest(partial) = date("2024-01-01")']],
		["n + 1 = 2 or m * 2 = 4", ["n + 1 = 2", "m * 2 = 4"]],
		['step.outcome = "granted"', ['step.outcome = "granted"']],
		["some g in guests satisfies g.n = n", ["g.n = n"]],
		['moment = null or t = "a"', []],
	])("`%s` cannot be said: %j", (text, because) => {
		expect(toJsonSchema(inPounds(parsed(text)), NAMES)).toEqual(
			because.length === 0 ? { schema: expect.anything() } : { only: EVALUATOR_ONLY, because },
		);
	});
});

const ajv = new Ajv2020({
	strict: true,
	allowUnionTypes: true,
	strictTypes: false,
	strictRequired: false,
});

function object(properties: Readonly<Record<string, Schema>>): Schema {
	return { type: "object", required: Object.keys(properties), properties };
}

function without(full: RandomValues, gone: readonly string[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(full).filter(([name]) => !gone.includes(name)));
}

function parsed(text: string): Expression {
	const { tree, errors } = parseRule(text);
	if (!tree) throw new Error(`${text}: ${errors.map(({ code }) => code).join(", ")}`);
	return tree;
}
