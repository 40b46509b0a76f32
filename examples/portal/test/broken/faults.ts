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
	readonly line: Line;
	/** What failed in it, as the browser says it. */
	readonly troubles: readonly string[];
}

/** What lies between a browser and the API. */
export interface Line {
	/** What becomes of a call; undefined: it goes through. */
	through: ((route: Route) => Promise<void>) | undefined;
}

/**
 * The line of a browser, looked at from now on and for good: a call that is made in the moment in which a browser is told
 * to begin or to stop showing its calls is never sent.
 */
export async function lineOf(context: BrowserContext): Promise<Line> {
	const line: Line = { through: undefined };
	await context.route("**/api/**", (route) => (line.through ?? goOn)(route));
	return line;
}

/** Whoever made the call may be gone. */
export async function goOn(route: Route): Promise<void> {
	await route.continue().catch(() => undefined);
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
	{ line, page }: Window,
	act: (page: Page, twice: boolean) => Promise<void>,
): Promise<void> {
	let lost = 0;
	line.through = async (route) => {
		if (route.request().method() === "GET") return goOn(route);
		lost += 1;
		await route.fetch().catch(() => undefined);
		await route.abort("connectionreset").catch(() => undefined);
	};
	await act(page, false);
	await pause(lost === 0 ? 900 : 100);
	line.through = undefined;
}

/** The line says everything twice, and the finger is nervous. */
async function doubled({ line, page }: Window, act: (page: Page) => Promise<void>): Promise<void> {
	line.through = async (route) => {
		if (route.request().method() === "GET") return goOn(route);
		const first = route.fetch();
		const second = route.fetch();
		const answer = await Promise.all([first, second]).then(
			([one]) => one,
			() => undefined,
		);
		await (answer ? route.fulfill({ response: answer }) : route.abort()).catch(() => undefined);
	};
	await act(page);
	await pause(900);
	line.through = undefined;
}

/** The browser kills the page: nothing is told, nothing is flushed. It is opened again by its address. */
export async function killTab(window: Window): Promise<void> {
	const address = window.page.url();
	await window.page.goto("chrome://crash").catch(() => undefined);
	await window.page.close().catch(() => undefined);
	window.page = await window.context.newPage();
	await window.page.goto(address);
}

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
