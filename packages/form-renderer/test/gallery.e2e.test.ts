import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { axeViolations, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { LOOKS } from "./harness/looks.ts";
import { queryOf, SCENES, type Scene } from "./harness/scenes.ts";
import { type Harness, openHarness } from "./open-harness.ts";
import { danglingIds, deadLinks, smallTargets, unsaidErrors } from "./page-faults.ts";
import { afterPlay } from "./standing.ts";
import { looksOfScene, SWEEPS_ALL, scenesOfRun } from "./sweep.ts";

let harness: Harness;
let opened: Awaited<ReturnType<Harness["open"]>>;

beforeAll(async () => {
	harness = await openHarness();
	opened = await harness.open("scene=parts&lang=en");
	// A colour on its way from one look to another is none of either.
	await opened.page.emulateMedia({ reducedMotion: "reduce" });
});

afterAll(() => harness.close());

/**
 * In the long run every language; otherwise half of the scenes in the one from right to left, in which most can break.
 * The fourth is the one that a host brought. What is done on a page changes little of what a language can break.
 */
const EVERYWHERE = [
	["ar", 320, scenesOfRun(2)],
	["vi", 1280, SCENES.filter(([, { play }]) => play === undefined)],
	["pl", 390, SCENES.filter(([, { play }]) => play === undefined)],
] as const;
const ELSEWHERE = EVERYWHERE.slice(0, SWEEPS_ALL ? undefined : 1);

const NUMBERED = SCENES.map(([name, scene], at) => [name, scene, at] as const);

test.each(NUMBERED)(
	"%s: says everything to everybody, in other looks too",
	async (_name, scene, at) => {
		const { page, complaints } = await standing(scene, "en", 390);
		expect(await axeViolations(page)).toEqual([]);
		for (const look of looksOfScene(at)) {
			await page.evaluate((data) => {
				for (const name of Object.keys(document.documentElement.dataset))
					delete document.documentElement.dataset[name];
				Object.assign(document.documentElement.dataset, data);
			}, LOOKS[look]);
			expect(await axeViolations(page, ["color-contrast"]), look).toEqual([]);
		}
		expect(await unsaidErrors(page)).toEqual([]);
		expect(await deadLinks(page)).toEqual([]);
		expect(await danglingIds(page)).toEqual([]);
		expect(await page.locator("[style]").count(), "no inline style").toBe(0);
		expect(complaints()).toEqual([]);
	},
);

describe.each(ELSEWHERE)("in %s, %i wide", (language, width, scenes) => {
	test.each(scenes)("%s: nothing is lost, too small or too wide", async (_name, scene) => {
		const { page, complaints } = await standing(scene, language, width);
		expect(await axeViolations(page, STRUCTURE)).toEqual([]);
		expect(await sidewaysScroll(page)).toBe(0);
		expect(await smallTargets(page)).toEqual([]);
		expect(await danglingIds(page)).toEqual([]);
		expect(complaints()).toEqual([]);
	});
});

/** What a language can break: names, roles and the languages of parts. Colours are the same in all. */
const STRUCTURE = [
	"aria-allowed-attr",
	"aria-input-field-name",
	"aria-required-children",
	"aria-valid-attr-value",
	"button-name",
	"definition-list",
	"dlitem",
	"document-title",
	"duplicate-id-aria",
	"empty-heading",
	"heading-order",
	"html-has-lang",
	"label",
	"landmark-one-main",
	"landmark-unique",
	"link-name",
	"list",
	"listitem",
	"nested-interactive",
	"page-has-heading-one",
	"region",
	"select-name",
	"valid-lang",
];

/** The scene in the one window of this file: a window of its own for each would take most of the time. */
async function standing(
	scene: Scene,
	language: string,
	width: number,
): Promise<{ readonly page: Page; readonly complaints: () => readonly string[] }> {
	const { page, complaints } = opened;
	const before = complaints.length;
	await page.setViewportSize({ width, height: 844 });
	await page.goto(`${harness.url}/?${queryOf(scene)}&lang=${language}&look=plain`);
	await afterPlay(page, scene);
	return { page, complaints: () => complaints.slice(before) };
}
