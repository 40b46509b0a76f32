import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";

import { generateSchemas } from "../scripts/generate-schemas.ts";
import { schemaOf } from "../src/model/schemas.ts";
import { FILE_KINDS, type FileKind, kindOf } from "../src/source/source-file.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = new Map(FILE_KINDS.map((kind) => [kind, ajv.compile(schemaOf(kind))]));

const folders = [
	join(import.meta.dirname, "../../../procedures"),
	join(import.meta.dirname, "examples-base"),
	join(import.meta.dirname, "examples"),
];
const files = folders.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
);

it.each(files)("accepts $path", ({ path, text }) => {
	expect(faults(kindOf(path) ?? "procedure", text)).toEqual([]);
});

it("refuses an unknown key, a missing one, and a value of another form", () => {
	expect(faults("fields", "fields:\n  a:\n    az: text\n")).toContain(
		"/fields/a must NOT have additional properties",
	);
	expect(faults("law", "sources:\n  a:\n    url: x\n")).toContain(
		"/sources/a must have required property 'cite'",
	);
	expect(faults("fields", "fields:\n  a:\n    as: txt\n")).toContain(
		"/fields/a/as must be equal to one of the allowed values",
	);
});

it("knows the keys of each verb", () => {
	const step = (keys: string) =>
		faults("part", `part: p\nstarts_at: a\nexits:\n  x:\nsteps:\n  a:\n    ${keys}\n`);
	expect(step("does: end\n    result: granted")).toEqual([]);
	expect(step("does: end\n    pages: {}")).toContain(
		"/steps/a must NOT have additional properties",
	);
});

it("keeps the published schemas up to date", () => {
	for (const [path, text] of Object.entries(generateSchemas())) {
		expect(readFileSync(join(import.meta.dirname, "..", path), "utf8")).toBe(text);
	}
});

/** As an editor would: YAML 1.2, typed by its core schema. */
function faults(kind: FileKind, text: string): readonly string[] {
	const validate = validators.get(kind);
	if (!validate || validate(parse(text))) return [];
	return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
