import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Definition, FormValidators, SchemaError } from "../../bundle/index.ts";
import { checkFiles } from "../../check-files.ts";
import { definition, end, fields, fillIn, steps } from "../../form/fixture.test-data.ts";
import { smallDefinition } from "../fixture.test-data.ts";
import { formPlans } from "../forms.ts";
import { formSchema } from "../schema/form-schema.ts";
import { FORMATS } from "../schema/formats.ts";
import type { Schema } from "../schema/schema.ts";
import { compact } from "./compact.ts";
import { validatorOf } from "./validator.ts";

const ROOT = join(import.meta.dirname, "../../../../../procedures");
const [birth = expect.fail()] = checkFiles(
	readdirSync(ROOT, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
).library.definitions;

/** A pattern that reads like the code it is rewritten with. */
const TRAP =
	',parentData:data,parentDataProperty:key0,rootData} schema1.enum "§0§" vErrors validate7';
const traps = definition({
	data: fields({
		trap: { pattern: { text: "trap", regex: `^(?:${TRAP.replace(/[{}.]/g, "\\$&")})$` } },
		site: { format: "url", answer: "optional" },
		mail: { format: "email", answer: "optional" },
		iban: { format: "iban", answer: "optional" },
		sent: { as: "moment", answer: "optional" },
		open: { as: "time", answer: "optional" },
		constructor: { as: "whole" as const, least: "-5", most: "-1" },
		papers: { as: "file", many: { min: 0, max: 3 }, answer: "optional" },
	}),
	steps: steps(
		fillIn({
			one: { ask: ["trap", "site", "mail", "iban", "sent", "open", "constructor", "papers"] },
		}),
		end("granted"),
	),
});

describe.each([
	["birth registration", birth],
	["every construct", smallDefinition()],
	["texts that look like code", traps],
])("%s: the small validator says what AJV says", (_name, subject) => {
	const ajv = new Ajv2020({
		allErrors: true,
		strict: true,
		ownProperties: true,
		formats: FORMATS,
		keywords: ["x-onedoor"],
	});
	test.each(formPlans(subject).map((plan) => [plan.key, plan] as const))(
		"%s",
		async (_key, plan) => {
			const schema = formSchema(subject, plan);
			const whole = ajv.compile(schema);
			const small = await load(validatorOf(subject, plan));
			fc.assert(
				fc.property(valueFor(schema, schema), (value) => {
					expect(small.step(value)).toBe(whole(value));
					expect(said(small.step.errors)).toEqual(said(whole.errors));
				}),
				{ numRuns: 300, seed: 17 },
			);
		},
	);
});

test("a text that looks like code is judged as it stands", async () => {
	const { step, fields: each } = await loaded(traps);
	expect(each.trap?.(TRAP)).toBe(true);
	expect(each.trap?.(`${TRAP}x`)).toBe(false);
	expect(step({ trap: TRAP, constructor: -2 })).toBe(true);
	expect(step(JSON.parse('{"trap":"x","constructor":0,"__proto__":1}'))).toBe(false);
	expect(said(step.errors)).toEqual(
		[
			'/constructor maximum {"comparison":"<=","limit":-1}',
			expect.stringContaining("/trap pattern"),
			' additionalProperties {"additionalProperty":"__proto__"}',
		].sort(),
	);
});

test("code that AJV writes in another way is refused, not cut", () => {
	for (const code of [
		'"use strict";const err0 = {instancePath,schemaPath:"#/type"};',
		"validate1.evaluated = {};",
		"const _errs2 = errors;",
	])
		expect(() => compact(code)).toThrow(/the code of AJV has changed/);
});

test("birth registration takes at most 3.5 kB, three hundred fields of ten kinds at most 2 KiB", () => {
	expect(sizeOf(birth)).toBeLessThan(3500);
	expect(sizeOf(threeHundred())).toBeLessThan(2048);
});

/** Values near what a schema wants: mostly right, with things missing, added, and of other types. */
function valueFor(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
	const one = schema.$ref ? (root.$defs?.[schema.$ref.slice(8)] ?? {}) : schema;
	return fc.oneof({ weight: 6, arbitrary: rightFor(one, root) }, { weight: 1, arbitrary: ODD });
}

const ODD = fc.oneof(
	fc.constantFrom(null, true, 0, -3, 1.5, 1e21, "", "x", "2024-02-30", "a".repeat(120), [], {}),
	fc.dictionary(fc.constantFrom("by", "files", "x", "constructor"), fc.string(), { maxKeys: 2 }),
	fc.array(fc.constantFrom("a", "a", "b", 1), { maxLength: 4 }),
);

function rightFor(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
	if (schema.enum) return fc.constantFrom(...schema.enum);
	switch (schema.type) {
		case "object": {
			const members = Object.entries(schema.properties ?? {});
			return fc
				.tuple(
					fc.record(
						Object.fromEntries(members.map(([name, inner]) => [name, valueFor(inner, root)])),
						{ requiredKeys: [] },
					),
					fc.dictionary(fc.constantFrom("more", "__proto__", "toString"), fc.boolean(), {
						maxKeys: 1,
					}),
				)
				.map(([own, more]) => ({ ...own, ...more }));
		}
		case "array":
			return fc.array(valueFor(schema.items ?? {}, root), { maxLength: 4 });
		case "integer":
			return fc.integer({ min: -6, max: 25 });
		case "boolean":
			return fc.boolean();
		default:
			return fc.constantFrom(
				"2024-02-29",
				"1961",
				"079203001234",
				"79A01.GCS.00417.26",
				"08:30",
				TRAP,
				"🐕".repeat(20),
				"a@b.vn",
				"https://a.vn/x",
				"f1",
			);
	}
}

function said(errors: readonly SchemaError[] | null | undefined): readonly string[] {
	return (errors ?? [])
		.map(
			({ keyword, instancePath, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
		)
		.sort();
}

function threeHundred(): Definition {
	const kinds = [
		{ longest: 100 },
		{ longest: 200, answer: "optional" },
		{ as: "whole", least: "0", most: "20" },
		{ as: "date" },
		{ as: "yes_no" },
		{ pattern: { text: "12 digits", regex: "^(?:[0-9]{12})$" } },
		{ as: "number" },
		{ as: "partial_date", answer: "optional" },
		{ as: "money" },
		{ lines: 3 },
	] as const;
	const ids = Array.from({ length: 300 }, (_, n) => [`field_${n}`, kinds[n % 10] ?? {}] as const);
	const data = fields(Object.fromEntries(ids));
	return definition({
		data,
		steps: steps(fillIn({ all: { ask: Object.keys(data) } }), end("granted")),
	});
}

function sizeOf(subject: Definition): number {
	const [plan = expect.fail()] = formPlans(subject);
	return gzipSync(validatorOf(subject, plan), { level: 9 }).length;
}

async function loaded(subject: Definition): Promise<FormValidators> {
	const [plan = expect.fail()] = formPlans(subject);
	return load(validatorOf(subject, plan));
}

async function load(text: string): Promise<FormValidators> {
	const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
	return (await import(/* @vite-ignore */ url)) as FormValidators;
}
