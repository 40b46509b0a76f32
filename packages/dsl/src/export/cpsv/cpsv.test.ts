import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../../check-files.ts";
import { fromCpsv } from "./from-cpsv.ts";
import { publicServiceOf } from "./of-definition.ts";
import { shaclViolations } from "./shacl.test-data.ts";
import { SHAPES } from "./shapes.test-data.ts";
import { toCpsv } from "./to-cpsv.ts";

const ROOT = join(import.meta.dirname, "../../../test/examples");
const files = ["vn", "fr", "town"]
	.flatMap((folder) => globSync(`${ROOT}/${folder}/**/*.yaml`))
	.map((path) => ({ path, text: readFileSync(path, "utf8") }));
const { definitions } = checkFiles(files).library;

test("what metadata can carry comes back from an export as it was, and exports to the same bytes", () => {
	expect(definitions.length).toBeGreaterThan(8);
	for (const definition of definitions) {
		const { service } = publicServiceOf(definition);
		const written = JSON.stringify(toCpsv(service));
		const read = fromCpsv(JSON.parse(written));
		expect(read, definition.procedure).toEqual(service);
		expect(read && JSON.stringify(toCpsv(read))).toBe(written);
	}
});

test("every export holds what CPSV-AP demands, and a fault in it is found", async () => {
	for (const definition of definitions) {
		const jsonld = JSON.stringify(toCpsv(publicServiceOf(definition).service));
		expect(await shaclViolations(jsonld, SHAPES), definition.procedure).toEqual([]);
		const broken = jsonld.replace(/"dct:title":\[[^\]]*\],"dct:description"/, '"dct:description"');
		expect(await shaclViolations(broken, SHAPES)).toHaveLength(1);
	}
});

test("what metadata cannot carry is said", () => {
	const birth = definitions.find(({ procedure }) => procedure === "birth_registration");
	const gaps = birth ? publicServiceOf(birth).gaps : [];
	expect(gaps.join("\n")).toMatch(/steps and what follows from them: application/);
	expect(gaps).toContain("that days are working days: total");
});

test("a document of somebody else breaks nothing", () => {
	for (const strange of [null, 3, [], {}, { "@graph": 1 }, { "@graph": [null, { "@id": 1 }] }])
		expect(fromCpsv(strange)).toBeUndefined();
	const bare = { "@id": "urn:onedoor:x", "@type": "cpsv:PublicService", "dct:title": 3 };
	expect(fromCpsv({ "@graph": [bare] })).toMatchObject({ procedure: "x", title: {}, costs: [] });
});
