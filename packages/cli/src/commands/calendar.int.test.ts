import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";

const VN = join(import.meta.dirname, "../../../../procedures/vn");
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-calendar-"));
	for (const name of ["vn.calendar.yaml", "holidays.yaml"])
		cpSync(join(VN, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("proposed days are only shown until somebody confirms them", async () => {
	const before = text();
	const { code, out } = await propose("2028");
	expect(code).toBe(0);
	expect(out).toContain("  2028-01-26  Tết\n");
	expect(out).toContain("nothing was written");
	expect(text()).toBe(before);
});

test("confirmed days are written as illustrative, in their place, and nothing else changes", async () => {
	const before = text();
	expect(await propose("2028", "--confirm", "2028-01-26,2028-09-04")).toMatchObject({ code: 0 });
	expect(text()).toContain(
		"  2028-01-26:\n    is: closed\n    certainty: illustrative\n    why: Tết\n    note: counted from the almanac; no decree was read\n",
	);
	expect(text()).toContain("covers: 2024-01-01 to 2028-12-31 ");
	const kept = text().split("\n");
	const lost = before
		.split("\n")
		.filter((line) => !kept.includes(line) && !line.startsWith("covers:"));
	expect(lost).toEqual([]);
	expect((await runIn(folder, ["fmt", "--check", "vn.calendar.yaml"])).code).toBe(0);
	expect((await propose("2028")).out).not.toContain("2028-01-26");
});

test("a year that stands there has nothing to add but what was judged otherwise", async () => {
	const { out } = await propose("2026", "--confirm", "all");
	expect(out).not.toMatch(/^\+ 2026-0(1|4|5)/m);
	expect((await propose("2026")).out).toContain("nothing to propose");
	expect((await propose("soon")).code).toBe(2);
	expect((await propose("2028", "--confirm", "2028-02-02")).code).toBe(2);
});

function propose(year: string, ...more: readonly string[]) {
	return runIn(folder, ["calendar", "propose", "vn.calendar.yaml", "--year", year, ...more]);
}

function text(): string {
	return readFileSync(join(folder, "vn.calendar.yaml"), "utf8");
}
