import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Harness, openHarness } from "./open-harness.ts";

let react: Harness;
let preact: Harness;

beforeAll(async () => {
	[react, preact] = await Promise.all([openHarness("react"), openHarness("preact")]);
});

afterAll(async () => {
	await Promise.all([react.close(), preact.close()]);
});

/** What assistive technology is told of a page, once as it is and once with a field left empty. */
async function told(harness: Harness, scene: string, field: string): Promise<readonly string[]> {
	const { page, complaints } = await harness.open(scene);
	const first = await treeOf(page);
	await page.fill(`#f-${field}`, "");
	await page.locator("form button[type=submit]").click();
	await page.locator(".od-summary").waitFor();
	const second = await treeOf(page);
	expect(complaints).toEqual([]);
	await page.context().close();
	expect(first).not.toEqual(second);
	return [first, second];
}

async function treeOf(page: Page): Promise<string> {
	await page.waitForTimeout(100);
	return await page.locator("body").ariaSnapshot();
}

test.each([
	["scene=filled&lang=en&page=about_child", "child-full_name"],
	["scene=filled&lang=ar&page=parents", "father-personal_id"],
	["scene=correction&lang=vi&page=do", "child-full_name"],
])("%s: on Preact, assistive technology is told the same as on React", async (scene, field) => {
	const [one, other] = await Promise.all([told(preact, scene, field), told(react, scene, field)]);
	expect(one).toEqual(other);
});

test.each([
	["React", () => react],
	["Preact", () => preact],
])("a whole number that was typed is one, on %s", async (_name, harness) => {
	const { page, complaints } = await harness().open("scene=filled&lang=en&page=result");
	await page.fill("#f-copies", "two");
	await page.locator("form button[type=submit]").click();
	await page.locator(".od-summary").waitFor();
	await page.fill("#f-copies", "2");
	await page.locator("#f-copies:not([aria-invalid=true])").waitFor();
	expect(complaints).toEqual([]);
	await page.context().close();
});
