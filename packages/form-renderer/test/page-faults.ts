import type { Page } from "playwright-core";

/** Ids that descriptions, labels and controls speak of and that are not there. */
export async function danglingIds(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => {
		const names = ["aria-describedby", "aria-labelledby", "aria-controls", "aria-activedescendant"];
		return [...document.querySelectorAll(names.map((name) => `[${name}]`).join())].flatMap(
			(element) =>
				names
					.flatMap((name) => (element.getAttribute(name) ?? "").split(" "))
					.filter((id) => id !== "" && !document.getElementById(id)),
		);
	});
}

/** Errors beside fields that no control, and no group of controls, is described by. */
export async function unsaidErrors(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() => {
		const described = new Set(
			[...document.querySelectorAll("[aria-describedby]")]
				.filter((each) => each.matches("input, select, textarea, button, fieldset"))
				.flatMap((each) => (each.getAttribute("aria-describedby") ?? "").split(" ")),
		);
		return [...document.querySelectorAll("main .od-error")]
			.filter(({ id }) => !described.has(id))
			.map(({ id, textContent }) => `${id}: ${textContent}`);
	});
}

/** Lines of the error summary that lead to nothing on this page that takes focus. */
export async function deadLinks(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>(".od-summary a")].flatMap((link) => {
			const to = link.getAttribute("href") ?? "";
			if (!to.startsWith("#")) return [];
			const target = document.getElementById(to.slice(1));
			target?.focus();
			return target && document.activeElement === target ? [] : [`${to}: ${link.textContent}`];
		}),
	);
}

/** Things to press that are smaller than 44 px and do not stand inside a sentence. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() =>
		["a[href]", "button", "input", "select", "textarea", "summary"]
			.flatMap((kind) => [...document.querySelectorAll<HTMLElement>(`main ${kind}`)])
			.flatMap((element) => {
				const box = (element.closest("label") ?? element).getBoundingClientRect();
				if (box.width <= 1 || element.closest(".od-hidden")) return [];
				return box.height < 44 - 0.5
					? [`${element.tagName} ${element.textContent || element.id} ${box.height}`]
					: [];
			}),
	);
}
