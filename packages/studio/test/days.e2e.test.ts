import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio } from "./studio-page.ts";

const CALENDAR = "vn/vn.calendar.yaml";

let studio: Studio<ServedLibrary>;
beforeAll(async () => {
	studio = await openStudio(serveProcedures("identity_card"));
});
afterAll(async () => await studio?.stop());

test("a limit is seen day by day, a pause moves it, and a new holiday says what it moves before it is written", async () => {
	const before = await studio.served.read(CALENDAR);
	const { page, open, complaints } = await studio.newPage();
	await open("/p/identity_card?lang=en&item=clocks/total");
	const picture = page.getByRole("region", { name: "How it runs" });
	// Seven working days from a Thursday: two weekends and nothing else in between.
	await picture.getByLabel("If it begins on").fill("2026-08-20");
	await picture.getByText("Last day: Monday, 31 August 2026, until 17:00.").waitFor();
	await picture.getByText("Warned on Friday, 28 August 2026.").waitFor();
	const august = picture.getByRole("table", { name: "August 2026" });
	await august.getByRole("cell", { name: /^20.*begins/ }).waitFor();
	await august.getByRole("cell", { name: /^25.*day 3$/ }).waitFor();
	await august.getByRole("cell", { name: /^22.*closed$/ }).waitFor();
	await august.getByRole("cell", { name: /^31.*day 7, last day$/ }).waitFor();
	await picture.getByLabel("And stands still from").fill("2026-08-24");
	await picture.getByLabel("Until", { exact: true }).fill("2026-08-25");
	// Two days later, and both days of National Day with them.
	await picture.getByText("Last day: Friday, 4 September 2026").waitFor();
	await picture.getByText("National Day").first().waitFor();
	// All of it on screen: what is scrolled half out of sight would be measured by what is left of it.
	await page.setViewportSize({ width: 1280, height: 3000 });
	expect(await axeViolations(page)).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 900 });

	await picture.getByRole("link", { name: "Open the calendar" }).press("Enter");
	await page.getByRole("button", { name: "Change Friday, 20 November 2026" }).press("Enter");
	expect(await page.getByLabel("Day", { exact: true }).inputValue()).toBe("2026-11-20");
	const moved = page.getByRole("region", { name: "What would move" });
	await moved.getByText("Exchange and re-issue of the identity card").click();
	await moved.getByText("instead of").filter({ visible: true }).first().waitFor();
	await page.getByLabel("Why", { exact: true }).fill("Made-up storm day");
	await page.keyboard.press("Enter");
	await page.getByRole("button", { name: "Change this day" }).waitFor();
	await page.getByRole("cell", { name: "closed: Made-up storm day" }).waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(changedLines(before, await studio.served.read(CALENDAR))).toEqual({
		gone: [],
		// The last of them is said as that of the next day, which says the same.
		come: ["  2026-11-20:", "    why: Made-up storm day", "    is: closed"],
	});
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
	expect(complaints()).toEqual([]);
});
