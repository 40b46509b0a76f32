import type { Page } from "playwright-core";

import { sidewaysScroll } from "../../../../../scripts/testing/browser.ts";
import { lostInForcedColours } from "../../../../form-renderer/test/forced-colours.ts";
import { danglingIds } from "../../../../form-renderer/test/page-faults.ts";
import type { Language } from "../../../src/words/index.ts";
import {
	actionsOn,
	cutOff,
	hiddenStops,
	motionLeft,
	outOfReach,
	untoldStops,
	violationsIn,
} from "./checks.ts";
import type { Scene } from "./scenes.ts";

/** What is wrong, by what was looked at; empty where everybody can use it. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** Called at each look, as `1280-light`: somebody may want to see it. */
export type OnLook = (look: string) => Promise<unknown>;

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The least width that has to do; so high that a bar which stays at the end of the window covers nothing. */
const NARROW = { width: 320, height: 48_000 };
/** A window of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Looks at a page as it stands: wide and narrow, light and dark, by keys, without motion, in forced colours. */
export async function faultsOf(
	page: Page,
	scene: Scene,
	language: Language,
	onLook?: OnLook,
): Promise<Faults> {
	const faults: Record<string, readonly string[]> = {};
	const see = async (what: string, found: Promise<readonly string[]>) => {
		const list = await found;
		if (list.length > 0) faults[what] = list;
	};
	const stand = async (
		size: typeof WIDE,
		colorScheme: "light" | "dark",
		forcedColors: "active" | "none" = "none",
	) => {
		await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
		await page.setViewportSize(size);
		await drawnAnew(page);
		await onLook?.(`${size.width}-${forcedColors === "active" ? "forced" : colorScheme}`);
	};

	await stand(WIDE, "light");
	await see("axe, wide and light", violationsIn(page, language));
	await see("names of what is not there", danglingIds(page));
	await see("words cut off, wide", cutOff(page));
	await see("motion", motionLeft(page));
	const wide = await actionsOn(page);
	await stand(WIDE, "dark");
	await see("axe, wide and dark", violationsIn(page, language));

	if (onLook !== undefined) {
		await stand(PHONE, "dark");
		await stand(PHONE, "light");
	}
	await stand(NARROW, "light");
	await see("sideways scroll", sideways(page));
	await see("axe, narrow", violationsIn(page, language));
	await see("out of reach", outOfReach(page));
	await see("words cut off, narrow", cutOff(page));
	const narrow = new Set(await actionsOn(page));
	if (scene.hasRows !== true)
		await see("gone where it is narrow", Promise.resolve(wide.filter((each) => !narrow.has(each))));
	if (scene.isItem === true) return faults;

	await stand(ZOOMED, "light");
	await see("sideways scroll at 400 %", sideways(page));
	await see("focus hidden at 400 %", hiddenStops(page));
	await stand(WIDE, "light");
	await see("focus hidden, wide", hiddenStops(page));
	await stand(WIDE, "dark", "active");
	await see("lost in forced colours", lostInForcedColours(page));
	await see("focus not told in forced colours", untoldStops(page));
	return faults;
}

async function sideways(page: Page): Promise<readonly string[]> {
	const pixels = await sidewaysScroll(page);
	return pixels === 0 ? [] : [`${pixels} px`];
}

/** Until what listens to the width has drawn anew. */
async function drawnAnew(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
	);
}
