import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const ROOM = "/p/birth_registration?lang=en&step=application";

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;
let original: string;

beforeAll(async () => {
	studio = await openStudio(serveProcedures());
	original = await studio.served.read(FILE);
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	expect(shown?.complaints() ?? []).toEqual([]);
	await studio?.stop();
});

test("where a page of questions is shown, a question, a paper and a page are added to it, each as one step", async () => {
	await shown.open(ROOM);
	const panel = page.locator("#panel");
	await panel.getByRole("button", { name: "Add a question here: About the child" }).press("Enter");
	const form = page.getByRole("form", { name: "Add a question here" });
	await form.waitFor();
	// The language of the page is asked first, and what is missing is said where it is missing.
	await page.keyboard.press("Enter");
	await form.getByText("Please fill in “Name, English”.").waitFor();
	await page.keyboard.type("Weight at birth");
	await page.keyboard.press("Enter");
	await form.getByText("Please fill in “Name, Vietnamese”.").waitFor();
	await page.keyboard.type("Cân nặng khi sinh");
	await form.getByRole("radio", { name: "whole number" }).check();
	await form.getByRole("combobox", { name: "In which group?" }).selectOption({ label: "Child" });
	const place = form.getByRole("combobox", { name: "Where in the group?" });
	await place.selectOption({ label: "Before “Child › Child's sex”" });
	expect(await axeViolations(page)).toEqual([]);
	await form.getByRole("button", { name: "Add", exact: true }).press("Enter");
	await panel.getByRole("heading", { name: "Weight at birth", exact: true }).waitFor();
	await expect.poll(focused).toBe("panel");
	const first = await written();
	expect(first.gone).toEqual([]);
	expect(first.come.toSorted()).toEqual([
		"          en: Weight at birth",
		"          vi: Cân nặng khi sinh",
		"        as: whole",
		"        title:",
		"      weight_at_birth:",
	]);
	await undo("adding Weight at birth");

	// A question of its own stands at its place on the page.
	await page.goto(`${studio.served.address}/studio${ROOM}`);
	await panel.getByRole("button", { name: "Add a question here: About the child" }).click();
	await form.getByRole("textbox", { name: "Name, English" }).fill("Weight");
	await form.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Cân nặng");
	await form.getByRole("combobox", { name: "Where on the page?" }).selectOption("child");
	await form.getByRole("button", { name: "Add", exact: true }).click();
	await panel.getByRole("heading", { name: "Weight", exact: true }).waitFor();
	await save();
	expect(await studio.served.read(FILE)).toContain(
		"          - birth_notice_code\n          - weight\n          - child\n",
	);
	await undo("adding Weight");

	await page.goto(`${studio.served.address}/studio${ROOM}`);
	await panel.getByRole("button", { name: "Add a page" }).click();
	const paging = page.getByRole("form", { name: "Add a page" });
	await paging.getByRole("textbox", { name: "Name, English" }).fill("Health");
	await paging.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Sức khỏe");
	await paging
		.getByRole("combobox", { name: "Where among the pages?" })
		.selectOption({ label: "Before “Papers”" });
	await paging.getByRole("textbox", { name: "Question, English" }).fill("Blood group");
	await paging.getByRole("textbox", { name: "Question, Vietnamese" }).fill("Nhóm máu");
	await paging.getByRole("button", { name: "Add", exact: true }).click();
	await panel.getByRole("heading", { name: "Health", exact: true }).waitFor();
	await panel.getByRole("link", { name: "Blood group" }).waitFor();
	// On the panel of the page as well.
	await panel.getByRole("button", { name: "Add a paper here" }).click();
	const paper = page.getByRole("form", { name: "Add a paper here" });
	await paper.getByRole("textbox", { name: "Name, English" }).fill("Health card");
	await paper.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Thẻ khám");
	await paper.getByRole("button", { name: "Add", exact: true }).click();
	await panel.getByRole("heading", { name: "Health card", exact: true }).waitFor();
	await save();
	expect(await studio.served.read(FILE)).toContain(
		"          en: Health\n        ask:\n          - blood_group\n          - health_card\n      papers:\n",
	);
	await undo("adding Health card");
	await undo("adding Health");
	await save();
	expect(await studio.served.read(FILE)).toBe(original);
});

