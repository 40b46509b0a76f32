import type { Page } from "playwright-core";

/** Name of whatever has focus: its label, its text, or its id. */
export async function focused(page: Page): Promise<string> {
	return await page.evaluate(() => {
		const element = document.activeElement;
		if (!element) return "";
		const label =
			element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
		return (label ?? element.textContent ?? "").trim() || element.id;
	});
}

/** Presses Tab until something with this name has focus; a person without a mouse has no other way. */
export async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 120; presses++) {
		if ((await focused(page)).startsWith(name)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`Tab never reaches ${name}`);
}

/** Tab to it, and press Enter. */
export async function press(page: Page, name: string): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.press("Enter");
}

/** Tab to a text box and type. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.type(text);
}

/** Into a group of radios with Tab, then to the one with the arrow keys. */
export async function choose(page: Page, first: string, wanted: string): Promise<void> {
	await tabTo(page, first);
	await page.keyboard.press("Space");
	for (let presses = 0; presses < 12; presses++) {
		if ((await focused(page)).startsWith(wanted)) return;
		await page.keyboard.press("ArrowDown");
	}
	throw new Error(`The arrow keys never reach ${wanted}`);
}
