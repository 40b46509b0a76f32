import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkFiles } from "@onedoor/dsl";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { axeViolations, shoot, sidewaysScroll } from "../../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

const MARKET = fileURLToPath(new URL("market", import.meta.url));
const SHOTS = fileURLToPath(new URL("../../shots", import.meta.url));
const UNCHANGED = "Nothing has changed since the files were opened or last saved.";

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveLibrary(undefined, MARKET));
});

afterAll(async () => await studio?.stop());

beforeEach(async () => {
	await studio.served.reset();
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

test("stop asking what we already know: what it touches is said first, and everything holds afterwards", async () => {
	const before = await texts();
	await shown.open("/p/market_stall?lang=en");
	const row = page.getByRole("listitem").filter({ hasText: "may read it from a register" });
	await row.getByRole("button", { name: "Fetch it instead" }).click();
	const dialog = page.getByRole("dialog", { name: "Fetch “Date of birth” instead of asking?" });
	await dialog.getByText("6 places, 2 files").waitFor();
	for (const place of [
		"Your details, in Application",
		"Review",
		"Review of a minor",
		"adult",
		"The stall is yours",
	])
		expect(await dialog.getByRole("link", { name: place, exact: true }).count(), place).toBe(1);
	await dialog.getByText(/in English, Français/).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await shoot(page, `${SHOTS}/fetch-1280.png`);
	await dialog.getByRole("button", { name: "Cancel" }).click();
	await page.getByText(UNCHANGED).waitFor();

	await row.getByRole("button", { name: "Fetch it instead" }).click();
	const announced = await dialog.getByText(/^Fields typed:/).textContent();
	const [, was, becomes] =
		/^Fields typed: (\S+) before, (\S+) after\.$/.exec(announced ?? "") ?? [];
	expect([was, becomes]).toEqual(["4", "3–4"]);
	await dialog.getByRole("button", { name: "Apply" }).click();
	await page
		.getByRole("status")
		.filter({ hasText: `${was} before, ${becomes} now` })
		.waitFor();
	const burden = page.getByRole("region", { name: "What it asks of people" });
	await burden
		.getByRole("definition")
		.filter({ hasText: new RegExp(`before ${was} now ${becomes}$`) })
		.waitFor();
	await row.waitFor({ state: "detached" });

	await page.getByRole("link", { name: "Preview" }).click();
	const form = page.frameLocator("iframe");
	await form.getByRole("link", { name: "Continue: Your details" }).click();
	await form.getByRole("textbox", { name: "National ID" }).waitFor();
	expect(await form.getByText("Date of birth").count()).toBe(0);

	await page.getByRole("link", { name: "Try it" }).click();
	const says = page.getByRole("textbox", { name: "What the register says: Date of birth" });
	for (const [born, step] of [
		["1996-01-01", "Review"],
		["2012-01-01", "Review of a minor"],
	] as const) {
		await page.getByText(/^Registers: 1 of 1/).waitFor();
		if (!(await says.isVisible())) await page.getByText(/^Registers: 1 of 1/).click();
		await says.fill(born);
		await page.getByRole("button", { name: "Fill in with the example" }).click();
		await form.getByRole("button", { name: "Submit" }).click();
		await page.getByRole("heading", { name: step, exact: true, level: 3 }).waitFor();
		await page.getByRole("button", { name: "Start again" }).click();
	}

	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByRole("status").filter({ hasText: "1 line changed in" }).first().waitFor();
	await page.getByRole("button", { name: "Undo: fetching Date of birth" }).click();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect.poll(texts).toEqual(before);
});

test("do not break others: every use is shown with a link, others are named instead, nothing is left over", async () => {
	const before = await texts();
	await shown.open("/p/market_stall?lang=en&step=issuing");
	await page.getByRole("button", { name: "Remove", exact: true }).click();
	const step = page.getByRole("dialog", { name: "Remove “Choice of the stall”?" });
	await step.getByText("2 places name it:").waitFor();
	expect(await step.getByRole("link").count()).toBe(2);
	await step.getByRole("button", { name: "Cancel" }).click();
	await page.getByText(UNCHANGED).waitFor();
	await page.getByRole("button", { name: "Remove", exact: true }).click();
	await step.getByRole("radio", { name: "They name another instead" }).check();
	await step.getByRole("combobox", { name: "Which one?" }).selectOption("granted");
	await step.getByRole("button", { name: "Remove", exact: true }).click();
	await step.waitFor({ state: "detached" });
	await page.getByRole("button", { name: "Undo: removing Choice of the stall" }).click();
	await page.getByText(UNCHANGED).waitFor();

	await shown.open("/p/market_stall?lang=en&in=town.fields.yaml&item=fields%2Fplace_used");
	await page.getByRole("button", { name: "Remove", exact: true }).click();
	const field = page.getByRole("dialog", { name: "Remove “Place used”?" });
	await field.getByText("3 places name it:").waitFor();
	const links = await field.getByRole("link").allTextContents();
	expect(links.map((text) => text.split(":")[0])).toEqual([
		"Dog walk",
		"Street music",
		"Market stall",
	]);
	expect(await axeViolations(page)).toEqual([]);
	expect(await sidewaysScroll(page)).toBe(0);
	await shoot(page, `${SHOTS}/remove-shared-1280.png`);
	await field.getByRole("button", { name: "Cancel" }).click();
	await page.getByText(UNCHANGED).waitFor();

	await page.getByRole("button", { name: "Remove", exact: true }).click();
	await field.getByRole("radio", { name: "They name another instead" }).check();
	await field.getByRole("combobox", { name: "Which one?" }).selectOption("street_or_square");
	await field.getByRole("button", { name: "Remove", exact: true }).click();
	await field.waitFor({ state: "detached" });
	await page.getByText(/lines of text$/).click();
	for (const file of ["town.fields", "dog_walk.procedure", "market_stall.procedure"])
		await page.getByText(new RegExp(`changed in ${file}`)).waitFor();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	const changed = async () => (await texts()).filter((text, at) => text !== before[at]).length;
	await expect.poll(changed).toBe(4);
	const after = await texts();
	expect(checkFiles(after.map(asFile)).findings.filter(isError)).toEqual([]);
	expect(after.join("")).not.toContain("use: place_used");
	await page.getByRole("button", { name: /^Undo: removing Place used/ }).click();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect.poll(texts).toEqual(before);
});

/** Every file of the library as it stands on disk, each with its path in the first line. */
async function texts(): Promise<readonly string[]> {
	const { folder } = studio.served;
	const names = await readdir(folder, { recursive: true });
	const paths = names.filter((path) => path.endsWith(".yaml")).toSorted();
	return await Promise.all(
		paths.map(async (path) => `${path}\n${await readFile(join(folder, path), "utf8")}`),
	);
}

function asFile(text: string): { readonly path: string; readonly text: string } {
	const end = text.indexOf("\n");
	return { path: text.slice(0, end), text: text.slice(end + 1) };
}

function isError({ severity }: { readonly severity: string }): boolean {
	return severity === "error";
}
