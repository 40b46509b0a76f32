import type { Browser, BrowserContext, Page } from "playwright-core";

import { openBrowser, watchPage } from "../../../scripts/testing/browser.ts";

/** A studio that is served somewhere. */
interface Served {
	/** `http://127.0.0.1:40123` */
	readonly address: string;
	stop(): Promise<void>;
}

export interface Studio<Over extends Served> {
	readonly served: Over;
	readonly browser: Browser;
	/** A fresh page of a fresh browser profile. A device that `hasTouch` has fingers and no mouse. */
	newPage(
		size?: { readonly width: number; readonly height: number },
		device?: { readonly hasTouch: boolean },
	): Promise<StudioPage>;
	stop(): Promise<void>;
}

export interface StudioPage {
	readonly page: Page;
	readonly context: BrowserContext;
	/** What the page complained of; a call that was refused rightly is none. */
	readonly complaints: () => readonly string[];
	/** Opens an address below `/studio`. */
	open(path: string): Promise<void>;
}

/**
 * The studio in a real browser.
 *
 * @param serving what it is served over: a copy of the library, or a repository with it
 * @param refused answers that are to be expected, by status
 */
export async function openStudio<Over extends Served>(
	serving: Promise<Over>,
	refused: readonly number[] = [412, 422, 503],
): Promise<Studio<Over>> {
	const [served, browser] = await Promise.all([serving, openBrowser()]);
	const expected = new RegExp(
		`^console: Failed to load resource: .* status of (${refused.join("|")}) `,
	);
	return {
		served,
		browser,
		async newPage(size = { width: 1280, height: 900 }, { hasTouch } = { hasTouch: false }) {
			const context = await browser.newContext({
				viewport: size,
				locale: "en-GB",
				hasTouch,
				isMobile: hasTouch,
			});
			const page = await context.newPage();
			page.on("dialog", (dialog) => void dialog.accept());
			const { complaints } = watchPage(page);
			return {
				page,
				context,
				complaints: () => complaints.filter((each) => !expected.test(each)),
				async open(path) {
					await page.goto(`${served.address}/studio${path}`);
					await page.getByRole("main").waitFor();
				},
			};
		},
		async stop() {
			await browser.close();
			await served.stop();
		},
	};
}

/** Pairs of lines that differ, before and after; one that is only there once stands alone. */
export function changedLines(
	before: string,
	after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
	const [old, now] = [before.split("\n"), after.split("\n")];
	return { gone: without(old, now), come: without(now, old) };
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
	const left = new Map<string, number>();
	for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
	return lines.filter((line) => {
		const count = left.get(line) ?? 0;
		left.set(line, count - 1);
		return count <= 0;
	});
}
