import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";

import { testDefinitions } from "../../../test/libraries.ts";
import type { Definition } from "../../bundle/index.ts";
import { smallDefinition } from "../../compile/fixture.test-data.ts";
import { toBpmn } from "./to-bpmn.ts";

const require = createRequire(import.meta.url);

/** It brings no types. */
const { BpmnModdle } = require("bpmn-moddle") as {
	BpmnModdle: new () => {
		fromXML: (xml: string) => Promise<{ warnings: readonly unknown[]; elementsById: object }>;
	};
};

/** The schemas of OMG formal/2013-12-09, as the MIT-licensed bpmn-moddle brings them. */
const SCHEMAS = dirname(require.resolve("bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"));
const definitions: readonly Definition[] = [smallDefinition(), ...testDefinitions()];

describe("a procedure as BPMN", () => {
	it("validates against the OMG's schemas", async () => {
		const files = definitions.map((definition, index) => ({
			fileName: `${index}.bpmn`,
			contents: toBpmn(definition).xml,
		}));
		const { valid, errors } = await validate(files);
		expect(errors.map(({ message }) => message)).toEqual([]);
		expect(valid).toBe(true);
	});

	it("is found wrong by the same schemas when it is", async () => {
		const contents = toBpmn(smallDefinition())
			.xml.replace("<startEvent", "<beginEvent")
			.replace("</startEvent", "</beginEvent");
		expect((await validate([{ fileName: "wrong.bpmn", contents }])).valid).toBe(false);
	});

	it.each(definitions.map((definition) => [definition.procedure, definition] as const))(
		"%s: another reader finds every reference, and a place for everything it draws",
		async (_name, definition) => {
			const { xml } = toBpmn(definition);
			const { warnings, elementsById } = await new BpmnModdle().fromXML(xml);
			expect(warnings).toEqual([]);
			const ids = Object.keys(elementsById);
			const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
			expect(new Set(drawn).size).toBe(drawn.length);
			for (const id of drawn) expect(ids).toContain(id);
			const top = Object.values(definition.steps).filter(({ inside }) => inside === undefined);
			for (const { name, does } of top)
				if (does !== "follow") expect(drawn).toContain(`step.${name}`);
		},
	);

	it("lists what BPMN has no words for, in the file as well", () => {
		const { xml, gaps } = toBpmn(smallDefinition());
		expect(gaps.map(({ code }) => code)).toEqual(
			expect.arrayContaining(["data", "forms", "working_time", "at_most", "afterwards"]),
		);
		for (const { sentence } of gaps) expect(xml).toContain(`Not in BPMN: ${sentence}`);
	});

	it("says conditions in FEEL, lateness as a timer, branches as a sub-process", () => {
		const { xml } = toBpmn(smallDefinition());
		expect(xml).toMatch(
			/<conditionExpression [^>]*FEEL[^>]*>\w+(\.\w+)*\.(outcome|answer) = &quot;/,
		);
		expect(xml).toContain("<boundaryEvent ");
		expect(xml).toContain("<subProcess ");
	});

	it("gives the same bytes for the same definition, and takes nothing from a title as markup", () => {
		const definition = { ...smallDefinition(), title: { vi: `</process><x a="'&`, en: "x" } };
		expect(toBpmn(definition).xml).toBe(toBpmn(structuredClone(definition)).xml);
		expect(toBpmn(definition).xml).toContain('name="&lt;/process&gt;&lt;x a=&quot;&#39;&amp;"');
	});
});

async function validate(files: readonly { fileName: string; contents: string }[]) {
	const schema = (name: string) => ({
		fileName: `${name}.xsd`,
		contents: readFileSync(join(SCHEMAS, `${name}.xsd`), "utf8"),
	});
	return await validateXML({
		xml: files,
		schema: [schema("BPMN20")],
		preload: ["BPMNDI", "DC", "DI", "Semantic"].map(schema),
	});
}
