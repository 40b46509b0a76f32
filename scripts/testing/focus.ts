import type { Page } from "playwright-core";

/** More stops than any page has. */
const MOST = 400;

/**
 * Puts a bar at the top of the window and one at its end that stay while the page is scrolled, as hosts have them. They
 * take no clicks and no focus.
 */
export async function addStickyBars(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			".test-bar { position: fixed; inset-inline: 0; block-size: 4rem; z-index: 99; background: #888; }" +
				".test-bar:first-of-type { inset-block-start: 0; } .test-bar:last-of-type { inset-block-end: 0; }" +
				"body { padding-block: 4rem; }",
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		for (const at of ["prepend", "append"] as const) {
			const bar = document.createElement("div");
			bar.className = "test-bar";
			document.body[at](bar);
		}
	});
}

/**
 * Walks the whole page with Tab and back with Shift+Tab (WCAG 2.2, 2.4.11).
 *
 * @returns each stop of which less than half can be seen, because something lies over it or it is out of the window
 * @throws Error when the page has no stop at all, or more than a person would press through
 */
export async function obscuredStops(page: Page): Promise<readonly string[]> {
	const hidden: string[] = [];
	for (const key of ["Tab", "Shift+Tab"]) {
		let stops = 0;
		for (;;) {
			await page.keyboard.press(key);
			const stop = await page.evaluate(readStop);
			if (stop === undefined) break;
			stops += 1;
			if (!stop.isSeen) hidden.push(`${key} ${stops}: ${stop.name}`);
			if (stops > MOST) throw new Error(`more than ${MOST} stops, the last is ${stop.name}`);
		}
		if (stops === 0) throw new Error(`${key} comes to nothing`);
	}
	return hidden;
}

/** In the page. */
function readStop(): { readonly name: string; readonly isSeen: boolean } | undefined {
	const focused = document.activeElement;
	if (focused === null || focused === document.body) return undefined;
	const box = focused.getBoundingClientRect();
	// A control that is drawn by its label is seen where the label is.
	const shown = box.width > 4 && box.height > 4 ? focused : (focused.closest("label") ?? focused);
	const whole = shown.getBoundingClientRect();
	const { left, width } = whole;
	// Of what is higher than the window, the part that is in it.
	const isHigh = whole.height > innerHeight;
	const top = isHigh ? Math.max(whole.top, 0) : whole.top;
	const height = isHigh ? Math.min(whole.bottom, innerHeight) - top : whole.height;
	const parts = [0.1, 0.5, 0.9];
	const points = parts.flatMap((x) => parts.map((y) => [left + width * x, top + height * y]));
	const seen = points.filter(([x = 0, y = 0]) => {
		const on = document.elementFromPoint(x, y);
		// In a drawing a frame is seen by what stands in it.
		const drawing = shown instanceof SVGElement ? shown.ownerSVGElement : null;
		return on !== null && (shown.contains(on) || on.contains(shown) || drawing?.contains(on));
	});
	// What is higher than the room for it cannot be seen whole.
	const isSeen =
		seen.length * 2 > points.length || (whole.height > innerHeight / 2 && seen.length > 0);
	const name = (focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim();
	return { name: `${focused.tagName} ${focused.id} ${name.slice(0, 60)}`, isSeen };
}
