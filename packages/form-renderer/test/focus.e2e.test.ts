import { afterAll, beforeAll, expect, test } from "vitest";

import { addStickyBars, obscuredStops } from "../../../scripts/testing/focus.ts";
import { SCENES } from "./harness/scenes.ts";
import { type Harness, openHarness } from "./open-harness.ts";
import { afterPlay } from "./standing.ts";

let harness: Harness;
let opened: Awaited<ReturnType<Harness["open"]>>;

beforeAll(async () => {
	harness = await openHarness();
	opened = await harness.open("scene=parts&lang=en");
});

afterAll(() => harness.close());

test.each(SCENES)("%s: what has focus is seen, also under a host's bars", async (query, scene) => {
	const { page } = opened;
	await page.goto(`${harness.url}/?${query}&lang=en&look=plain`);
	await afterPlay(page, scene);
	await addStickyBars(page);
	expect(await obscuredStops(page)).toEqual([]);
});
