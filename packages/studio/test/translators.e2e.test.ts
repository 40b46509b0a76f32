import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio } from "./studio-page.ts";

const FILE = "vn/vn.offices.yaml";

let studio: Studio<ServedLibrary>;
beforeAll(async () => {
	studio = await openStudio(serveProcedures());
});
afterAll(async () => await studio?.stop());

test("texts go out as XLIFF and come back: told first, written in one step, and taken back in one", async () => {
	const before = await studio.served.read(FILE);
	const { page, open, complaints } = await studio.newPage();
	await open(`/p/birth_registration?lang=en&view=translations&of=${FILE}`);
	await page.getByRole("button", { name: "For translators" }).press("Enter");
	const card = page.getByRole("region", { name: "For translators" });
	await card.getByLabel("From").selectOption("vi");
	await card.getByLabel("Into").selectOption("en");
	await card.getByLabel("Which texts").selectOption("all");
	const coming = page.waitForEvent("download");
	await card.getByRole("button", { name: /^Download \d+ texts$/ }).press("Enter");
	const given = await readFile(await (await coming).path(), "utf8");
	const [, first = "", second = ""] = /<target>([^<]+)<[\s\S]*?<target>([^<]+)</.exec(given) ?? [];

	// One is said otherwise, and the source of another one is not what it was.
	const at = given.indexOf(`<target>${second}`);
	const source = given.lastIndexOf("<source>", at) + "<source>".length;
	const text = `${given.slice(0, source)}Khác ${given.slice(source)}`.replace(
		`<target>${first}<`,
		"<target>Made-up office<",
	);
	const buffer = Buffer.from(text);
	await card
		.locator("input[type=file]")
		.setInputFiles({ name: "back.xlf", mimeType: "application/xliff+xml", buffer });
	await card.getByRole("status").filter({ hasText: "1 to be written" }).waitFor();
	await card.getByRole("list", { name: "What is not taken" }).getByText("has changed").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await card.getByRole("button", { name: "Take over 1 text" }).press("Enter");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	const { come } = changedLines(before, await studio.served.read(FILE));
	expect(come.map((line) => line.trim())).toEqual([expect.stringContaining("Made-up office")]);
	await page.keyboard.press("Control+z");
	await page.getByText("Made-up office").first().waitFor({ state: "hidden" });
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
	expect(complaints()).toEqual([]);
});
