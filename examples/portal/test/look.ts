import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { expect } from "vitest";

import { ALL_LOOKS } from "../../../scripts/testing/all-looks.ts";
import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";

export const SHOTS: string = fileURLToPath(new URL("../shots", import.meta.url));

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 900 };

/**
 * Looks at a page on a phone and on a wide screen: nothing axe objects to, no sideways scroll, and a picture of each.
 * Axe looks at both in `pnpm soak looks`; otherwise at one of the two, which a stop has the other way round in Arabic.
 *
 * @param name of the stop, which begins with the language where a page is looked at in several: `ar-home`
 */
export async function look(page: Page, name: string): Promise<void> {
	const before = page.viewportSize() ?? PHONE;
	for (const [at, size] of [PHONE, WIDE].entries()) {
		await page.setViewportSize(size);
		if (ALL_LOOKS || at === turnOf(name))
			expect(await axeViolations(page), `${name} at ${size.width}`).toEqual([]);
		expect(await sidewaysScroll(page), `${name} at ${size.width} scrolls sideways`).toBe(0);
		await shoot(page, join(SHOTS, `${name}-${size.width}.png`));
	}
	await page.setViewportSize(before);
}

/** 0 or 1, by the letters of the stop, and the other one in Arabic. */
function turnOf(name: string): number {
	const [, arabic, stop = ""] = /^(ar-)?(?:vi-|en-)?(.*)$/.exec(name) ?? [];
	const letters = [...stop].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
	return (letters + (arabic === undefined ? 0 : 1)) % 2;
}
