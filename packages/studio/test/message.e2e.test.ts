import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio } from "./studio-page.ts";

const FILE = "vn/parts/one_stop.messages.yaml";
const ARABIC = "vn/library.ar.texts.yaml";
const MESSAGE = `/p/birth_registration?lang=en&item=messages/supplement_request&in=${FILE}`;

let studio: Studio<ServedLibrary>;

beforeAll(async () => {
	studio = await openStudio(serveProcedures("stay_notification"));
});

afterAll(async () => await studio?.stop());

test("a message is read as letter, e-mail and text message while it is written; a wrong place is said at the field", async () => {
	const before = await studio.served.read(FILE);
	const arabic = await studio.served.read(ARABIC);
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

	// Whoever only comes past a text of several lines changes nothing.
	await page.getByRole("textbox", { name: "Text, Arabic" }).focus();
	const subject = page.getByRole("textbox", { name: "Subject, English" });
	await subject.fill("Correct {{case.nummer}}");
	await subject.blur();
	const row = page.getByRole("group", { name: "Subject", exact: true });
	await row.getByText("case.nummer").waitFor();
	await page.getByText("It cannot be shown in this language").waitFor();

	// What is typed while earlier words are on their way to the text stays in the field.
	await subject.fill("Corr");
	await subject.evaluate((box) => {
		box.blur();
		box.focus();
		document.execCommand("insertText", false, "ect ");
	});
	await read("E-mail").getByText("Corr", { exact: true }).waitFor();
	expect(await subject.inputValue()).toBe("Correct ");

	// Chosen by what it is called; the cursor says where.
	await row.getByRole("combobox", { name: "Insert a value" }).nth(1).selectOption("case.number");
	await expect.poll(async () => await subject.inputValue()).toBe("Correct {{case.number}}");
	expect(await subject.evaluate((box) => box === document.activeElement)).toBe(true);
	await subject.blur();
	await read("E-mail").getByText("Correct 2026-000123").waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(changedLines(before, await studio.served.read(FILE))).toEqual({
		gone: ["      en: Your application {{case.number}} needs corrections"],
		come: ["      en: Correct {{case.number}}"],
	});
	expect(await studio.served.read(ARABIC)).toBe(arabic);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
	expect(complaints()).toEqual([]);
	await context.close();
});

test("a procedure without letters of its own gets one where it is asked for, and one undo takes it back", async () => {
	const procedure = "vn/stay_notification/stay_notification.procedure.yaml";
	const letters = "vn/stay_notification/stay_notification.messages.yaml";
	const before = await studio.served.read(procedure);
	const { page, open, complaints, context } = await studio.newPage();
	await open("/p/stay_notification?lang=en&item=steps/not_recorded");
	const told = page.getByRole("group", { name: "Who is told" });
	const which = told.getByRole("combobox", { name: "Host" });
	await told.getByRole("link", { name: "Open “Your application has ended”" }).waitFor();
	await which.selectOption({ label: "Write a new letter…" });
	const form = page.getByRole("form", { name: "Write a new letter" });
	await form.getByRole("textbox", { name: "Name, English" }).fill("Your stay is not recorded");
	await form.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Chưa ghi nhận lưu trú");
	await page.keyboard.press("Enter");
	await told.getByRole("link", { name: "Open “Your stay is not recorded”" }).waitFor();
	expect(await which.inputValue()).toBe("your_stay_is_not_recorded");
	await page.getByRole("button", { name: "Undo: adding Chưa ghi nhận lưu trú" }).click();
	await page.getByText("Nothing has changed since the files were opened or last saved.").waitFor();
	await page.getByRole("button", { name: /^Redo/ }).click();

	await told.getByRole("link", { name: "Open “Your stay is not recorded”" }).click();
	const letter = page.getByRole("region", { name: "Letter: Your stay is not recorded" });
	await letter.getByText("We are writing to you about your application.").waitFor();
	const row = page.getByRole("group", { name: "Subject", exact: true });
	const subject = row.getByRole("textbox", { name: "Subject, English" });
	await subject.press("End");
	await subject.pressSequentially(": ");
	await row
		.getByRole("combobox", { name: "Insert a value" })
		.nth(1)
		.selectOption({ label: "Number of the application" });
	await expect
		.poll(async () => await subject.inputValue())
		.toBe("Your stay is not recorded: {{case.number}}");
	await subject.blur();
	await letter.getByText("Your stay is not recorded: 2026-000123").first().waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(changedLines(before, await studio.served.read(procedure))).toEqual({
		gone: ["      applicant: outcome_notice"],
		come: ["      applicant: your_stay_is_not_recorded"],
	});
	expect(await studio.served.read(letters)).toContain("    for:\n      - stay_notification\n");
	// The check of the page is that of the command line, over the same texts.
	await page.getByText(/^0 errors, /).waitFor();

	await page.getByRole("link", { name: "The whole procedure" }).click();
	await page.getByRole("button", { name: "Letters and messages" }).press("Enter");
	const all = page.getByRole("region", { name: "Letters and messages" });
	await all.getByRole("link", { name: "Your stay is not recorded" }).waitFor();
	await all.getByRole("button", { name: "Add a letter" }).press("Enter");
	await all.getByRole("form").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.keyboard.type("Xin chào");
	await page.keyboard.press("Enter");
	await page.getByRole("region", { name: "Xin chào, stay_notification.messages" }).waitFor();
	expect(complaints()).toEqual([]);
	await context.close();
});
