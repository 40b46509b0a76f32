import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { lostInForcedColours, unseenFocus } from "./forced-colours.ts";
import { type Harness, openHarness } from "./open-harness.ts";
import { afterPlay } from "./standing.ts";
import { SWEEPS_ALL, scenesOfRun } from "./sweep.ts";

let harness: Harness;
let opened: Awaited<ReturnType<Harness["open"]>>;

beforeAll(async () => {
	harness = await openHarness();
	opened = await harness.open("scene=parts&lang=en");
});

afterAll(() => harness.close());

/** In the long run every scene, and light colours too: what dark ones lose is lost there as well, but for pictures of ours. */
const SCHEMES = SWEEPS_ALL ? (["dark", "light"] as const) : (["dark"] as const);

/** People who force their system's colours lose every tint and shadow of a page; nothing may be said by those alone. */
describe.each(SCHEMES)("in forced colours, %s", (colorScheme) => {
	test.each(scenesOfRun(3))("%s: every control, state and error is there", async (query, scene) => {
		const { page } = opened;
		await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
		await page.goto(`${harness.url}/?${query}&lang=en`);
		await afterPlay(page, scene);
		if (scene.play === "search") await page.keyboard.press("ArrowDown");
		expect(await lostInForcedColours(page)).toEqual([]);
		expect(await unseenFocus(page)).toEqual([]);
	});
});
