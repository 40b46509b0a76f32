import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "./served-library.ts";
import { openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const MARKET = fileURLToPath(new URL("acceptance/market", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveLibrary(undefined, MARKET));
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("the tour is offered once, is done on a sample by keyboard, and touches nobody's files", async () => {
	const before = await texts();
	await shown.open("?lang=en");
	await page.getByRole("heading", { name: "New here? Try the studio on a sample" }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await shown.open("?lang=en");
	await page.getByRole("link", { name: "Take the tour" }).waitFor();
	expect(
		await page.getByRole("heading", { name: /^New here/ }).count(),
		"it does not come back",
	).toBe(0);

	await enter("link", "Take the tour");
	await task("Stop asking what a register knows");
	await enter("button", "Fetch it instead");
	await page
		.getByRole("dialog")
		.getByText(/^Fields typed:/)
		.waitFor();
	await enter("button", "Apply");
	await goOn();
	await task("See the burden fall");
	await page
		.getByRole("definition")
		.filter({ hasText: /before 3 now 2–3$/ })
		.waitFor();
	await enter("button", "Every number, before and now");
	await page.getByRole("table").first().waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await goOn();
	await task("Try it as the applicant");
	await enter("link", "Try it");
	await enter("button", "Fill in with the example");
	await page.frameLocator("iframe").getByRole("button", { name: "Submit" }).press("Enter");
	await page.getByRole("heading", { name: "Review", exact: true, level: 3 }).waitFor();
	await goOn();
	await task("Take it back");
	await page.keyboard.press("Control+z");
	await goOn();
	await page.getByRole("heading", { name: "That is how it works" }).waitFor();
	await page.setViewportSize({ width: 390, height: 844 });
	await shown.open("/tour?lang=ar");
	await page.getByRole("heading", { name: /لا تسأل عما يعرفه سجل/ }).waitFor();
	expect(await sidewaysScroll(page)).toBe(0);
	await enter("link", "غادر الجولة");
	await page.getByRole("table").first().waitFor();

	expect(await texts()).toEqual(before);
	const kept = await page.evaluate(() =>
		Object.keys(localStorage).filter((key) => /draft/.test(key)),
	);
	expect(kept).toEqual([]);
	expect(shown.complaints()).toEqual([]);
});

async function task(name: string): Promise<void> {
	const heading = page.getByRole("heading", { name });
	await heading.waitFor();
	await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true);
}

async function goOn(): Promise<void> {
	await page.getByRole("status").filter({ hasText: "Done." }).waitFor();
	await enter("button", "Go on");
}

async function enter(role: "button" | "link", name: string): Promise<void> {
	await page.getByRole(role, { name, exact: true }).first().press("Enter");
}

async function texts(): Promise<readonly string[]> {
	const { folder } = studio.served;
	const names = (await readdir(folder, { recursive: true })).toSorted();
	const files = names.filter((name) => name.endsWith(".yaml"));
	return await Promise.all(
		files.map(async (name) => `${name}\n${await readFile(`${folder}/${name}`, "utf8")}`),
	);
}
