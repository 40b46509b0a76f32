import { expect, test } from "vitest";

import { canonicalJson, contentHash } from "../bundle/canonical.ts";
import { compile, compileDefinition } from "./compile.ts";
import { smallDefinition } from "./fixture.test-data.ts";
import { visibilityOf } from "./visibility.ts";

const compiled = compileDefinition(smallDefinition());

test("a bundle is plain JSON, named by the hash of what it holds", () => {
	const { hash, ...content } = compiled.bundle;
	expect(JSON.parse(JSON.stringify(compiled.bundle))).toEqual(compiled.bundle);
	expect(hash).toBe(contentHash(content));
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	const other = { ...smallDefinition(), edition: "2026-08-01" };
	expect(compileDefinition(other).bundle.hash).not.toBe(hash);
});

test("the hash is SHA-256 over sorted keys, so the order of a map is not part of it", async () => {
	const digest = await crypto.subtle.digest("SHA-256", Buffer.from('{"a":[2,{"c":"é"}],"b":1}'));
	expect(contentHash({ b: 1, a: [2, { c: "é" }], d: undefined })).toBe(
		Buffer.from(digest).toString("hex"),
	);
	expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
});

test("the visibility graph follows conditions and computed values to the data they read", () => {
	expect(visibilityOf(smallDefinition())).toEqual({
		kind: ["litter", "proof", "application.breeding"],
	});
});

test("the files are those of the contract, the same every time", async () => {
	const files = await compiled.artefacts();
	expect(Object.keys(files)).toEqual([
		"diagram.mmd",
		"diagram.svg",
		"dog_licence.onedoor.json",
		"forms/application.schema.json",
		"forms/application.ui.json",
		"forms/district_says.schema.json",
		"forms/district_says.ui.json",
		"forms/reception.supplement.schema.json",
		"forms/reception.supplement.ui.json",
		"forms/verify.ask_district.schema.json",
		"forms/verify.ask_district.ui.json",
		"machine.json",
		"types.d.ts",
		"validators/application.mjs",
		"validators/district_says.mjs",
		"validators/reception.supplement.mjs",
		"validators/verify.ask_district.mjs",
	]);
	expect(await compileDefinition(smallDefinition()).artefacts()).toEqual(files);
});

test("the types are those that the type test is written against", async () => {
	const files = await compiled.artefacts();
	await expect(files["types.d.ts"]).toMatchFileSnapshot(
		"../../test/types/fixtures/dog_licence.d.ts",
	);
});

test("the latest edition is compiled unless one is named", () => {
	const older = { ...smallDefinition(), edition: "2020-01-01" };
	const library = { definitions: [older, smallDefinition()] };
	expect(compile(library, "dog_licence").bundle.definition.edition).toBe("2026-07-01");
	expect(compile(library, "dog_licence", "2020-01-01").bundle.definition.edition).toBe(
		"2020-01-01",
	);
	expect(() => compile(library, "cat_licence")).toThrow("cat_licence");
});
