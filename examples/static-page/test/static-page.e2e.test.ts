import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { press, typeInto } from "../../../packages/form-renderer/test/keyboard.ts";
import {
	axeViolations,
	openBrowser,
	shoot,
	sidewaysScroll,
	watchPage,
} from "../../../scripts/testing/browser.ts";
import { addStickyBars, obscuredStops } from "../../../scripts/testing/focus.ts";
import { loadedBy } from "../../../scripts/testing/loaded-by.ts";
import { openTownHall, type TownHall } from "./town-hall.ts";

const HEAD =
	'<meta charset="utf-8"><title>Two</title><link rel="stylesheet" href="/onedoor-case.css"><script type="module" src="/onedoor-case.js"></script>';
const SRC = 'src="/api/procedures/busking_permit"';
/** Pages of other hosts. */
const PAGES = {
	"/two": `<!doctype html><html lang="en"><head>${HEAD}</head><body><main>
		<div id="a"><onedoor-case ${SRC}></onedoor-case></div>
		<div lang="ar"><onedoor-case id="b" ${SRC}></onedoor-case></div></main></body></html>`,
	"/elsewhere": `<!doctype html><html lang="en"><head>${HEAD.replaceAll('="/', '="{shelf}/')}</head><body><main>
		<onedoor-case ${SRC}></onedoor-case></main></body></html>`,
	"/branded": `<!doctype html><html lang="en"><head>${HEAD}<link rel="stylesheet" href="/town.css"></head><body><main>
		<onedoor-case ${SRC}></onedoor-case></main></body></html>`,
	"/none": `<!doctype html><html lang="en"><head>${HEAD}</head><body><main>
		<onedoor-case src="/api/procedures/no_such"></onedoor-case></main></body></html>`,
};

let hall: TownHall;
let browser: Browser;
let context: BrowserContext;
/** The case of the first test. */
let finished = "";

