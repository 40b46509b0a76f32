import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn, type Said } from "../run-in.test-data.ts";

const PROCEDURES = join(import.meta.dirname, "../../../../procedures");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-compile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("writes what runs, the same bytes each time", async () => {
	const first = await command("compile", PROCEDURES, "--out", "one");
	expect(first).toMatchObject({ code: 0, err: "" });
	expect(first.out).toMatch(
		/^birth_registration \d{4}-\d\d-\d\d: \d+ files, bundle [0-9a-f]{12}\n$/,
	);
	await command("compile", PROCEDURES, "--out", "two");
	const names = filesIn(join(folder, "one"));
	expect(names).toEqual(
		expect.arrayContaining([
			"birth_registration.onedoor.json",
			"machine.json",
			"types.d.ts",
			"diagram.svg",
			"diagram.mmd",
		]),
	);
	for (const name of names) {
		expect(
			readFileSync(join(folder, "two", name)).equals(readFileSync(join(folder, "one", name))),
			name,
		).toBe(true);
	}
});

test("a fault is a finding, and nothing is written", async () => {
	writeFileSync(join(folder, "bad.procedure.yaml"), "procedure: bad\nsteps: [\n");
	const { code, out, err } = await command("compile", "bad.procedure.yaml", "--out", "none");
	expect([code, out]).toEqual([1, ""]);
	expect(err).toContain("bad.procedure.yaml:");
	expect(err).toContain("nothing was written");
	expect(readdirSync(folder)).toEqual(["bad.procedure.yaml"]);
});

test("what cannot run says so", async () => {
	expect(await command("compile", PROCEDURES)).toMatchObject({
		code: 2,
		err: expect.stringContaining("--out"),
	});
	expect(await command("compile", "nowhere", "--out", "x")).toMatchObject({ code: 2 });
});

function command(...argv: string[]): Promise<Said> {
	return runIn(folder, argv);
}

function filesIn(path: string): readonly string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
		.toSorted();
}
