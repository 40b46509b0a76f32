import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type Harness, openHarness } from "./open-harness.ts";

let harness: Harness;

beforeAll(async () => {
	harness = await openHarness();
});

afterAll(() => harness.close());

const SCENES = [
	"scene=need",
	"scene=draft",
	"scene=draft&page=about_you",
	"scene=filled&page=about_child",
	"scene=filled&page=parents",
	"scene=papers&page=papers",
	"scene=filled&page=check",
	"scene=correction&page=do",
	"scene=confirm&page=do",
	"scene=helped",
	"scene=pay&page=do",
	"scene=tracker",
	"scene=tracker&page=answers",
	"scene=ended",
];

test.each(SCENES)(
	"%s: axe 0, no sideways scroll, targets of 44 px, in three languages and widths",
	async (scene) => {
		for (const [language, width] of [
			["vi", 390],
			["en", 1280],
			["ar", 390],
			["ar", 320],
		] as const) {
			const { page, complaints } = await harness.open(`${scene}&lang=${language}`, width);
			await page.waitForTimeout(150);
			const where = `${language} ${width}`;
			expect(await axeViolations(page), where).toEqual([]);
			expect(await sidewaysScroll(page), where).toBe(0);
			expect(await smallTargets(page), where).toEqual([]);
			expect(await page.locator("[style]").count(), "no inline style").toBe(0);
			expect(complaints, where).toEqual([]);
			await page.context().close();
		}
	},
);

/** Things to press that are smaller than 44 px and do not stand inside a sentence. */
async function smallTargets(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => {
		const targets = "a[href], button, input, select, textarea, summary";
		return [
			...document.querySelectorAll<HTMLElement>(`main ${targets.replaceAll(", ", ", main ")}`),
		].flatMap((element) => {
			const box = (element.closest("label") ?? element).getBoundingClientRect();
			if (box.width <= 1 || element.closest(".od-hidden")) return [];
			return box.height < 44 - 0.5
				? [`${element.tagName} ${element.textContent || element.id} ${box.height}`]
				: [];
		});
	});
}
