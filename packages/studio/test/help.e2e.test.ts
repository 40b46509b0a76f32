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
	shown = await studio.newPage({ width: 390, height: 844 });
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("each part of the panel is explained with an example, by a button of its name and by Escape", async () => {
	await shown.open("/p/market_stall?lang=en&step=review");
	for (const part of [
		"Who does this?",
		"What do they do?",
		"How long may it take?",
		"And if it is late?",
		"What can happen next?",
	]) {
		const button = page.getByRole("button", { name: `Help: ${part}`, exact: true }).first();
		await button.focus();
		await page.keyboard.press("Enter");
		const text = page.getByRole("status").filter({ hasText: "For example:" });
		await text.waitFor();
		expect((await text.textContent())?.split("For example:")[0]?.length, part).toBeGreaterThan(10);
		expect(await sidewaysScroll(page), part).toBe(0);
		await page.keyboard.press("Escape");
		await text.waitFor({ state: "detached" });
		expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
	}
});

test("in Arabic the sentences are fetched with the first help, which is in English until they come", async () => {
	let come = () => {};
	const held = new Promise<void>((done) => {
		come = done;
	});
	const asked: string[] = [];
	await page.route("**/sentences-*", async (route) => {
		asked.push(route.request().url());
		await held;
		await route.continue();
	});
	await shown.open("/p/market_stall?lang=ar&item=data");
	const button = page.getByRole("button", { name: "شرح: الحقول" });
	await button.waitFor();
	expect(asked).toEqual([]);
	await button.click();
	await page.locator("[lang=en]", { hasText: "The fields of a case." }).waitFor();
	come();
	await page.getByText("ما يعرفه الملف عن الناس وشأنهم.").waitFor();
	expect(await page.locator(".st-help [lang=en]").count()).toBe(0);
	expect(await sidewaysScroll(page)).toBe(0);
	expect(await axeViolations(page)).toEqual([]);
	expect(shown.complaints()).toEqual([]);
});
