import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, shoot } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const FILE = "vn/tax_registration/tax_registration.procedure.yaml";
const REGISTER = "vn/registers/residence.registers.yaml";
const ROOM = "/p/tax_registration?lang=en";
const SHOTS = fileURLToPath(new URL("../shots", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveProcedures("permanent_residence", "tax_registration"));
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	expect(shown?.complaints()).toEqual([]);
	await studio?.stop();
});

test("a register is chosen whole by keyboard; nothing is written before, and what stands is read back", async () => {
	const [original, granted] = [await studio.served.read(FILE), await studio.served.read(REGISTER)];
	await shown.open(`${ROOM}&item=data/business/group/place`);
	await page.getByLabel("Say more").selectOption("prefill");
	const who = page.getByLabel("Who knows it?");
	await who.waitFor();
	// The country's own register that it may read comes first.
	expect(await who.locator("option").nth(1).textContent()).toBe("National Population Database");
	await page.getByRole("button", { name: "Take it from there" }).click();
	await page.getByText("Still to choose: who knows it.").waitFor();
	await who.selectOption("population");
	// Only one thing of it is an address, and only one number can find it.
	expect(await page.getByLabel("What of it?").inputValue()).toBe(
		"population.person.permanent_residence",
	);
	const by = page.getByLabel("Found by: Personal identification number");
	expect(await by.inputValue()).toBe("citizen.personal_id");
	expect(await page.getByRole("button", { name: "Save", exact: true }).isEnabled()).toBe(false);
	await page.getByLabel("Where the register does not answer").selectOption("officer");
	const confirm = page.getByRole("button", { name: "Take it from there" });
	await confirm.focus();
	await page.keyboard.press("Enter");
	await save();
	expect(changedLines(original, await studio.served.read(FILE))).toEqual({
		gone: [],
		come: [
			"        prefill: population.person.permanent_residence by citizen.personal_id",
			"        if_silent: officer",
		],
	});
	await page.locator(".st-row--new").waitFor({ state: "detached" });
	// It stands there now: another one is a draft again, and may be left.
	await page.getByLabel("Who knows it?").selectOption("residence");
	await page.getByText("does not let this procedure read").waitFor();
	await page.getByLabel("Who knows it?").press("Escape");
	expect(await page.getByLabel("Who knows it?").inputValue()).toBe("population");
	// What its owner has to allow is asked for with it, with a reason.
	await page.getByLabel("Who knows it?").selectOption("residence");
	await page.getByRole("button", { name: "Take it from there" }).click();
	await page.getByText("Still to choose: why it is read.").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await shoot(page, `${SHOTS}/source.png`);
	const purpose = page.getByLabel("Why is it read? People are told this");
	await purpose.fill("To know where the business is");
	await purpose.press("Enter");
	await save();
	expect(await studio.served.read(FILE)).toContain(
		"prefill: residence.temporary_stay.address by citizen.personal_id",
	);
	expect(changedLines(granted, await studio.served.read(REGISTER)).come).toEqual([
		"      tax_registration:",
		"        purpose:",
		"          en: To know where the business is",
		"        may_read:",
		"          - temporary_stay.address",
	]);
});

test("what could be known stands in a list, is fetched from there, and it is said for whom that changes a number", async () => {
	await studio.served.reset();
	await shown.open(`${ROOM}&burden=open&known=all`);
	const known = page.getByRole("region", { name: "What is asked and could be known" });
	const place = known.getByRole("listitem").filter({ hasText: "Place of business" }).first();
	await place.getByText("may be read already").waitFor();
	await place.getByText("its owner has to allow it").waitFor();
	await place.getByRole("button", { name: "Fetch it instead" }).first().click();
	const dialog = page.getByRole("dialog");
	await dialog.getByText("Fields typed: 3–14 before and after.").waitFor();
	await dialog.getByRole("button", { name: "Apply" }).click();
	await known.getByText("Nothing that people type here fits").waitFor();
	// The least and the most of all are those of other people.
	await page.getByText("business household: 7–14 before, 4–14 now.").waitFor();
	await page.getByText("3 fewer at the least.").waitFor();
	expect(await axeViolations(page)).toEqual([]);
});

async function save(): Promise<void> {
	await page.getByText("Kept on this device").first().waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
}
