import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, type Frame, chromium as launcher, type Page } from "playwright-core";

import { ALL_LOOKS } from "./all-looks.ts";
import { PATIENCE_MS } from "./patience.ts";
import { slowDown } from "./slow-pages.ts";

const SYSTEM_BROWSERS = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
];

/**
 * What the packed browser asks for to live in a function without a machine: one process ends with the first page that
 * is closed, and switched-off web security would hide what people meet.
 */
const UNWANTED = new Set([
	"--single-process",
	"--no-zygote",
	"--disable-web-security",
	"--allow-running-insecure-content",
	"--disable-site-isolation-trials",
]);

/** Rules of WCAG 2.2 A and AA, and axe's own best practice. */
export const AXE_TAGS: readonly string[] = [
	"wcag2a",
	"wcag2aa",
	"wcag21a",
	"wcag21aa",
	"wcag22aa",
	"best-practice",
];

/** Compiling, beside the page, what it uses often takes up to a sixth of the processor where pages live seconds. */
const UNCOMPILED = "--js-flags=--no-opt";

/**
 * A real Chromium for tests: the system's if there is one, else the one that comes with the dev dependencies, so
 * that a fresh machine needs no browser. It talks to nobody but the page under test.
 *
 * @param isTimed it compiles what is used often, as it does for people
 * @throws Error when no browser starts: browser tests are never skipped silently.
 */
export async function openBrowser({
	isTimed = false,
}: {
	readonly isTimed?: boolean;
} = {}): Promise<Browser> {
	const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
	const browser = await launcher.launch({
		executablePath: system ?? (await chromium.executablePath()),
		headless: true,
		args: [
			...(system === undefined ? chromium.args.filter((arg) => !UNWANTED.has(arg)) : []),
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			"--disable-gpu",
			"--disable-dev-shm-usage",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
			...(isTimed ? [] : [UNCOMPILED]),
		].filter((arg, at, all) => all.indexOf(arg) === at && !arg.startsWith("--headless")),
	});
	return patient(browser);
}

/** Each of its pages waits as long as any test does. */
function patient(browser: Browser): Browser {
	const newContext = browser.newContext.bind(browser);
	browser.newContext = async (options) => {
		const context = await newContext(options);
		context.setDefaultTimeout(PATIENCE_MS);
		await slowDown(context);
		return context;
	};
	return browser;
}

/**
 * Axe violations as one line each, `rule: target`, so that a failing test says what to mend.
 *
 * @param only rules instead of all, by their ids
 */
export async function axeViolations(
	page: Page,
	only?: readonly string[],
): Promise<readonly string[]> {
	return (await runAxe(page, only)).flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
	);
}

/**
 * What axe finds wrong. What passes is not listed, and nothing of another origin is in the page: axe is then several
 * times quicker.
 *
 * @param only rules instead of all, by their ids
 */
export async function runAxe(page: Page, only?: readonly string[]): Promise<readonly axe.Result[]> {
	const runOnly = only
		? { type: "rule" as const, values: [...only] }
		: { type: "tag" as const, values: [...AXE_TAGS] };
	await Promise.all(page.frames().map(giveAxe));
	const { violations } = await new AxeBuilder({ page, axeSource: NOTHING_MORE })
		.setLegacyMode()
		.options({ runOnly, resultTypes: ["violations"] })
		.analyze();
	return violations;
}

/** What the builder evaluates in each frame, twice, at each look: axe is there already. */
const NOTHING_MORE = "0";

/** Once a document: to read half a megabyte of script takes a page longer than most looks do. */
async function giveAxe(frame: Frame): Promise<void> {
	if (!(await frame.evaluate(whenSettled))) await frame.evaluate(axe.source);
}

/**
 * Once no colour is on its way to another: half way a button that is free again has light words on a light ground.
 *
 * @returns whether axe is there already
 */
async function whenSettled(): Promise<boolean> {
	const ending = document
		.getAnimations()
		.filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
	await Promise.allSettled(ending.map(({ finished }) => finished));
	return "axe" in globalThis;
}

/** CSS pixels by which the page can be scrolled sideways; 0 is right. */
export async function sidewaysScroll(page: Page): Promise<number> {
	return await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
}

/** Collects what the page's Content-Security-Policy refuses, and uncaught errors, from now on. */
export function watchPage(page: Page): { readonly complaints: readonly string[] } {
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(`console: ${message.text()}`);
	});
	return { complaints };
}

/**
 * Writes a picture of the whole page, or of what stands in the window; folders are made. Only in `pnpm soak looks`,
 * or where `ONEDOOR_PICTURES` is set: pictures are for people, and no test proves anything by one.
 */
export async function shoot(
	page: Page,
	path: string,
	of: "page" | "window" = "page",
): Promise<void> {
	if (!ALL_LOOKS && process.env.ONEDOOR_PICTURES === undefined) return;
	await mkdir(dirname(path), { recursive: true });
	await page.screenshot({ path, fullPage: of === "page" });
}
