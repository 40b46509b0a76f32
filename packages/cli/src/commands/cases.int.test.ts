import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { testClock } from "@onedoor/runtime";
import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";
import { openCases } from "./open-cases.test-data.ts";

const SMALL = join(import.meta.dirname, "../../../../docs/first-procedure");

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-cases-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (many: number): Promise<void> =>
	openCases(
		SMALL,
		join(folder, "cases.sqlite"),
		many,
		testClock(Date.parse("2026-06-01T10:00:00Z")),
	);

const DB = ["--db", "cases.sqlite"];

test("open cases are counted by procedure, edition and step; ended ones are not", async () => {
	await open(4);
	const { code, out } = await runIn(folder, ["cases", "--impact", ...DB]);
	expect(JSON.parse(out)).toEqual({ dog_licence: { "2026-01-01": { application: 3 } } });
	expect(code).toBe(0);
	await runIn(folder, ["cases", "--impact", ...DB, "--out", "counts.json"]);
	expect(readFileSync(join(folder, "counts.json"), "utf8")).toBe(out);
});

test("without any case there is nothing to count, and without a store nothing to ask", async () => {
	await open(0);
	expect((await runIn(folder, ["cases", "--impact", ...DB])).out).toBe("{}\n");
	const { code, err } = await runIn(folder, ["cases", "--impact", "--db", "nowhere.sqlite"]);
	expect(code).toBe(2);
	expect(err).toContain("there is no `nowhere.sqlite`");
});

test("the ways that cases went are recorded without anything of anybody", async () => {
	await open(3);
	const { code, out } = await runIn(folder, ["cases", "--record", ...DB]);
	expect(code).toBe(0);
	expect(JSON.parse(out)).toEqual([
		{
			procedure: "dog_licence",
			edition: "2026-01-01",
			channel: "online",
			acts: ["application: submit"],
			result: "granted",
			count: 1,
		},
	]);
	expect(out).not.toMatch(/Rex|ann-|5512|2024/);
	await runIn(folder, ["cases", "--record", ...DB, "--out", "ways.json"]);
	expect(readFileSync(join(folder, "ways.json"), "utf8")).toBe(out);
});
