import type { BrowserContext, Page, Route } from "playwright-core";

import type { BreakableServer } from "./server.ts";

/** What breaks while a person does something. */
export const FAULTS = ["network", "tab", "server", "upload", "double"] as const;
export type Fault = (typeof FAULTS)[number];

/** A person at a browser, in a window that may be killed and opened again. */
export interface Window {
	page: Page;
	readonly context: BrowserContext;
	readonly server: BreakableServer;
}

/** What is typed is written to the device at once, and then at most twice a second. */
export const RESTED_MS = 600;

/**
 * Does something while something breaks. Afterwards all is whole again, and the window stands where it stood: nobody
 * has done what was done a second time.
 *
 * @param chance numbers from 0 to 1
 */
export async function strike(
	window: Window,
	fault: Exclude<Fault, "upload">,
	chance: () => number,
	act: (page: Page, twice: boolean) => Promise<void>,
): Promise<void> {
	switch (fault) {
		case "network":
			return chance() < 0.5 ? cut(window, chance, act) : answersLost(window, act);
		case "tab":
			await act(window.page, false);
			await pause(RESTED_MS + chance() * 150);
			return killTab(window);
		case "server": {
			const killed = pause(chance() * 120).then(() => window.server.restart());
			await act(window.page, false);
			return killed;
		}
		case "double":
			return doubled(window, (page) => act(page, true));
	}
}

/** The line is gone before it happens, and comes back after. */
async function cut(
	{ context, page }: Window,
	chance: () => number,
	act: (page: Page, twice: boolean) => Promise<void>,
): Promise<void> {
	await context.setOffline(true);
	await act(page, false);
	await pause(chance() * 1000);
	await context.setOffline(false);
}

/** The server does everything, and nobody hears of it. */
async function answersLost(
	{ context, page }: Window,
	act: (page: Page, twice: boolean) => Promise<void>,
): Promise<void> {
	let lost = 0;
	const lose = async (route: Route): Promise<void> => {
		if (route.request().method() === "GET") return route.continue();
		lost += 1;
		await route.fetch().catch(() => undefined);
		await route.abort("connectionreset").catch(() => undefined);
	};
	await context.route("**/api/**", lose);
	await act(page, false);
	await pause(lost === 0 ? 900 : 100);
	await context.unroute("**/api/**", lose);
}

/** The line says everything twice, and the finger is nervous. */
async function doubled(
	{ context, page }: Window,
	act: (page: Page) => Promise<void>,
): Promise<void> {
	const double = async (route: Route): Promise<void> => {
		if (route.request().method() === "GET") return route.continue();
		const first = route.fetch();
		const second = route.fetch();
		const answer = await Promise.all([first, second]).then(
			([one]) => one,
			() => undefined,
		);
		await (answer ? route.fulfill({ response: answer }) : route.abort()).catch(() => undefined);
	};
	await context.route("**/api/**", double);
	await act(page);
	await pause(900);
	await context.unroute("**/api/**", double);
}

/** The browser kills the page: nothing is told, nothing is flushed. It is opened again by its address. */
export async function killTab(window: Window): Promise<void> {
	const address = window.page.url();
	await window.page.goto("chrome://crash").catch(() => undefined);
	await window.page.close().catch(() => undefined);
	window.page = await window.context.newPage();
	window.page.setDefaultTimeout(20_000);
	await window.page.goto(address);
}

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
