import type { Page } from "playwright-core";

import type { Scene } from "./harness/scenes.ts";

/** Waits until a scene stands there, and what is played on it is over. */
export async function afterPlay(page: Page, { play }: Scene): Promise<void> {
	await page.waitForSelector("main h1");
	if (play !== undefined) await page.waitForSelector(AFTER[play]);
}

/** What is there once a play is over. */
const AFTER = {
	submit: ".od-summary",
	files: ".od-files progress",
	dispute: ".od-reveal--link[open]",
	open: "main details[open]",
	search: "[role=option]:visible",
	former: "[role=option] small:visible",
} as const;
