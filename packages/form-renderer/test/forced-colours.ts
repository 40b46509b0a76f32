import type { Page } from "playwright-core";

/**
 * What cannot be told apart, or seen, where a person has forced the colours of their system: a state that was only a
 * tint or a shadow, a control without an edge, an icon in a colour of ours.
 */
export async function lostInForcedColours(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => {
		const lost: string[] = [];
		const named = (element: Element): string =>
			`${element.tagName.toLowerCase()}#${element.id}.${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`;
		const isShown = (element: Element): boolean =>
			element.checkVisibility({ visibilityProperty: true }) &&
			element.getBoundingClientRect().width > 1;
		const all = (selector: string): Element[] =>
			[...document.querySelectorAll(selector)].filter(isShown);
		const canvas = getComputedStyle(document.body).backgroundColor;

		// A state and its opposite, in the same kind of thing: what is left of their looks has to differ.
		const SEEN = [
			"border-block-start",
			"border-block-end",
			"border-inline-start",
			"outline-style",
			"background-color",
			"font-weight",
			"text-decoration-line",
		];
		const looks = (element: Element): string =>
			SEEN.map((name) => getComputedStyle(element).getPropertyValue(name)).join("; ");
		const PAIRS = [
			[".od-choice:has(input:checked)", ".od-choice:has(input:not(:checked))"],
			["input[type=radio]:checked", "input[type=radio]:not(:checked)"],
			["a[aria-current]", "a:not([aria-current])"],
			["[role=option][aria-selected=true]", "[role=option][aria-selected=false]"],
			["button[aria-pressed=true]", "button[aria-pressed=false]"],
			[".od-progress .done", ".od-progress li:not(.done)"],
			[".od-days .now", ".od-days li:not(.now)"],
			[".od-btn[aria-disabled=true]", ".od-btn:not([aria-disabled=true])"],
		] as const;
		for (const [is, isNot] of PAIRS)
			for (const one of all(is)) {
				const other = [
					...(one.closest("nav, fieldset, [role=listbox], ol, main") ?? document).querySelectorAll(
						isNot,
					),
				].find(isShown);
				if (other && looks(one) === looks(other))
					lost.push(`looks like its opposite: ${named(one)}`);
			}

		// A control has an edge, or reads as a link.
		for (const control of all("button, input, select, textarea, .od-btn")) {
			// The browser draws its own boxes with edges.
			if (
				control.matches("[type=checkbox], [type=radio]") &&
				getComputedStyle(control).appearance === "auto"
			)
				continue;
			const {
				borderBlockStartStyle,
				borderBlockStartWidth,
				borderBlockStartColor,
				textDecorationLine,
			} = getComputedStyle(control);
			const hasEdge =
				borderBlockStartStyle !== "none" &&
				parseFloat(borderBlockStartWidth) >= 1 &&
				borderBlockStartColor !== canvas;
			if (!hasEdge && textDecorationLine === "none") lost.push(`no edge: ${named(control)}`);
		}

		// An icon has the colour of the words beside it.
		for (const icon of all("svg.od-i")) {
			const around = icon.parentElement;
			if (around && getComputedStyle(icon).color !== getComputedStyle(around).color)
				lost.push(`a colour of ours: ${named(around)}`);
		}

		// What is wrong is said in words.
		for (const field of all(".od-field.is-bad"))
			if (![...field.querySelectorAll(".od-error")].some(isShown))
				lost.push(`error not said: ${named(field)}`);
		return [...new Set(lost)];
	});
}

/** Stops of Tab on which focus cannot be seen in forced colours: no outline that is there because of it. */
export async function unseenFocus(page: Page): Promise<readonly string[]> {
	const unseen: string[] = [];
	for (let stops = 0; stops < 400; stops++) {
		await page.keyboard.press("Tab");
		const stop = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
			const around = [focused, focused.closest(".od-choice"), focused.closest("tr")].filter(
				(element) => element !== null,
			);
			const canvas = getComputedStyle(document.body).backgroundColor;
			const outlines = (): readonly string[] =>
				around.map((element) => {
					const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
					const isThere =
						outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== canvas;
					return isThere ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : "none";
				});
			const during = outlines();
			// A field of several parts would begin again at its first, for ever, and so would a page within the page.
			const hasParts = focused.matches("input[type^=date], input[type=time], iframe");
			if (!hasParts) focused.blur();
			const after = hasParts ? [] : outlines();
			if (!hasParts) focused.focus();
			const isSeen = during.some((each, at) => each !== "none" && each !== after[at]);
			return {
				name: `${focused.tagName} ${focused.id} ${(focused.textContent ?? "").slice(0, 40)}`,
				isSeen,
			};
		});
		if (stop === undefined) return unseen;
		if (!stop.isSeen) unseen.push(stop.name);
	}
	throw new Error("no end of stops");
}
