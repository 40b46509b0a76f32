import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type Harness, openHarness } from "./open-harness.ts";

const COUNT = 60;
const CODES = 30;
let harness: Harness;

beforeAll(async () => {
	harness = await openHarness("react", longPage());
});
afterAll(() => harness.close());

/** A page of so many questions: the fifth brings up the seventh, the tenth is chosen from a long list. */
async function longPage(): Promise<Bundle> {
	const fields = Array.from({ length: COUNT }, (_, at) => {
		const more =
			at === 4
				? ["as: yes_no"]
				: at === 6
					? ["as: text", "longest: 40", "when: field_5"]
					: at === 9
						? ["as: choice", "list: towns"]
						: ["as: text", "longest: 40"];
		return `  field_${at + 1}:\n${[...more, `title: Question ${at + 1}`].map((line) => `    ${line}\n`).join("")}`;
	});
	const towns = Array.from(
		{ length: CODES },
		(_, at) => `      town_${at}:\n        en: Town ${at}\n`,
	);
	const procedure = `procedure: long_page
edition: 2026-01-01
certainty: illustrative
title: A long page
about: field_1
owner: town_hall
calendar: town
languages:
  - en

channels:
  online:

roles:
  person:
    is: applicant
    title: Applicant

data:
${fields.join("")}
clocks:
  total:
    within: 5 working days

starts_at: application
steps:
  application:
    does: fill_in
    who: person
    pages:
      questions:
        title: Questions
        ask:
${fields.map((_, at) => `          - field_${at + 1}\n`).join("")}    go_to: granted

  granted:
    does: end
    result: granted
`;
	const calendar = `calendar: town
time_zone: Europe/Paris
covers: 2026-01-01 to 2027-12-31

counting:
  first_day: not counted
  ends_at: close of office
  last_day_closed: next open day
  leap_birthday: 1 March

hours:
  monday: 09:00-12:00
`;
	const { library, findings } = checkFiles([
		{ path: "long.procedure.yaml", text: procedure },
		{ path: "long.codes.yaml", text: `lists:\n  towns:\n    codes:\n${towns.join("")}` },
		{ path: "town.calendar.yaml", text: calendar },
	]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	return compile(library, "long_page").bundle;
}

async function questions(width = 390): Promise<Page> {
	const { page } = await harness.open("scene=draft&lang=en&page=questions", width);
	await page.getByLabel("Question 60").waitFor({ state: "attached" });
	return page;
}

/** Whether a person sees the middle of it, and nothing else in its place. */
async function isSeen(control: Locator): Promise<boolean> {
	return await control.evaluate((element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const there = document.elementFromPoint(left + width / 2, top + height / 2);
		return there !== null && element.contains(there);
	});
}

test("a page of sixty questions is drawn in parts, and all of them are there for everybody", async () => {
	const page = await questions();
	expect(await page.locator(".od-part").count()).toBe(COUNT / 10);
	expect(await page.getByRole("textbox", { name: /^Question/ }).count()).toBe(COUNT - 3);
	expect(await axeViolations(page)).toEqual([]);
	expect(await sidewaysScroll(page)).toBe(0);
	await page.context().close();
});

test("each line of the summary leads to its question, however far, and the caret is in it", async () => {
	const page = await questions();
	await page.getByRole("button", { name: "Continue" }).click();
	const lines = page.locator(".od-summary a");
	expect(await lines.count()).toBe(COUNT - 1);
	for (const at of [COUNT - 2, 20, 40]) {
		await lines.nth(at).click();
		const control = page.locator(":focus");
		expect(await lines.nth(at).getAttribute("href")).toBe(`#${await control.getAttribute("id")}`);
		expect(await isSeen(control), `line ${at}`).toBe(true);
	}
	await page.context().close();
});

test("a question that appears leaves those after it where they are, with what was typed", async () => {
	const page = await questions();
	const after = page.getByLabel("Question 11");
	await after.fill("typed");
	await after.evaluate((element) => Object.assign(element, { isSame: true }));
	await page.getByLabel("Yes").check();
	await page.getByLabel("Question 7").waitFor();
	expect(await after.evaluate((element) => "isSame" in element)).toBe(true);
	expect(await after.inputValue()).toBe("typed");
	await page.context().close();
});

test("an open list of codes reaches out of its part, over the next", async () => {
	const page = await questions(1280);
	const box = page.getByRole("combobox", { name: "Question 10" });
	await box.click();
	const codes = page.getByRole("option");
	expect(await codes.count()).toBeGreaterThan(5);
	const part = page.locator(".od-part").first();
	const bottom = await part.evaluate((element) => element.getBoundingClientRect().bottom);
	const far = codes.nth(4);
	await far.scrollIntoViewIfNeeded();
	expect((await far.boundingBox())?.y).toBeGreaterThan(bottom - 40);
	expect(await isSeen(far)).toBe(true);
	await far.click();
	expect(await box.inputValue()).toBe("Town 4");
	await page.context().close();
});

test("Enter chooses the only code that is left and sends nothing unfinished; where none is left, the list says so", async () => {
	const page = await questions();
	const box = page.getByRole("combobox", { name: "Question 10" });
	const options = page.getByRole("option");
	await box.click();
	const all = await options.count();
	await box.fill("zzz");
	await page.locator(".od-search-list__drop p", { hasText: "0 found" }).waitFor();
	await box.press("Enter");
	await box.fill("town 1");
	expect(await options.count()).toBeLessThan(all);
	await box.press("Enter");
	expect(await box.inputValue()).toBe("Town 1");
	await box.fill("own 12");
	await expect.poll(() => options.count()).toBe(1);
	await box.press("Enter");
	expect(await box.inputValue()).toBe("Town 12");
	expect(await page.locator(".od-summary").count(), "nothing was sent").toBe(0);
	await page.context().close();
});
