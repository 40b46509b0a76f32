import type { Page } from "playwright-core";

import { axeViolations } from "../../../../../scripts/testing/browser.ts";
import { obscuredStops } from "../../../../../scripts/testing/focus.ts";
import { unseenFocus } from "../../../../form-renderer/test/forced-colours.ts";
import type { Language } from "../../../src/words/index.ts";

/**
 * In Arabic axe takes lines of the picture for icon ligatures, because their letters join, leaves them out, and then
 * misses them in the link's name. In the other languages the same names pass.
 */
const JOINED = /^label-content-name-mismatch: (?:iframe .*|#play.*)?(?:a\[href|\.od-actor)/;

export async function violationsIn(page: Page, language: Language): Promise<readonly string[]> {
	const found = await axeViolations(page);
	return language === "ar" ? found.filter((each) => !JOINED.test(each)) : found;
}

/** Everything that can be pressed or filled in: links by where they lead, all else by role and name. */
export async function actionsOn(page: Page): Promise<readonly string[]> {
	const tree = await page.locator("body").ariaSnapshot();
	const controls = [...tree.matchAll(CONTROL)].map(([, role, name = ""]) => `${role} ${name}`);
	const links = [...tree.matchAll(/^ *- \/url: (.*)$/gm)].map(([, to]) => `link to ${to}`);
	// The bar that leads to the parts of a page is there only where these stand one under the other, and the picture
	// beside a text only where there is room beside it: it leads to places in that text.
	// Where a text is read from the server, its line is known a moment later.
	const known = links.map((each) => each.replace(/&line=\d+/, ""));
	return [...new Set([...controls, ...known])].filter((each) => !/^link to "?#/.test(each));
}

const CONTROL =
	/^ *- '?(button|textbox|searchbox|combobox|checkbox|radio|spinbutton|switch|menuitem|tab)(?: "((?:[^"\\]|\\.)*)")?/gm;

/**
 * What the page cannot show in its width: things that stand outside it and that nothing scrolls to. The picture, the
 * text and what has a frame of its own that scrolls may be wider.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => {
		const scrolls = (element: Element): boolean => {
			for (let at = element.parentElement; at; at = at.parentElement)
				if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
			return false;
		};
		return [
			...document.querySelectorAll<HTMLElement>(
				"a[href], button, input, select, textarea, summary",
			),
		]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 1 && (left < -0.5 || right > innerWidth + 0.5) && !scrolls(element);
			})
			.map(
				(element) =>
					`${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`,
			);
	});
}

/** Words that are cut off though nothing says that they go on, and nothing scrolls to their end. */
export async function cutOff(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>("body *")]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => {
				const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } =
					getComputedStyle(element);
				const goesOn = textOverflow === "ellipsis" || webkitLineClamp !== "none";
				if (clipPath !== "none" || element.clientWidth <= 1 || goesOn) return false;
				const wide = element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX);
				const high =
					element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
				return (wide || high) && (element.textContent ?? "").trim() !== "";
			})
			.map(
				(element) =>
					`${element.tagName}.${element.className}: ${(element.textContent ?? "").slice(0, 40)}`,
			),
	);
}

/** What still moves for somebody who asked for no motion. */
export async function motionLeft(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => [
		...document
			.getAnimations()
			.map((each) => `runs: ${(each as CSSAnimation).animationName ?? "a transition"}`),
		...[...document.querySelectorAll("*")].flatMap((element) => {
			const { transitionDuration, animationName, animationDuration, scrollBehavior } =
				getComputedStyle(element);
			const lasts = (durations: string) => durations.split(",").some((one) => parseFloat(one) > 0);
			const moves = [
				...(lasts(transitionDuration) ? ["transition"] : []),
				...(animationName !== "none" && lasts(animationDuration)
					? [`animation ${animationName}`]
					: []),
				...(scrollBehavior === "smooth" ? ["smooth scroll"] : []),
			];
			return moves.map((what) => `${what}: ${element.tagName}.${element.getAttribute("class")}`);
		}),
	]);
}

/** Stops of the keyboard that are not seen whole. What stands in a frame is another page, with tests of its own. */
export async function hiddenStops(page: Page): Promise<readonly string[]> {
	await fromTheBeginning(page);
	return (await obscuredStops(page)).filter((each) => !/: IFRAME/.test(each));
}

/** The same in forced colours, for focus that cannot be told. The text draws its ring around all of it. */
export async function untoldStops(page: Page): Promise<readonly string[]> {
	await fromTheBeginning(page);
	return (await unseenFocus(page)).filter((each) => !/^(?:IFRAME|DIV) /.test(each));
}

/** Where nothing has focus, Tab comes to the first thing. */
async function fromTheBeginning(page: Page): Promise<void> {
	const isNowhere = () => page.evaluate(() => document.activeElement === document.body);
	for (let stops = 0; !(await isNowhere()); stops++) {
		if (stops > 400) throw new Error("no end of stops");
		await page.keyboard.press("Tab");
	}
}
