import type { Page } from "playwright-core";

import type { Spent } from "./processor.ts";

/** As somebody types who types fast. */
const BETWEEN_KEYS_MS = 150;

/** Milliseconds from the press of a key, by the browser's own clock. */
export interface Shown {
	readonly outline: number;
	readonly picture: number;
	readonly findings: number;
	/** All of it, and the frame with it on screen. */
	readonly painted: number;
	/** Processor time until then. */
	readonly page: number;
	readonly worker: number;
}

interface Watch {
	wait(days: number): void;
	shown: Promise<Omit<Shown, keyof Spent>>;
}

declare global {
	/** In the page. */
	var benchWatch: Watch;
}

/** From now on the page notes when a step's new time limit stands in outline, picture and findings. */
export async function watchKeys(page: Page, step: string): Promise<void> {
	await page.evaluate((name) => {
		let pressed = 0;
		addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
		const shows = {
			outline: (days: string) =>
				has(document.querySelector(`#outline a[data-step="${name}"]`), days),
			picture: (days: string) =>
				has(document.querySelector(`#diagram svg a[href="#step=${name}"]`), days),
			findings: (days: string) =>
				[...document.querySelectorAll("#findings li")].some((row) => has(row, days)),
		};
		const has = (node: Element | null, days: string) =>
			node?.textContent?.replaceAll(",", "").includes(` ${days} `.trim()) ?? false;
		globalThis.benchWatch = {
			shown: Promise.reject(new Error("nothing awaited")),
			wait(days) {
				const found: Partial<Record<keyof typeof shows, number>> = {};
				this.shown = new Promise((resolve) => {
					const look = () => {
						for (const what of Object.keys(shows) as (keyof typeof shows)[])
							if (found[what] === undefined && shows[what](`${days} working day`))
								found[what] = performance.now() - pressed;
						const { outline, picture, findings } = found;
						if (outline === undefined || picture === undefined || findings === undefined) return;
						observer.disconnect();
						// The frame after the next one begins when this one has been painted.
						requestAnimationFrame(() => {
							const channel = new MessageChannel();
							channel.port1.onmessage = () =>
								resolve({ outline, picture, findings, painted: performance.now() - pressed });
							channel.port2.postMessage(undefined);
						});
					};
					const observer = new MutationObserver(look);
					observer.observe(document, { subtree: true, childList: true, characterData: true });
				});
			},
		};
		globalThis.benchWatch.shown.catch(() => undefined);
	}, step);
}

/** Presses, and waits until this limit is shown everywhere, and for what follows to be over. */
export async function waitForShown(
	page: Page,
	days: number,
	press: () => Promise<void>,
	spent: () => Spent,
): Promise<Shown> {
	await page.evaluate((wanted) => globalThis.benchWatch.wait(wanted), days);
	const before = spent();
	await press();
	const shown = await page.evaluate(() => globalThis.benchWatch.shown);
	const after = spent();
	await page.waitForTimeout(BETWEEN_KEYS_MS);
	return { ...shown, page: after.page - before.page, worker: after.worker - before.worker };
}
