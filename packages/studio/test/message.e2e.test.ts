import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "./served-library.ts";
import { changedLines, openStudio, type Studio } from "./studio-page.ts";

const FILE = "vn/parts/one_stop.messages.yaml";
const MESSAGE = `/p/birth_registration?lang=en&item=messages/supplement_request&in=${FILE}`;

/** On a machine that is busy with other things as well. */
const SOON = { timeout: 15_000 };

let studio: Studio<ServedLibrary>;

beforeAll(async () => {
	studio = await openStudio(serveLibrary());
});

afterAll(async () => await studio?.stop());

test("a message is read as letter, e-mail and text message while it is written; a wrong place is said at the field", async () => {
	const before = await studio.served.read(FILE);
	const { page, open, complaints, context } = await studio.newPage();
	await open(MESSAGE);
	const read = (way: string) => page.getByRole("region", { name: new RegExp(`^${way}: `) });
	await read("Letter").getByText("Please correct these items:").waitFor();
	await read("E-mail").getByText("Your application 2026-000123 needs corrections").waitFor();
	await read("Text message").waitFor();
	await page.getByRole("textbox", { name: "Subject, English" }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("combobox", { name: "In which language" }).selectOption("vi");
	await read("Letter").getByText("Bạn cần sửa những mục sau:").waitFor();
	await page.getByRole("combobox", { name: "In which language" }).selectOption("en");

	const subject = page.getByRole("textbox", { name: "Subject, English" });
	await subject.fill("Correct {{case.nummer}}");
	await subject.blur();
	const row = page.getByRole("group", { name: "Subject", exact: true });
	await row.getByText("case.nummer").waitFor();
	await page.getByText("It cannot be shown in this language").waitFor();

	// Chosen by what it is called; the cursor says where.
	await subject.fill("Correct ");
	await row.getByRole("combobox", { name: "Insert a value" }).nth(1).selectOption("case.number");
	await expect.poll(async () => await subject.inputValue(), SOON).toBe("Correct {{case.number}}");
	expect(await subject.evaluate((box) => box === document.activeElement)).toBe(true);
	await subject.blur();
	await read("E-mail").getByText("Correct 2026-000123").waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(changedLines(before, await studio.served.read(FILE))).toEqual({
		gone: ["      en: Your application {{case.number}} needs corrections"],
		come: ["      en: Correct {{case.number}}"],
	});
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
	expect(complaints()).toEqual([]);
	await context.close();
});
