import { execFileSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn, type Said } from "../run-in.test-data.ts";

const PROCEDURES = join(import.meta.dirname, "../../../../procedures");
/** One procedure; the library around it is read too. */
const BIRTH = join(PROCEDURES, "vn/birth_registration");
const MAIN = join(import.meta.dirname, "../main.ts");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-compile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("writes what runs, the same bytes each time", async () => {
	const first = await command("compile", BIRTH, "--out", "one");
	expect(first).toMatchObject({ code: 0, err: "" });
	expect(first.out).toMatch(
		/^birth_registration \d{4}-\d\d-\d\d: \d+ files, bundle [0-9a-f]{12}\n$/,
	);
	await command("compile", BIRTH, "--out", "two");
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
	expectSame("two", "one");
});

test("language, time zone and the names and order of files change no byte", async () => {
	await command("compile", PROCEDURES, "--out", "one");
	const files = filesIn(PROCEDURES).filter((name) => /\.\w+\.yaml$/.test(name));
	mkdirSync(join(folder, "moved"));
	for (const [index, name] of files.entries()) {
		const last = String(files.length - index).padStart(3, "0");
		cpSync(join(PROCEDURES, name), join(folder, "moved", `${last}_${basename(name)}`));
	}
	const env = { ...process.env, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" };
	const argv = [MAIN, "compile", "moved", "--out", "two"];
	execFileSync(process.execPath, argv, { cwd: folder, env });
	expectSame("two", "one");
});

test("nothing that is compiled needs eval: a strict policy lets it run", async () => {
	await command("compile", BIRTH, "--out", "one");
	const scripts = filesIn(join(folder, "one")).filter((name) => /\.(mjs|svg)$/.test(name));
	expect(scripts.length).toBeGreaterThan(3);
	for (const name of scripts)
		expect(readFileSync(join(folder, "one", name), "utf8")).not.toMatch(
			/\beval\b|\bFunction\s*\(|<script|\bimport\s*\(|\brequire\b|^import\b/m,
		);
	const bundle = readFileSync(join(folder, "one/birth_registration.onedoor.json"), "utf8");
	expect(bundle).not.toMatch(/\beval\(|\bnew Function\(/);
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

function expectSame(a: string, b: string): void {
	const names = filesIn(join(folder, a));
	expect(names).toEqual(filesIn(join(folder, b)));
	for (const name of names)
		expect(
			readFileSync(join(folder, a, name)).equals(readFileSync(join(folder, b, name))),
			name,
		).toBe(true);
}

function filesIn(path: string): readonly string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
		.toSorted();
}
