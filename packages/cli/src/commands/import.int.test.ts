import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn, type Said } from "../run-in.test-data.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-import-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DOG = {
	title: "Dog licence",
	type: "object",
	required: ["name", "breed"],
	properties: {
		name: { type: "string", maxLength: 40 },
		breed: { type: "string", enum: ["Akita", "Bull Terrier", "other"] },
		chip: { type: "string", pattern: "^\\d{15}$" },
		colours: { type: "array", items: { type: "string" }, uniqueItems: true, maxItems: 3 },
	},
	if: { properties: { breed: { const: "other" } } },
	// biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
	then: { properties: { described: { type: "string", maxLength: 200 } }, required: ["described"] },
};

test("a schema becomes a procedure that checks and plays, and what it does not hold to is said", async () => {
	schema("dog-licence.schema.json", DOG);
	const { code, out, err } = await onedoor(
		"import",
		"dog-licence.schema.json",
		"--from",
		"json-schema",
	);
	expect([code, err]).toEqual([
		0,
		"warning: #/properties/colours/uniqueItems `uniqueItems` is not checked\ninfo: #/properties/colours/items/type `maxLength` is missing; 1000 is assumed\n",
	]);
	expect(out).toContain("procedures/dog_licence/dog_licence.procedure.yaml\n");
	const text = readFileSync(
		join(folder, "procedures/dog_licence/dog_licence.procedure.yaml"),
		"utf8",
	);
	expect(text).toContain("pattern: 15 digits");
	expect(text).toContain('when: breed = "other"');
	expect((await onedoor("check")).out).toContain("0 errors, 0 warnings");
	expect((await onedoor("test")).code).toBe(0);
	expect((await onedoor("fmt", "--check")).code).toBe(0);
});

test("a uiSchema orders and names, and what of it has no effect is said", async () => {
	schema("dog.json", DOG);
	schema("ui.json", {
		"ui:order": ["breed", "*"],
		name: { "ui:title": "What it answers to", "ui:placeholder": "Rex" },
	});
	const { out } = await onedoor(
		...["import", "dog.json", "--from", "json-schema", "--ui", "ui.json"],
		...["--format", "json"],
	);
	const { id, findings } = JSON.parse(out) as { id: string; findings: readonly object[] };
	expect(id).toBe("dog");
	expect(findings).toContainEqual({
		code: "ignored",
		severity: "info",
		pointer: "ui:/name/ui:placeholder",
		keyword: "ui:placeholder",
		values: {},
	});
	const text = readFileSync(join(folder, "procedures/dog/dog.procedure.yaml"), "utf8");
	expect(text.indexOf("  breed:")).toBeLessThan(text.indexOf("  name:"));
	expect(text).toContain("en: What it answers to");
});

test("what cannot be asked is refused by its keyword, and nothing is written", async () => {
	schema("tree.json", {
		type: "object",
		required: ["child"],
		properties: { child: { $ref: "#" } },
	});
	expect(await onedoor("import", "tree.json", "--from", "json-schema")).toMatchObject({
		code: 1,
		out: "",
		err: expect.stringContaining(
			"error: #/properties/child/$ref `$ref` is not asked: it contains itself, without end\n",
		),
	});
	expect(readdirSync(folder)).toEqual(["tree.json"]);
	expect((await onedoor("import", "absent.json", "--from", "json-schema")).code).toBe(2);
	expect((await onedoor("import", "tree.json", "--from", "xforms")).code).toBe(2);
	expect((await onedoor("import", "tree.json")).code).toBe(2);
});

test("bounds that cross are no fault of the procedure: one of them is said to be left out", async () => {
	const code = { type: "string", minLength: 9, maxLength: 3 };
	schema("codes.schema.json", { title: "Codes", type: "object", properties: { code } });
	const { out, err } = await onedoor("import", "codes.schema.json", "--from", "json-schema");
	expect(err).toContain("#/properties/code/minLength `minLength` is not checked");
	expect(out).toContain("codes.procedure.yaml");
	expect((await onedoor("check")).out).toContain("0 errors");
});

test("it overwrites nothing", async () => {
	schema("dog.json", DOG);
	await onedoor("import", "dog.json", "--from", "json-schema");
	expect(await onedoor("import", "dog.json", "--from", "json-schema")).toMatchObject({
		code: 1,
		err: expect.stringContaining("already"),
	});
});

function schema(name: string, value: unknown): void {
	writeFileSync(join(folder, name), JSON.stringify(value));
}

function onedoor(...argv: string[]): Promise<Said> {
	return runIn(folder, argv);
}
