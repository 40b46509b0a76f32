import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const LAND = "vn/electricity_contract_change/electricity_contract_change.procedure.yaml";
const POPULATION = "vn/registers/population.registers.yaml";
const CONTACT = "vn/catalogue/contact.fields.yaml";

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveLibrary());
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("a shared field says who uses it, and is changed for all of them, only here, or as a copy", async () => {
	const [land, contact] = [await studio.served.read(LAND), await studio.served.read(CONTACT)];
	await shown.open("/p/electricity_contract_change?lang=en");
	await page.getByRole("link", { name: "Field library" }).click();
	await page.getByRole("searchbox", { name: "Find a field" }).fill("so dien thoai");
	await page
		.getByRole("status")
		.filter({ hasText: /^1 field$/ })
		.waitFor();
	const found = page.getByRole("group").filter({ hasText: "Phone number" });
	await found.getByText(/used in \d+ procedures/).click();
	await found.getByText(/^Where it is used: \d+ places$/).click();
	const places = found.getByRole("listitem");
	expect(await places.count()).toBeGreaterThan(10);
	await places
		.getByRole("link", { name: "Health insurance card for a child under 6: Phone of a parent" })
		.waitFor();
	expect(await axeViolations(page)).toEqual([]);
	expect(await sidewaysScroll(page)).toBe(0);

	// Only here: words of one's own, in every language, and one step back.
	await found.getByRole("link", { name: "Asked here already" }).click();
	const box = page.getByRole("region", { name: "Field library" });
	await box.getByText(/^This is “Phone number” of the field library/).waitFor();
	const name = box.getByRole("textbox", { name: "Name, English" });
	await name.fill("Phone of the household");
	await name.press("Enter");
	await page.getByRole("heading", { name: /^(?:\S+ )?Phone of the household$/ }).waitFor();
	await save();
	expect((await changed(CONTACT, contact)).come).toEqual([]);
	expect((await changed(LAND, land)).come.map((line) => line.trim()).toSorted()).toEqual([
		"en: Phone of the household",
		"title:",
		"vi: Số điện thoại",
	]);
	await undo();

	// For all: the library's own line, and nothing else.
	await box.getByRole("radio", { name: /^All \d+ procedures/ }).check();
	await name.fill("Mobile number");
	await name.press("Enter");
	await box.getByText(/^This is “Mobile number” of the field library/).waitFor();
	await save();
	expect(await changed(CONTACT, contact)).toEqual({
		gone: ["      en: Phone number"],
		come: ["      en: Mobile number"],
	});
	expect((await changed(LAND, land)).come).toEqual([]);
	await undo();

	// As a copy: it says itself what the library said.
	await box.getByRole("button", { name: "Make it a field of our own" }).click();
	await box.waitFor({ state: "detached" });
	await save();
	const copied = await changed(LAND, land);
	expect(copied.gone.map((line) => line.trim())).toEqual(["use: phone"]);
	expect(copied.come.map((line) => line.trim())).toEqual(
		expect.arrayContaining(["as: text", "personal: contact"]),
	);
	await undo();
	expect([await studio.served.read(LAND), await studio.served.read(CONTACT)]).toEqual([
		land,
		contact,
	]);
	expect(shown.complaints()).toEqual([]);
});

test("a register opens from the first page on a page of its own, and is changed there for all", async () => {
	const before = await studio.served.read(POPULATION);
	await shown.open("/?lang=en&q=population+database");
	await page.getByRole("link", { name: /^National Population Database shared/ }).click();
	await heading("National Population Database").waitFor();
	const about = page.getByRole("region", { name: "What it is and who uses it" });
	await about.getByText("Owner: Ministry of Public Security").waitFor();
	await about.getByRole("link", { name: "Birth registration", exact: true }).waitFor();
	const name = page.locator("#panel").getByRole("textbox", { name: "Name, English" });
	await name.fill("People of the country");
	await name.press("Enter");
	await heading("People of the country").waitFor();
	await page.getByRole("link", { name: "Studio home" }).click();
	await page.getByRole("link", { name: "population.registers.yaml" }).click();
	await save();
	expect(await changed(POPULATION, before)).toEqual({
		gone: ["      en: National Population Database"],
		come: ["      en: People of the country"],
	});
	await undo();
	expect(await studio.served.read(POPULATION)).toBe(before);
	expect(await axeViolations(page)).toEqual([]);
	expect(await sidewaysScroll(page)).toBe(0);
	expect(shown.complaints()).toEqual([]);
});

test("what is broken in another procedure is said in the preview, and keeps nobody from it", async () => {
	const seal = "vn/new_seal/new_seal.procedure.yaml";
	const text = await studio.served.read(seal);
	await studio.served.write(seal, text.replace(/go_to: \w+/, "go_to: nowhere"));
	await shown.open("/p/electricity_contract_change?view=preview&lang=en");
	await page.getByText(/^There is 1 error elsewhere in the library/).waitFor();
	await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
	await page.getByRole("link", { name: "Registration of a new seal" }).waitFor();
	await studio.served.write(seal, text);
});

function heading(name: string) {
	return page.getByRole("heading", { level: 1, name, exact: true });
}

async function save(): Promise<void> {
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page
		.getByText("Everything is saved")
		.or(page.getByText(/changed in/))
		.first()
		.waitFor();
	await page.getByRole("heading", { name: "Changes (0)" }).waitFor();
}

async function undo(): Promise<void> {
	await page.getByRole("button", { name: /^Undo: (?!nothing)/ }).click();
	await save();
}

async function changed(path: string, before: string) {
	return changedLines(before, await studio.served.read(path));
}
