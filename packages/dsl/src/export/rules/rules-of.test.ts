import { Ajv2020 } from "ajv/dist/2020.js";
import { evaluate as feel } from "feelin";
import { expect, it } from "vitest";

import { testDefinitions } from "../../../test/libraries.ts";
import { rulesOf } from "./rules-of.ts";

const rules = testDefinitions().flatMap((definition) => rulesOf(definition));

it("every rule of every procedure has FEEL text that an independent engine reads", () => {
	expect(rules.length).toBeGreaterThan(200);
	for (const { feel: text } of rules) expect(() => feel(text, {}), text).not.toThrow();
	const same = rules.filter((rule) => rule.feel === rule.text).length;
	console.log(`${rules.length} rules of the libraries: ${same} are FEEL as they are written`);
});

it("every rule that is a yes/no has a JSON Schema that ajv compiles, or says why not", () => {
	const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
	const exported = rules.flatMap(({ json_schema }) => json_schema ?? []);
	const schemas = exported.flatMap((one) => ("schema" in one ? [one.schema] : []));
	for (const schema of schemas) expect(typeof ajv.compile(schema)).toBe("function");
	for (const one of exported)
		if ("only" in one)
			expect([one.only, one.because.length > 0]).toEqual([
				"server and browser evaluator only",
				true,
			]);
	console.log(`${exported.length} of them are yes/no rules, ${schemas.length} have a JSON Schema`);
	expect(schemas.length).toBeGreaterThan(exported.length / 3);
});

it("says where each rule stands, and gives none to a rule that is no yes/no", () => {
	expect(new Set(rules.filter(({ at }) => at.startsWith("fees."))).size).toBeGreaterThan(3);
	for (const { at, json_schema } of rules)
		if (/\.(times|amount|copies|found_by)$/.test(at)) expect(json_schema).toBeUndefined();
});
