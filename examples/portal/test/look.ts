import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { expect } from "vitest";

import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";

export const SHOTS: string = fileURLToPath(new URL("../shots", import.meta.url));

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 900 };

/** Looks at a page on a phone and on a wide screen: nothing axe objects to, no sideways scroll, and a picture of each. */
export async function look(page: Page, name: string): Promise<void> {
	const before = page.viewportSize() ?? PHONE;
	for (const size of [PHONE, WIDE]) {
		await page.setViewportSize(size);
		expect(await axeViolations(page), `${name} at ${size.width}`).toEqual([]);
		expect(await sidewaysScroll(page), `${name} at ${size.width} scrolls sideways`).toBe(0);
		await shoot(page, join(SHOTS, `${name}-${size.width}.png`));
	}
	await page.setViewportSize(before);
}
