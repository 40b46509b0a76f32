import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, it } from "vitest";

import { loaderOf } from "./library.ts";

const FIRST = fileURLToPath(new URL("../../../../docs/first-procedure", import.meta.url));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-library-"));
	cpSync(FIRST, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

it("compiles again only what has changed, and says what is wrong until it is right", () => {
	const path = join(folder, "dog_licence.procedure.yaml");
	const text = readFileSync(path, "utf8");
	const load = loaderOf(folder);
	const [first] = load().bundles;
	expect(first?.definition.procedure).toBe("dog_licence");
	expect(load().bundles[0]).toBe(first);

	writeFileSync(path, text.replace("go_to: granted", "go_to: grantd"));
	const broken = load();
	expect(broken.bundles).toEqual([]);
	expect(broken.errors.join()).toContain("grantd");

	writeFileSync(path, text.replace("title: Dog licence", "title: Leave to keep a dog"));
	const [changed] = load().bundles;
	expect(changed?.hash).not.toBe(first?.hash);

	writeFileSync(path, text);
	expect(load().bundles[0]?.hash).toBe(first?.hash);
});
