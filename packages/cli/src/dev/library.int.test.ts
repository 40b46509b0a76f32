import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, it } from "vitest";

import { loaderOf } from "./library.ts";

const FIRST = fileURLToPath(new URL("../../../../docs/first-procedure", import.meta.url));

let outside: string;
let folder: string;
beforeEach(() => {
	outside = mkdtempSync(join(tmpdir(), "onedoor-library-"));
	folder = join(outside, "library");
	cpSync(FIRST, folder, { recursive: true });
});
afterEach(() => rmSync(outside, { recursive: true }));

it("compiles again only what has changed, and says what is wrong until it is right", () => {
	const path = join(folder, "dog_licence.procedure.yaml");
	const text = readFileSync(path, "utf8");
	const load = loaderOf(folder);
	const licence = () =>
		load().bundles.find(({ definition }) => definition.procedure === "dog_licence");
	const first = licence();
	expect(first).toBeDefined();
	expect(licence()).toBe(first);

	writeFileSync(path, text.replace("- dog_name", "- dog_nme"));
	const broken = load();
	expect(broken.bundles.map(({ definition }) => definition.procedure)).not.toContain("dog_licence");
	expect(broken.errors.join()).toContain("dog_nme");

	writeFileSync(path, text.replace("title: Dog licence", "title: Leave to keep a dog"));
	expect(licence()?.hash).not.toBe(first?.hash);

	writeFileSync(path, text);
	expect(licence()?.hash).toBe(first?.hash);
});
