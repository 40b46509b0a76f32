import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import type { FormValidators, SchemaValidator } from "../../bundle/index.ts";
import { smallDefinition } from "../fixture.test-data.ts";
import { formPlans } from "../forms.ts";
import { formSchema } from "../schema/form-schema.ts";
import { FORMATS } from "../schema/formats.ts";
import { selfContained } from "./self-contained.ts";
import { validatorOf } from "./validator.ts";

const definition = smallDefinition();
const plan = (key: string) =>
	formPlans(definition).find((one) => one.key === key) ?? expect.fail(key);
const source = validatorOf(definition, plan("application"));
const validators = await load(source);

const RIGHT = {
	owner_id: "079203001234",
	kind: "breeding",
	dog: { name: "Bông", born: "2024-02" },
	litter: [{ chip: "123" }],
	copies: 0,
	true_words: true,
	proof: { pass: { by: "upload", files: ["f1"] } },
};

test("a right form passes, whole and field by field", () => {
	expect(errorsOf(validators.step, RIGHT)).toEqual([]);
	expect(Object.keys(validators.fields)).toEqual([
		"owner_id",
		"seller_id",
		"kind",
		"dog.name",
		"dog.born",
		"dog.constructor",
		"weight",
		"bought",
		"litter.chip",
		"proof",
		"copies",
		"true_words",
	]);
});

test.each([
	["owner_id", "7920300123", "pattern"],
	["owner_id", 79203001234, "type"],
	["kind", "cat", "enum"],
	["dog.name", "", "minLength"],
	["dog.name", "🐕".repeat(21), "maxLength"],
	["dog.born", "2024-13", "format"],
	["bought", "2026-02-29", "format"],
	["weight", "1,5", "pattern"],
	["litter.chip", "12", "pattern"],
	["copies", 21, "maximum"],
	["copies", 1.5, "type"],
	["true_words", false, "const"],
])("%s refuses %j: %s", (path, value, keyword) => {
	expect(errorsOf(validators.fields[path], value)).toContainEqual(expect.stringContaining(keyword));
});

test.each([
	["dog.name", "🐕".repeat(20)],
	["dog.born", "1961"],
	["bought", "2024-02-29"],
	["weight", "-0.50"],
])("%s takes %j", (path, value) => {
	expect(errorsOf(validators.fields[path], value)).toEqual([]);
});

test("the whole form reports every fault, with its place", () => {
	const wrong = { ...RIGHT, owner_id: undefined, litter: [{ chip: "1" }], more: 1 };
	const { owner_id: _missing, ...sent } = wrong;
	expect(errorsOf(validators.step, sent).sort()).toEqual([
		" additionalProperties",
		" required",
		"/litter/0/chip pattern",
	]);
});

test("fields of one shape share one function; names that objects inherit are ordinary names", () => {
	expect(validators.fields.owner_id).toBe(validators.fields.seller_id);
	expect(errorsOf(validators.step, RIGHT)).toEqual([]);
	expect(Object.hasOwn(validators.fields, "__proto__")).toBe(false);
});

test("nothing is loaded, no text of an author is carried, and the same form gives the same bytes", () => {
	expect(source).not.toMatch(/\brequire\b|\bimport\b/);
	expect(source).not.toContain("(vi)");
	expect(validatorOf(smallDefinition(), plan("application"))).toBe(source);
	expect(() => selfContained('const a = require("fast-uri").default;')).toThrow(/still loads/);
	expect(() => selfContained('"use strict";import x from "y";')).toThrow(/still loads/);
});

test("each schema is valid by the dialect it names", () => {
	const ajv = new Ajv2020({ formats: FORMATS, keywords: ["x-onedoor"] });
	for (const one of formPlans(definition)) {
		const schema = formSchema(definition, one);
		expect(ajv.validateSchema(schema), one.key).toBe(true);
	}
});

test("a correction has the pages of everything asked before; an outcome asks on one page", () => {
	expect(plan("reception.supplement").pages).toEqual(plan("application").pages);
	expect(plan("verify.ask_district").pages).toEqual([
		expect.objectContaining({ id: "ask_district", ask: ["district"] }),
	]);
	expect(formPlans(definition).map((one) => one.key)).toEqual([
		"application",
		"reception.supplement",
		"verify.ask_district",
		"district_says",
	]);
});

async function load(text: string): Promise<FormValidators> {
	const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
	return (await import(/* @vite-ignore */ url)) as FormValidators;
}

function errorsOf(validate: SchemaValidator | undefined, value: unknown): string[] {
	if (validate === undefined) return ["no validator"];
	return validate(value)
		? []
		: (validate.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
}
