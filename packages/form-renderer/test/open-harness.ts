import type { Bundle } from "@onedoor/dsl/bundle";
import type { Page } from "playwright-core";

import { openBrowser, watchPage } from "../../../scripts/testing/browser.ts";
import { buildHarness, type Pages, pagesOf } from "./harness/build.ts";
import { serveStrictly } from "./harness/serve.ts";

export interface Harness {
	readonly url: string;
	/** A scene in a browser of its own: `scene=draft&lang=vi`. `complaints` grows with what the page does wrong. */
	open(
		query: string,
		width?: number,
	): Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
	close(): Promise<void>;
}

/**
 * Serves the harness under the strict policy, and opens a browser.
 *
 * @param bundle default the real birth registration
 */
export async function openHarness(
	on: "react" | "preact" = "react",
	bundle?: Promise<Bundle>,
): Promise<Harness> {
	const own = bundle === undefined ? [] : pagesOf("bundle", await bundle);
	const server = await serveStrictly(new Map([...(await builtOnce(on)), ...own]));
	const browser = await openBrowser();
	return {
		url: server.url,
		async open(query, width = 390) {
			const context = await browser.newContext({ viewport: { width, height: 844 } });
			const page = await context.newPage();
			const { complaints } = watchPage(page);
			await page.goto(`${server.url}/?${query}`);
			await page.waitForSelector("h1");
			return { page, complaints };
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}

const built = new Map<string, Promise<Pages>>();

/** Files of one worker share it: to build it takes a processor four seconds. */
function builtOnce(on: "react" | "preact"): Promise<Pages> {
	const known = built.get(on) ?? buildHarness(on);
	built.set(on, known);
	return known;
}
