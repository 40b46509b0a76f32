import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { openStudio, type Studio } from "./studio-page.ts";

const LIST = fileURLToPath(
	new URL("../src/server/importing/samples/stall-fields.ods", import.meta.url),
);

let studio: Studio<ServedLibrary>;
beforeAll(async () => {
	studio = await openStudio(serveProcedures());
});
afterAll(async () => await studio?.stop());

test("an office's spreadsheet becomes a draft: its list is found, a column is said otherwise, and it is accepted", async () => {
	const { page, open, complaints } = await studio.newPage();
	await open("");
	await page.getByRole("button", { name: "Import a file" }).press("Enter");
	await page.locator("input[type=file]").setInputFiles(LIST);
	await page.getByLabel("What is it called?").fill("Made-up stall list");
	await page.keyboard.press("Enter");

	const sheet = page.getByRole("combobox", { name: "Sheet", exact: true });
	expect(await sheet.locator("option:checked").textContent()).toBe("Danh sách");
	const heads = page.getByRole("combobox", { name: "Row with the heads" });
	expect(await heads.inputValue()).toBe("3");
	const rows = page.getByRole("region", { name: "Row by row" });
	expect(await rows.getByRole("row").count()).toBe(6);
	expect(await rows.getByRole("row", { name: /^7 / }).textContent()).toContain("H7 Màu: xanh");

	// Columns are chosen by the keyboard, and what becomes of the rows follows.
	await page.getByRole("combobox", { name: /^What column H / }).selectOption("help");
	await rows.getByText("H7 Màu: xanh").waitFor({ state: "hidden" });
	expect(await page.getByRole("combobox", { name: /^What column G / }).inputValue()).toBe("");
	await rows.getByText("G6 Ghi chú: Chọn một").waitFor();

	await page.getByRole("button", { name: "Accept, and write the draft" }).press("Enter");
	await page.waitForURL(/\/studio\/p\/made_up_stall_list/);
	const text = await studio.served.read("made_up_stall_list.procedure.yaml");
	expect(text).toContain("Loại quầy");
	expect(complaints()).toEqual([]);
});
