import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn, type Said } from "../run-in.test-data.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-new-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a new procedure checks, plays its scenarios and is formatted, in an empty folder", async () => {
	const { code, out, err } = await onedoor("new", "dog_licence", "--title", "Dog licence");
	expect([code, err]).toEqual([0, ""]);
	expect(out).toContain("procedures/dog_licence/dog_licence.procedure.yaml\n");
	expect(out).toContain("  onedoor check procedures\n");
	expect(await onedoor("check")).toMatchObject({
		code: 0,
		out: expect.stringContaining("4 files checked: 0 errors, 0 warnings"),
	});
	const played = await onedoor("test");
	expect(played.code).toBe(0);
	expect(played.out).toMatch(/ok {4}granted[\s\S]*transitions: 10 of 10 covered/);
	expect((await onedoor("fmt", "--check")).code).toBe(0);
});

test("a second one lies in the library of the first", async () => {
	await onedoor("new", "dog_licence");
	await onedoor("new", "cat_licence", "--language", "vi", "--currency", "VND");
	expect(readdirSync(join(folder, "procedures/cat_licence"))).toHaveLength(2);
	expect((await onedoor("check")).code).toBe(0);
});

test("it overwrites nothing, and takes no name twice", async () => {
	await onedoor("new", "dog_licence");
	const path = join(folder, "procedures/dog_licence/dog_licence.procedure.yaml");
	const before = readFileSync(path, "utf8");
	expect(await onedoor("new", "dog_licence", "--title", "Other")).toMatchObject({
		code: 1,
		out: "",
		err: expect.stringContaining("dog_licence.procedure.yaml` already"),
	});
	expect(readFileSync(path, "utf8")).toBe(before);
	rmSync(path);
	expect((await onedoor("new", "dog_licence")).code).toBe(1);
	expect(readdirSync(join(folder, "procedures/dog_licence"))).toHaveLength(3);
});

test("what would not check is refused, with the findings", async () => {
	const { code, err } = await onedoor("new", "dog_licence", "--currency", "XYZ");
	expect(code).toBe(1);
	expect(err).toContain("found `XYZ`");
	expect(readdirSync(folder)).toEqual([]);
	expect(await onedoor("new", "Dog-Licence")).toMatchObject({
		code: 2,
		err: expect.stringContaining("such as `dog_licence`"),
	});
	expect((await onedoor("new")).code).toBe(2);
});

function onedoor(...argv: string[]): Promise<Said> {
	return runIn(folder, argv);
}
