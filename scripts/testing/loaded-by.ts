import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";

/** What a page has loaded. */
export interface Loaded {
	/** Of everything, each answer compressed by gzip. */
	readonly bytes: number;
	/** Each answer on a line of its own, for a test that fails. */
	readonly says: string;
}

/** Opens a page, and counts all that was asked for until a control of it is there. */
export async function loadedBy(page: Page, address: string, control: string): Promise<Loaded> {
	await page.addInitScript((wanted) => {
		const observer = new MutationObserver(() => {
			if (document.querySelector(wanted) === null) return;
			performance.mark("usable");
			observer.disconnect();
		});
		observer.observe(document, { subtree: true, childList: true });
	}, control);
	const sizes = new Map<string, Promise<number>>();
	page.on("response", (response) => {
		const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
		sizes.set(
			response.url(),
			size.catch(() => 0),
		);
	});
	await page.goto(address);
	await page.locator(control).first().waitFor();
	const asked = await page.evaluate(() => {
		const usable = performance.getEntriesByName("usable")[0]?.startTime ?? 0;
		return performance
			.getEntriesByType("resource")
			.filter(({ startTime }) => startTime <= usable)
			.map(({ name }) => name);
	});
	const all = await Promise.all(
		[page.url(), ...asked].map(async (url) => [url, (await sizes.get(url)) ?? 0] as const),
	);
	const bytes = all.reduce((sum, [, size]) => sum + size, 0);
	return { bytes, says: all.map(([name, size]) => `${size} ${name}`).join("\n") };
}
