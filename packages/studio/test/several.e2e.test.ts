import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { openStudio, type Studio } from "./studio-page.ts";

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const ROOM = "/p/birth_registration?lang=en";

let studio: Studio<ServedLibrary>;

beforeAll(async () => {
	studio = await openStudio(serveProcedures());
});

afterAll(async () => await studio?.stop());

test("several steps are chosen by keys, moved and copied, each as one step of the history, and it is said", async () => {
	const before = await studio.served.read(FILE);
	const { page, open, complaints, context } = await studio.newPage();
	await open(ROOM);
	const outline = page.locator("#outline");
	await outline.getByRole("link", { name: /Examination/ }).focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("Shift+ArrowDown");
	const bar = page.getByRole("group", { name: "What is chosen" });
	await bar.getByText("2 chosen").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await bar.getByRole("button", { name: "Move up" }).click();
	await page
		.getByRole("status")
		.filter({ hasText: /^2 items is now \d of \d+$/ })
		.waitFor();
	await page.getByRole("button", { name: "Undo: moving 2 items" }).click();
	await bar.getByRole("button", { name: "Copy" }).click();
	await page.getByRole("status").filter({ hasText: "2 copies are made" }).waitFor();
	await outline.getByRole("link", { name: /Examination \(copy\)/ }).waitFor();
	await page.getByRole("button", { name: "Undo: copy of 2 items" }).click();
	await page.getByText("Changes (0)").waitFor();
	expect(await studio.served.read(FILE)).toBe(before);
	await outline
		.getByRole("link", { name: /Examination/ })
		.first()
		.focus();
	await page.keyboard.press("Escape");
	await bar.waitFor({ state: "detached" });
	expect(complaints()).toEqual([]);
	await context.close();
});

test("several fields are chosen with a finger and go together, with all that names them", async () => {
	await studio.served.write(DOG, DOG_TEXT);
	const { page, open, complaints, context } = await studio.newPage({ width: 390, height: 844 });
	await open("/p/dog?lang=en&item=data");
	const panel = page.locator("#panel");
	await panel.getByRole("button", { name: "Choose several" }).click();
	await panel.getByRole("checkbox", { name: "Choose Colour" }).check();
	await panel.getByRole("checkbox", { name: "Choose Weight" }).check();
	await panel.getByText("2 chosen").waitFor();
	expect(await sidewaysScroll(page)).toBe(0);
	expect(await axeViolations(page)).toEqual([]);
	await panel.getByRole("group", { name: "What is chosen" }).getByText("Remove").click();
	const dialog = page.getByRole("dialog", { name: "Remove 2 items?" });
	await dialog.getByText("2 places name it:").waitFor();
	await dialog.getByRole("button", { name: "Remove", exact: true }).click();
	await dialog.waitFor({ state: "detached" });
	await page.getByRole("button", { name: "Save" }).click();
	await expect
		.poll(async () => await studio.served.read(DOG))
		.toBe(
			DOG_TEXT.replace(/ {2}colour:[\s\S]*(?=roles:)/, "").replace(
				/ {6}- (?:colour|weight)\n/g,
				"",
			),
		);
	expect(complaints()).toEqual([]);
	await context.close();
});

const DOG = "vn/dog.procedure.yaml";
const DOG_TEXT = `procedure: dog
edition: 2026-07-01
title: {vi: Nuôi chó, en: Dog licence}
owner: ministry_of_justice
calendar: vn
languages: [vi, en]
data:
  name:
    as: text
    longest: 100
    title: {vi: Tên, en: Name}
  colour:
    as: text
    longest: 50
    title: {vi: Màu, en: Colour}
  weight:
    as: whole
    title: {vi: Cân nặng, en: Weight}
roles:
  keeper: {is: applicant, title: {vi: Chủ, en: Keeper}}
steps:
  apply:
    does: fill_in
    who: keeper
    title: {vi: Nộp đơn, en: Apply}
    ask:
      - name
      - colour
      - weight
    go_to: done
  done: {does: end, result: granted, title: {vi: Xong, en: Done}}
`;
