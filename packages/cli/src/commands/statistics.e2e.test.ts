import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import {
	axeViolations,
	openBrowser,
	sidewaysScroll,
	watchPage,
} from "../../../../scripts/testing/browser.ts";
import { runIn } from "../run-in.test-data.ts";

const LIBRARY = join(import.meta.dirname, "../../../dsl/test/examples");
let folder = "";
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-statistics-"));
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
});

test.each(["vi", "en"])(
	"the page in %s is for everyone, at any width, under its own policy",
	async (lang) => {
		const { code, out } = await runIn(LIBRARY, [
			...["statistics", "vn", "--on", "2026-11-25", "--lang", lang, "--format", "html"],
		]);
		expect(code).toBe(0);
		const path = join(folder, `${lang}.html`);
		writeFileSync(path, out);
		const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
		const page = await context.newPage();
		const watched = watchPage(page);
		await page.goto(`file://${path}`);
		expect(await page.getByRole("table").count()).toBe(3);
		expect(await sidewaysScroll(page)).toBe(0);
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: "dark" });
		expect(await axeViolations(page)).toEqual([]);
		expect(watched.complaints).toEqual([]);
		await context.close();
	},
);

test("the terminal says the shares, JSON everything, and a wrong day is refused", async () => {
	const on = ["--on", "2026-11-25"];
	const pretty = await runIn(LIBRARY, ["statistics", "vn", ...on]);
	expect(pretty.out).toMatch(/Wholly online +\d+ %/);
	const { out } = await runIn(LIBRARY, ["statistics", "vn", ...on, "--format", "json"]);
	const { totals, procedures } = JSON.parse(out);
	expect(totals.procedures).toBe(procedures.length);
	expect(procedures[0]).toMatchObject({ burden: { fieldsTyped: { min: expect.any(Number) } } });
	expect((await runIn(LIBRARY, ["statistics", "vn", "--on", "2026-13-01"])).code).toBe(2);
});