test("a choice is written with its question, and stands in a code list of its own", async () => {
	const codes = "vn/birth_registration/birth_registration.codes.yaml";
	await page.goto(`${studio.served.address}/studio${ROOM}`);
	await page.getByRole("button", { name: "Add a question here: About the child" }).click();
	const form = page.getByRole("form", { name: "Add a question here" });
	await form.getByRole("textbox", { name: "Name, English" }).fill("Blood group");
	await form.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Nhóm máu");
	await form.getByRole("radio", { name: "one of a list" }).check();
	const add = form.getByRole("button", { name: "Add", exact: true });
	await add.click();
	await form.getByText("Please fill in “What people choose from”.").waitFor();
	const from = form.getByRole("combobox", { name: "What people choose from" });
	await from.getByRole("option", { name: "Ethnic groups" }).waitFor({ state: "attached" });
	await from.selectOption({ label: "New choices, written here" });
	await form.getByRole("textbox", { name: "The choices, English" }).fill("Group A\n\nGroup B");
	const other = form.getByRole("textbox", { name: "The choices, Vietnamese" });
	await other.fill("Nhóm A");
	await add.click();
	await form.getByText("Write as many choices in one language as in the other.").waitFor();
	await other.fill("Nhóm A\nNhóm B");
	expect(await axeViolations(page)).toEqual([]);
	await add.click();
	const panel = page.locator("#panel");
	await panel.getByRole("heading", { name: "Blood group", exact: true }).waitFor();
	await panel.getByRole("link", { name: "Open “Blood group”" }).waitFor();
	await save();
	expect(await studio.served.read(codes)).toBe(`lists:
  blood_group:
    title:
      vi: Nhóm máu
      en: Blood group
    codes:
      group_a:
        vi: Nhóm A
        en: Group A
      group_b:
        vi: Nhóm B
        en: Group B
`);
	expect(await studio.served.read(FILE)).toContain("    as: choice\n    list: blood_group\n");
	await undo("adding Blood group");
	await save();
	expect(await studio.served.read(FILE)).toBe(original);
});

test("in the preview the page that is shown is added to, and in the picture a step follows the one that is chosen", async () => {
	await page.goto(`${studio.served.address}/studio${ROOM}&view=preview`);
	const inside = page.frameLocator(".st-device iframe");
	await inside.getByRole("heading", { level: 1 }).waitFor();
	await inside.getByRole("link", { name: /^About the child/ }).click();
	await page.getByText("On the page: About the child").waitFor();
	await page.getByRole("button", { name: "Add a question here: About the child" }).click();
	await page.getByRole("form", { name: "Add a question here" }).waitFor();
	await page.keyboard.press("Escape");
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.textContent))
		.toBe("Add a question");

	await page.goto(`${studio.served.address}/studio/p/birth_registration?lang=en&step=verify`);
	await page.locator("#diagram").getByRole("button", { name: "Add a step after this one" }).click();
	const adding = page.locator("#outline").getByRole("form", { name: "Add a step" });
	const after = adding.getByRole("combobox", { name: "After which step?" });
	expect(await after.inputValue()).toBe("verify");
	await expect.poll(focused).toBe("outline");
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
});

async function focused(): Promise<string | undefined> {
	return await page.evaluate(() => document.activeElement?.closest(".od-pane")?.id);
}

/** What the file says now that it did not say. */
async function written(): Promise<ReturnType<typeof changedLines>> {
	await save();
	return changedLines(original, await studio.served.read(FILE));
}

async function undo(what: string): Promise<void> {
	await page.getByRole("button", { name: `Undo: ${what}` }).click();
}

async function save(): Promise<void> {
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByRole("status").filter({ hasText: "Saved:" }).first().waitFor();
}
