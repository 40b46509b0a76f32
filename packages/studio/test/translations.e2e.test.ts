import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio } from "./studio-page.ts";

const MANY = "vn/many.codes.yaml";
const COUNT = 2_000;
const SIDE = "vn/birth_registration/birth_registration.ar.texts.yaml";

let studio: Studio<ServedLibrary>;

beforeAll(async () => {
	studio = await openStudio(serveProcedures());
});

afterAll(async () => await studio?.stop());

test("2,000 texts in four languages: few rows are there, keys lead to the last, and one cell is one line and one step", async () => {
	const text = manyCodes();
	await writeFile(join(studio.served.folder, MANY), text);
	const { page, open, complaints, context } = await studio.newPage();
	await open(`/p/birth_registration?lang=en&view=translations&of=${MANY}`);
	const grid = page.getByRole("grid", { name: "Texts in their languages" });
	await grid.waitFor();
	expect(await grid.getAttribute("aria-rowcount")).toBe(String(COUNT + 2));
	const rows = () => grid.getByRole("row").count();
	expect(await rows()).toBeLessThan(60);
	const french = page.getByRole("button", { name: /^French/ });
	expect(await french.textContent()).toContain("1999 of 2001");

	await grid.getByRole("gridcell").first().focus();
	await page.keyboard.press("Control+End");
	const last = page.locator(":focus");
	await expect.poll(async () => await last.textContent()).toBe("fr 1999");
	expect(await rows()).toBeLessThan(60);
	await page.keyboard.press("Control+Home");
	await page.getByRole("button", { name: "Next missing one" }).click();
	await expect.poll(async () => await last.textContent()).toBe("missing");

	// The first sign writes already; after a click Enter begins as well, and nothing that is typed then is lost.
	await page.keyboard.type("quatre");
	expect(await last.inputValue()).toBe("quatre");
	await page.keyboard.press("Escape");
	await expect.poll(async () => await last.textContent()).toBe("missing");
	await last.click();
	await page.keyboard.press("Enter");
	await page.keyboard.type("quatre cents");
	await page.keyboard.press("Enter");
	await expect.poll(async () => await french.textContent()).toContain("2000 of 2001");
	// Enter goes on below, as in any table.
	await expect.poll(async () => await last.textContent()).toBe("fr 401");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	const { gone, come } = changedLines(text, await studio.served.read(MANY));
	expect({ gone, come }).toEqual({ gone: [], come: ["        fr: quatre cents"] });

	await page.keyboard.press("Control+z");
	await expect.poll(async () => await french.textContent()).toContain("1999 of 2001");
	expect(await axeViolations(page)).toEqual([]);
	expect(complaints()).toEqual([]);
	await context.close();
});

test("a translation is written into the file of its language; the filter keeps what was just written, on a phone too", async () => {
	await studio.served.reset();
	const before = await studio.served.read(SIDE);
	const { page, open, complaints, context } = await studio.newPage({ width: 390, height: 844 });
	await open("/p/birth_registration?lang=en&view=translations");
	await page.getByRole("searchbox", { name: "Find in texts" }).fill("late registration");
	await page
		.getByRole("status")
		.filter({ hasText: /^\d texts? (is|are) shown$/ })
		.waitFor();
	const cell = page
		.getByRole("row", { name: /^Late registration / })
		.first()
		.getByRole("gridcell")
		.nth(2);
	await cell.click();
	const box = page.getByRole("textbox", { name: "Late registration, Arabic" });
	await box.fill("");
	await box.press("Enter");
	await page.getByRole("alert").waitFor();
	await box.fill("تسجيل متأخر جدًا");
	await box.press("Enter");
	await box.waitFor({ state: "detached" });
	await expect.poll(async () => await cell.textContent()).toBe("تسجيل متأخر جدًا");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Everything is saved").or(page.getByText("changed in")).last().waitFor();
	await expect
		.poll(async () => changedLines(before, await studio.served.read(SIDE)).come)
		.toEqual([expect.stringMatching(/^ {2}fees\.late_registration\.title: تسجيل متأخر جدًا$/)]);
	expect(await sidewaysScroll(page)).toBe(0);
	expect(complaints()).toEqual([]);
	await context.close();
});

/** All in four languages, but two that lack the last one. */
function manyCodes(): string {
	const codes = Array.from({ length: COUNT }, (_, n) => {
		const said = ["vi", "en", "ar", ...(n === 400 || n === 800 ? [] : ["fr"])];
		return `      c${n}:\n${said.map((tag) => `        ${tag}: ${tag} ${n}`).join("\n")}`;
	});
	const title = ["vi", "en", "ar", "fr"].map((tag) => `      ${tag}: many`).join("\n");
	return `lists:\n  many:\n    title:\n${title}\n    codes:\n${codes.join("\n")}\n`;
}

test("the keys that there are can be read anywhere by pressing one of them, and not while somebody types it", async () => {
	const { page, open, complaints, context } = await studio.newPage();
	await open("/p/birth_registration?lang=en&view=translations");
	await page.getByRole("searchbox", { name: "Find in texts" }).press("?");
	expect(await page.getByRole("dialog").count()).toBe(0);
	await page.getByRole("grid").getByRole("gridcell").first().press("?");
	const dialog = page.getByRole("dialog", { name: "Help" });
	await dialog.getByText("Move it up").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
	await page.keyboard.press("Escape");
	await dialog.waitFor({ state: "detached" });
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.getByRole("button", { name: "Help" }).click();
	await dialog.getByRole("button", { name: "Close" }).click();
	await dialog.waitFor({ state: "detached" });
	expect(complaints()).toEqual([]);
	await context.close();
});
