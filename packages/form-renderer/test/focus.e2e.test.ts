import { afterAll, beforeAll, expect, test } from "vitest";

import { addStickyBars, obscuredStops } from "../../../scripts/testing/focus.ts";
import { type Harness, openHarness } from "./open-harness.ts";
import { afterPlay } from "./standing.ts";
import { scenesOfRun } from "./sweep.ts";

let harness: Harness;
let opened: Awaited<ReturnType<Harness["open"]>>;

beforeAll(async () => {
	harness = await openHarness();
	opened = await harness.open("scene=parts&lang=en");
});

afterAll(() => harness.close());

/** In the long run every scene. */
test.each(scenesOfRun(3))(
	"%s: what has focus is seen, also under a host's bars",
	async (query, scene) => {
		const { page } = opened;
		await page.goto(`${harness.url}/?${query}&lang=en&look=plain`);
		await afterPlay(page, scene);
		await addStickyBars(page);
		expect(await obscuredStops(page)).toEqual([]);
	},
);
