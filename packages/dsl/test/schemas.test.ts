import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
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
		.filter((path) => /\.\w+\.yaml$/.test(path))
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

/** Mistakes that no library is needed for: an editor with the schema alone has to mark each. */
describe("a mistake planted in", () => {
	const procedure = readFileSync(
		join(import.meta.dirname, "examples-base/licence.procedure.yaml"),
		"utf8",
	);
	it.each([
		["an edition", "edition: 2026-01-01", "edition: 1 January 2026"],
		["a language", "  - en", "  - English"],
		["a list that is one word", "languages:\n  - en", "languages: en"],
		["a channel", "  online:", "  on_line:"],
		["a role's kind", "    is: applicant", "    is: aplicant"],
		["a range", "    many: 1 to 5", "    many: 1-5"],
		["a whole number", "    least: 0", "    least: none"],
		["an amount", "    longest: 200", "    longest: two hundred"],
		["a budget", "    within: 10 working days", "    within: 10 workdays"],
		["an event", "    starts: after reception.accepted", "    starts: reception.accepted"],
		["a key", "    within: 10 working days", "    wihtin: 10 working days"],
		["a verb", "    does: route", "    does: rout"],
		["a key of another verb", "    does: route", "    does: route\n    signs:\n      - licence"],
		["a consequence", "      when_late: tell head", "      when_late: head is told"],
		["a number of times", "        at_most: 1 time", "        at_most: once"],
		["a word", "        marks: required", "        marks: yes"],
		["a service", "    in: population.record_licence", "    in: record licence"],
		["an end", "    result: granted", "    result: approved"],
		["a required key", "    does: end\n    result: refused", "    does: end"],
		["a sequence of maps", "    ask:\n      - applicant_id", "    ask:\n      - id: applicant_id"],
		["an id", "  colour:\n    as: choice", "  Colour:\n    as: choice"],
		["an office", "    is: licence_office", "    is: Licence Office"],
	])("%s is refused", (_what, right, wrong) => {
		expect(procedure).toContain(right);
		expect(faults("procedure", procedure.replace(right, wrong))).not.toEqual([]);
	});
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