beforeAll(async () => {
	[hall, browser] = await Promise.all([openTownHall(PAGES), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await hall.close();
});
afterEach(() => context.close());

interface Told {
	readonly name: string;
	readonly detail: Readonly<Record<string, unknown>>;
}

/** A page with what it did wrong and what the element told it. */
async function visit(
	path: string,
	{ as, width = 390 }: { readonly as?: string; readonly width?: number } = {},
): Promise<{
	readonly page: Page;
	readonly complaints: readonly string[];
	told(): Promise<readonly Told[]>;
}> {
	context = await browser.newContext({ viewport: { width, height: 844 } });
	if (as) await context.addCookies([{ name: "person", value: as, url: hall.url }]);
	await context.addInitScript(() => {
		const told: unknown[] = [];
		Object.assign(globalThis, { told });
		for (const name of ["opened", "saved", "submitted", "ended", "sign-in", "redirect", "error"])
			addEventListener(`onedoor-${name}`, (event) =>
				told.push({ name, detail: (event as CustomEvent).detail }),
			);
	});
	const page = await context.newPage();
	const { complaints } = watchPage(page);
	await page.goto(hall.url + path);
	const told = () =>
		page.evaluate(() => (globalThis as unknown as { readonly told: readonly Told[] }).told);
	return { page, complaints, told };
}

const PICTURE = {
	name: "me.png",
	mimeType: "image/png",
	buffer: Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	),
};

/** Nothing for axe to say, and nothing out of sight. */
async function looksRight(page: Page, name: string): Promise<void> {
	expect(await axeViolations(page), name).toEqual([]);
	expect(await sidewaysScroll(page), name).toBe(0);
	if (!process.env.SHOTS) return;
	const size = page.viewportSize() ?? { width: 0, height: 0 };
	for (const width of [390, 1280]) {
		await page.setViewportSize({ ...size, width });
		await shoot(page, `examples/static-page/shots/${name}-${width}.png`);
	}
	await page.setViewportSize(size);
}

test("a page without a program of its own: from what is needed over a payment to the result", async () => {
	const { page, complaints, told } = await visit("/");
	await page.getByRole("button", { name: "Sign in to start" }).click();
	await page.getByText("You are not signed in").waitFor();
	await looksRight(page, "1-signed-out");
	await context.addCookies([{ name: "person", value: "musician", url: hall.url }]);
	await page.getByRole("button", { name: "Try again" }).click();
	await page.getByRole("button", { name: "Start", exact: true }).click();
	await page.getByRole("link", { name: "Continue: Application" }).click();

	await page.getByLabel("Instrument").fill("A tuba that is far too long for any street in town");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.locator(".od-summary").waitFor();
	expect(await page.locator(".od-summary li").allTextContents()).toEqual([
		"Instrument: at most 40 characters",
		"Add picture of you with it",
	]);
	expect(await page.title()).toMatch(/^Error: Application/);
	expect(await page.evaluate(() => document.activeElement?.className)).toBe("od-summary");
	await looksRight(page, "2-wrong");
	await page.getByLabel("Instrument").fill("Tuba");
	await page.locator("input[type=file]").first().setInputFiles(PICTURE);
	await page.getByText("Sent").waitFor();
	await looksRight(page, "3-questions");

	await page.reload();
	expect(await page.getByLabel("Instrument").inputValue(), "a reload goes on in its place").toBe(
		"Tuba",
	);
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByRole("heading", { name: "Check before you submit" }).waitFor();
	await page.goBack();
	await page.getByLabel("Instrument").waitFor();
	await page.goForward();
	await page.getByRole("button", { name: "Submit" }).click();
	await page.getByRole("link", { name: "Payment" }).click();
	await page.getByRole("button", { name: "Pay €10.00" }).waitFor();
	await looksRight(page, "4-payment");
	expect((await told()).map(({ name }) => name)).toContain("submitted");
	await page.getByRole("button", { name: "Pay €10.00" }).click();
	await page.waitForURL("**/cases/**");
	await page.getByText("We are waiting for your bank").waitFor();
	finished = (await page.locator("onedoor-case").getAttribute("case")) ?? "";

	await hall.paid(finished);
	await hall.granted(finished);
	await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
	await page.getByText("Your result is ready").waitFor();
	await looksRight(page, "5-result");
	expect(await told()).toContainEqual({
		name: "ended",
		detail: { case: finished, result: "granted" },
	});
	expect(complaints).toEqual([]);
});

test("with the keyboard alone, from a page that nobody has opened to the submitted application", async () => {
	const { page, complaints, told } = await visit("/", { as: "musician" });
	await page.getByRole("heading", { name: "Permit to play" }).waitFor();
	await press(page, "Start");
	await page.getByText("Continue: Application").waitFor();
	await press(page, "Continue: Application");
	await page.getByLabel("Instrument").waitFor();
	await typeInto(page, "Instrument", "Harp");
	const chooser = page.waitForEvent("filechooser");
	await press(page, "Choose a file");
	await (await chooser).setFiles(PICTURE);
	await page.getByText("Sent").waitFor();
	await press(page, "Continue");
	await page.getByRole("heading", { name: "Check before you submit" }).waitFor();
	await press(page, "Submit");
	await page.getByRole("heading", { name: "Steps" }).waitFor();
	const [opened] = await told();
	expect(opened).toMatchObject({ name: "opened", detail: { procedure: "busking_permit" } });
	expect(await page.locator("onedoor-case").getAttribute("case")).toBe(opened?.detail.case);
	expect(complaints).toEqual([]);
});

test("what has focus is seen, also under bars of the host's own", async () => {
	const { page } = await visit("/", { as: "musician" });
	await page.getByRole("button", { name: /^Start/ }).click();
	await page.getByRole("link", { name: "Continue: Application" }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await page.locator(".od-summary").waitFor();
	await page.setViewportSize({ width: 390, height: 500 });
	await addStickyBars(page);
	expect(await obscuredStops(page)).toEqual([]);
});

test("two on one page keep apart, speak the language they stand in, and leave nothing behind", async () => {
	const { page, complaints } = await visit("/two", { as: "musician", width: 1280 });
	const [one, other] = [page.locator("#a onedoor-case"), page.locator("#b")];
	for (const [element, start] of [
		[one, /^Start/],
		[other, /^ابدأ/],
	] as const) {
		await element.getByRole("button", { name: start }).click();
		await element.locator("a.od-btn--big").click();
		await element.getByRole("textbox").waitFor();
	}
	expect(await other.locator("> div > div").getAttribute("dir")).toBe("rtl");
	await one.getByRole("button", { name: "Continue" }).click();
	await one.locator(".od-summary").waitFor();
	await one.getByRole("textbox").fill("Tuba");
	await other.getByRole("button", { name: "متابعة" }).click();
	await other.locator(".od-summary a").first().click();
	await page.keyboard.type("Oud");
	expect(await one.getByRole("textbox").inputValue()).toBe("Tuba");
	expect(await other.getByRole("textbox").inputValue()).toBe("Oud");
	const ids = await page.evaluate(() =>
		[...document.querySelectorAll("main [id]:not(symbol)")].map(({ id }) => id),
	);
	expect(new Set(ids).size).toBe(ids.length);
	await looksRight(page, "6-two");
	expect(await looksOfHost(page), "the host's page keeps its own looks").toEqual({
		scheme: "normal",
		box: "content-box",
		brand: "",
	});

	await one.evaluate((element) => element.setAttribute("locale", "vi"));
	await one.getByRole("button", { name: "Tiếp tục" }).waitFor();
	expect(await one.getByRole("textbox").inputValue(), "another language keeps what is typed").toBe(
		"Tuba",
	);
	await one.evaluate((element) => element.remove());
	expect(await page.title()).toBe("Two");
	await other.getByRole("textbox").fill("Lute");
	expect(complaints).toEqual([]);
});

async function looksOfHost(page: Page): Promise<Readonly<Record<string, string>>> {
	return await page.evaluate(() => {
		const root = getComputedStyle(document.documentElement);
		const main = getComputedStyle(document.querySelector("main") ?? document.body);
		return {
			scheme: root.colorScheme,
			box: main.boxSizing,
			brand: root.getPropertyValue("--od-brand"),
		};
	});
}

/** Of docs/budget.md: raising it takes an entry in the decisions. */
const FIRST_PAGE = 78_000;

/** Opens the questions of a new case of Ada's. */
async function atQuestions(page: Page): Promise<void> {
	await page.getByRole("button", { name: /^Start/ }).click();
	await page.getByRole("link", { name: "Continue: Application" }).click();
	await page.getByLabel("Instrument").waitFor();
}

const until = (ms: number) =>
	context.addCookies([{ name: "until", value: String(Date.now() + ms), url: hall.url }]);

test("says before the session ends that it will, and one press makes it longer", async () => {
	const { page, complaints } = await visit("/", { as: "musician" });
	await until(150_000);
	await page.evaluate(() => document.querySelector("onedoor-case")?.reload());
	await atQuestions(page);
	const warning = page
		.getByRole("alert")
		.filter({ hasText: "You will be signed out in 3 minutes." });
	await warning.waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await warning.getByRole("button", { name: "Stay signed in" }).click();
	await warning.waitFor({ state: "detached" });
	expect(complaints).toEqual([]);
});

test("a session that ends leaves the page and what is typed, and goes on after signing in again", async () => {
	const { page, told } = await visit("/", { as: "musician" });
	await until(6000);
	await page.evaluate(() => document.querySelector("onedoor-case")?.reload());
	await atQuestions(page);
	await page.getByText("You are not signed in").waitFor();
	await page.getByLabel("Instrument").fill("Bassoon");
	await page.getByRole("button", { name: "Sign in again" }).click();
	expect((await told()).map(({ name }) => name)).toContain("sign-in");
	await until(60 * 60_000);
	await page.evaluate(() => document.querySelector("onedoor-case")?.reload());
	await page.getByText("You are not signed in").waitFor({ state: "detached" });
	await page.getByText(/^Saved at/).waitFor();
	expect(await page.getByLabel("Instrument").inputValue()).toBe("Bassoon");
});

test("Start pressed twice, and again after a broken line, opens one case", async () => {
	const { page } = await visit("/", { as: "musician" });
	const opened: string[] = [];
	let isBroken = true;
	await context.route("**/api/cases", async (route) => {
		if (route.request().method() !== "POST") return route.continue();
		const response = await route.fetch();
		opened.push(((await response.json()) as { readonly id: string }).id);
		// The server did it, and nobody hears of it.
		return isBroken ? route.abort("connectionreset") : route.fulfill({ response });
	});
	const start = page.getByRole("button", { name: /^Start/ });
	await start.dblclick();
	await page.getByRole("alert").waitFor();
	isBroken = false;
	await start.dblclick();
	await page.getByRole("link", { name: "Continue: Application" }).waitFor();
	expect(opened.length).toBeGreaterThan(1);
	expect(new Set(opened).size).toBe(1);
});

test("on a shared computer, a part that does not come takes nothing away that is typed", async () => {
	const { page } = await visit("/", { as: "musician" });
	// Nothing is fetched ahead, and nothing rests on the device.
	await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
	await page.evaluate(() => localStorage.setItem("onedoor.shared-computer", "yes"));
	await atQuestions(page);
	await page.locator("input[type=file]").first().setInputFiles(PICTURE);
	await page.getByText("Sent").waitFor();
	await page.getByText(/^Saved at/).waitFor();
	await page.reload();
	await page.getByLabel("Instrument").waitFor();
	let loads = 0;
	page.on("load", () => {
		loads += 1;
	});
	await context.route("**/drafts/**", (route) =>
		route.request().method() === "PUT" ? route.abort() : route.continue(),
	);
	await page.route("**/onedoor-case/CheckPage*", (route) => route.abort());
	await page.getByLabel("Instrument").fill("Cello");
	await page.getByRole("button", { name: "Continue" }).click();
	const again = page.getByRole("button", { name: "Try again" });
	for (let presses = 0; presses < 3; presses++) {
		await again.click();
		await page.waitForTimeout(300);
	}
	expect(loads, "what is typed is here and nowhere else").toBe(0);
	await page.unroute("**/onedoor-case/CheckPage*");
	await context.unroute("**/drafts/**");
	// A save that was under way may still fail; once one has not, the page and its button go.
	await expect
		.poll(async () => {
			await again.click({ timeout: 500 }).catch(() => {});
			return loads;
		})
		.toBe(1);
	await page.getByRole("heading", { name: "Check before you submit" }).waitFor();
	await page.getByText("Cello").waitFor();
});

test("wears the town's own colours, in light and in dark", async () => {
	const { page } = await visit("/branded");
	const button = page.getByRole("button", { name: "Sign in to start" });
	await button.waitFor();
	await page.emulateMedia({ reducedMotion: "reduce" });
	for (const [colorScheme, colour] of [
		["light", "rgb(122, 31, 61)"],
		["dark", "rgb(242, 169, 192)"],
	] as const) {
		await page.emulateMedia({ colorScheme });
		await expect
			.poll(() => button.evaluate((it) => getComputedStyle(it).backgroundColor))
			.toBe(colour);
		expect(await axeViolations(page, ["color-contrast"]), colorScheme).toEqual([]);
	}
});

test("loads no more than its budget until what is needed stands there", async () => {
	context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const { bytes, says } = await loadedBy(
		await context.newPage(),
		`${hall.url}/`,
		"onedoor-case .od-btn--big",
	);
	expect(bytes, says).toBeLessThanOrEqual(FIRST_PAGE);
	expect(bytes, says).toBeGreaterThan(10_000);
});

test("says what keeps it from opening, and tries again", async () => {
	const { page, told } = await visit("/none");
	await page.getByText("There is nothing here").waitFor();
	await looksRight(page, "7-nothing");
	expect(await told()).toContainEqual({
		name: "error",
		detail: { kind: "refused", status: 404, code: "no_bundle" },
	});
	const element = page.locator("onedoor-case");
	await context.setOffline(true);
	await element.evaluate((here) => here.setAttribute("src", "/api/procedures/busking_permit"));
	await page.getByText("No network").waitFor();
	await looksRight(page, "8-offline");
	await context.setOffline(false);
	await page.getByRole("heading", { name: "Permit to play" }).waitFor();
});

test("on a line slower than it tries again, it opens with the first answer that comes", async () => {
	const { page } = await visit("/");
	await page.getByRole("button", { name: "Sign in to start" }).waitFor();
	const answers: (() => void)[] = [];
	let isCut = true;
	await page.route("**/api/procedures/busking_permit?again", async (route) => {
		if (isCut) return route.abort();
		await new Promise<void>((resolve) => answers.push(resolve));
		await route.continue();
	});
	await page.clock.install();
	await page
		.locator("onedoor-case")
		.evaluate((here) => here.setAttribute("src", "/api/procedures/busking_permit?again"));
	await page.getByText("No network").waitFor();
	isCut = false;
	await page.clock.runFor(6_000);
	await expect.poll(() => answers.length).toBe(1);
	await page.clock.runFor(20_000);
	answers[0]?.();
	await page.getByRole("heading", { name: "Permit to play" }).waitFor();
	expect(answers.length).toBe(1);
});

test("a module that does not come is said where it is missed, is tried again, and nothing typed is lost", async () => {
	const { page, complaints } = await visit("/", { as: "musician" });
	// Nothing is fetched ahead: whatever is needed has to come when it is.
	await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
	await page.getByRole("button", { name: /^Start/ }).click();
	await page.getByRole("link", { name: "Continue: Application" }).click();
	await page.getByLabel("Instrument").waitFor();
	await page.reload();
	await page.getByLabel("Instrument").fill("Tuba");
	await page.locator("input[type=file]").first().setInputFiles(PICTURE);
	await page.getByText("Sent").waitFor();
	const checkTitle = page.getByRole("heading", { name: "Check before you submit" });
	await page.route("**/onedoor-case/CheckPage*", (route) => route.abort());
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByText("This part could not be loaded.").waitFor();
	await looksRight(page, "9-module-missing");
	await page.unroute("**/onedoor-case/CheckPage*");
	// Chromium does not ask again for a module that did not come: the second time the page is loaded anew.
	const again = page.getByRole("button", { name: "Try again" });
	await again.click();
	await again.click();
	await checkTitle.waitFor();
	await page.getByText("Tuba").waitFor();

	await page.goBack();
	const saved = page.waitForResponse((response) => response.request().method() === "PUT");
	await page.getByLabel("Instrument").fill("Harp");
	await saved;
	await page.reload();
	expect(await page.getByLabel("Instrument").inputValue()).toBe("Harp");
	await context.setOffline(true);
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByText("This part could not be loaded.").waitFor();
	await context.setOffline(false);
	await again.click();
	await checkTitle.waitFor();
	await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
	await page.getByText("Harp").waitFor();
	expect(complaints.filter((each) => !each.includes("net::ERR_"))).toEqual([]);
});

test("from another origin, which has only the files", async () => {
	const { page, complaints } = await visit("/elsewhere", { as: "musician" });
	await page.getByRole("button", { name: /^Start/ }).click();
	await page.getByRole("link", { name: "Continue: Application" }).click();
	await page.getByLabel("Instrument").fill("Tuba");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.locator(".od-summary").waitFor();
	const origins = await page.evaluate(() =>
		performance
			.getEntriesByType("resource")
			.filter(({ name }) => name.includes("onedoor-case"))
			.map(({ name }) => new URL(name).origin),
	);
	expect(new Set(origins)).toEqual(new Set([hall.filesUrl]));
	expect(complaints).toEqual([]);
});

test("with a token instead of a cookie: who may see a case sees it, and files are fetched with it", async () => {
	const { page, told } = await visit("/");
	const element = page.locator("onedoor-case");
	const name = (attribute: string, value: string) =>
		element.evaluate((here, [key, to]) => here.setAttribute(key, to), [attribute, value] as const);
	await page.getByRole("button", { name: "Sign in to start" }).waitFor();
	await name("case", "somebody-elses");
	await page.getByRole("heading", { name: "You are not signed in" }).waitFor();
	await element.evaluate((here) =>
		Object.assign(here, { getToken: () => Promise.resolve("musician") }),
	);
	await page.getByText("There is nothing here").waitFor();

	await name("case", finished);
	await page.getByRole("link", { name: "See what you submitted" }).click();
	const file = page.waitForEvent("download");
	await page.locator("a[href*='/files/']").click();
	expect((await file).suggestedFilename()).toBe("me.png");

	await element.evaluate((here) => here.removeAttribute("case"));
	await page.getByRole("link", { name: "Harp" }).click();
	await page.getByRole("link", { name: "Payment" }).waitFor();
	await name("as", "clerk");
	await page.getByRole("link", { name: "Payment" }).waitFor({ state: "detached" });
	await name("as", "musician");
	await page.getByRole("link", { name: "Payment" }).click();
	await element.evaluate((here) =>
		here.addEventListener("onedoor-redirect", (event) => event.preventDefault()),
	);
	await page.getByRole("button", { name: "Pay €10.00" }).click();
	await expect.poll(async () => (await told()).map((one) => one.name)).toContain("redirect");
	expect(new URL(page.url()).pathname, "the page leads there itself").toBe("/");
	await page.goBack();
	await page.getByRole("link", { name: "Payment" }).waitFor();
	await page.goBack();
	await page.getByRole("button", { name: "Start a new one" }).waitFor();
});
