import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Validator } from "@seriousme/openapi-schema-validator";
import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn, type Said } from "../run-in.test-data.ts";

const LIBRARY = join(import.meta.dirname, "../../../dsl/test/examples-base");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("BPMN goes to the standard output, and what it cannot say to the error output", async () => {
	const { code, out, err } = await onedoor("export", LIBRARY, "--to", "bpmn");
	expect(code).toBe(0);
	expect(out).toMatch(/^<\?xml version="1\.0"[\s\S]+<\/definitions>\n$/);
	expect(err).toContain("licence: not in bpmn: fee lines");
	for (const line of err.split("\n").filter((line) => line !== ""))
		expect(line).toMatch(/^licence: not in bpmn: [^:]/);
});

test("the API of one procedure is valid OpenAPI 3.1, with its steps and its data", async () => {
	const { code, out } = await onedoor("export", LIBRARY, "--to", "openapi");
	expect(code).toBe(0);
	const validator = new Validator();
	expect(await validator.validate(JSON.parse(out))).toMatchObject({ valid: true });
	expect(validator.version).toBe("3.1");
	const { info, paths, components } = JSON.parse(out);
	expect(info).toMatchObject({ title: "Licence: case API", version: "2026-01-01" });
	expect(Object.keys(paths)).toEqual(
		expect.arrayContaining(["/api/cases/{id}/decision/grant", "/api/cases/{id}/payment/pay"]),
	);
	expect(Object.keys(paths).some((path) => path.startsWith("/api/dev"))).toBe(false);
	expect(components.schemas["licence.application"]).toMatchObject({
		properties: { born_on: { format: "date" } },
	});
});

test("rules say what they are in FEEL and in JSON Schema, or that they cannot", async () => {
	const { out, err } = await onedoor("export", LIBRARY, "--to", "rules");
	const rules = JSON.parse(out);
	expect(rules).toContainEqual({
		at: "conditions.hurry",
		text: 'colour = "red"',
		feel: 'colour = "red"',
		json_schema: {
			schema: {
				type: "object",
				required: ["colour"],
				properties: { colour: { const: "red" } },
			},
		},
	});
	for (const { at, json_schema } of rules)
		expect(err.includes(`${at}: server and browser evaluator only`)).toBe(
			json_schema?.only !== undefined,
		);
});

test("files are written on request, and several procedures ask for it", async () => {
	expect(await onedoor("export", LIBRARY, "--to", "mermaid", "--out", "drawn")).toMatchObject({
		code: 0,
		out: "drawn/licence.mmd\n",
	});
	expect(readFileSync(join(folder, "drawn/licence.mmd"), "utf8")).toMatch(/^flowchart TD\n/);
	const many = join(LIBRARY, "../examples/vn");
	expect(await onedoor("export", many, "--to", "mermaid")).toMatchObject({
		code: 2,
		out: "",
		err: expect.stringContaining("--out <dir>"),
	});
	const { out } = await onedoor("export", many, "--to", "mermaid", "--out", "all");
	expect(out).toContain("all/birth_registration.mmd\n");
	expect(out).toContain("all/birth_registration.2026-01-01.mmd\n");
});

test("a fault is a finding, an unknown format is not guessed", async () => {
	writeFileSync(join(folder, "bad.procedure.yaml"), "procedure: bad\nsteps: [\n");
	expect(await onedoor("export", "bad.procedure.yaml", "--to", "bpmn")).toMatchObject({
		code: 1,
		out: "",
		err: expect.stringContaining("nothing was exported"),
	});
	expect(await onedoor("export", LIBRARY, "--to", "visio")).toMatchObject({
		code: 2,
		err: expect.stringContaining("expected one of bpmn, mermaid, openapi, cpsv-ap, poster, rules"),
	});
	expect((await onedoor("export", LIBRARY)).code).toBe(2);
});

function onedoor(...argv: string[]): Promise<Said> {
	return runIn(folder, argv);
}
