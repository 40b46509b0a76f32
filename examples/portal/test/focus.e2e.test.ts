import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { addStickyBars, obscuredStops } from "../../../scripts/testing/focus.ts";
import { granted } from "./granted.ts";
import { PHONE } from "./look.ts";
import { draftByHttp, fileByHttp } from "./mother.ts";
import { startServer, type TestServer } from "./server.ts";

const MOTHER = { id: "079196000001" };
const RECEIVER = "079190000101";

/** Whoever walks through a page with Tab sees where they are, on a phone, also under bars that stay (WCAG 2.2, 2.4.11). */
describe("what has focus is seen", () => {
	let browser: Browser;
	let server: TestServer;
	let page: Page;
	const cases = { draft: "", sent: "", granted: "" };

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		const bundle = await server.api.bundle("birth_registration");
		const telling = { browser, server, bundle, language: "vi", copies: 0 } as const;
		cases.draft = await draftByHttp(telling);
		cases.sent = await fileByHttp(telling, "Lê Trần Bảo Thử");
		cases.granted = await granted(server);
		page = await (await browser.newContext({ viewport: PHONE, locale: "vi" })).newPage();
		await page.request.post(`${server.address}/api/dev/session`, { data: MOTHER });
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	async function walk(path: string): Promise<readonly string[]> {
		await page.goto(server.address + path);
		await page.locator("main h1").waitFor();
		await page.waitForLoadState("networkidle");
		await addStickyBars(page);
		return obscuredStops(page);
	}

	it.each([
		["the first page", () => "/"],
		["what is needed", () => "/procedures/birth_registration"],
		["one's cases", () => "/cases"],
		["helpers", () => "/helpers"],
		["a code", () => "/resume"],
		["the parts of a form", () => `/cases/${cases.draft}`],
		["the first questions", () => `/cases/${cases.draft}/about_you`],
		["many questions", () => `/cases/${cases.draft}/about_child`],
		["throwing a draft away", () => `/cases/${cases.draft}/discard`],
		["what was just sent", () => `/cases/${cases.sent}/sent`],
		["the check", () => `/cases/${cases.draft}/check`],
		["a case under way", () => `/cases/${cases.sent}`],
		["a granted case", () => `/cases/${cases.granted}`],
		["what was submitted", () => `/cases/${cases.granted}/answers`],
		["pages without script", () => `/forms/${cases.draft}/application?page=about_child`],
	])("on %s", async (_name, path) => {
		expect(await walk(path())).toEqual([]);
	});

	it.each([
		["what is needed", () => "/procedures/birth_registration"],
		["many questions", () => `/cases/${cases.draft}/about_child`],
		["a case under way", () => `/cases/${cases.sent}`],
	])("stays where it is in another language, on %s", async (_name, path) => {
		await page.goto(`${server.address}${path()}?lang=vi`);
		await page.locator("main h1").waitFor();
		await page.waitForLoadState("networkidle");
		await page.evaluate(() => {
			scrollTo(0, 600);
			document.querySelector<HTMLElement>(".od-lang a[lang=en]")?.focus({ preventScroll: true });
		});
		await page.keyboard.press("Enter");
		await page.locator("html[lang=en]").waitFor();
		await page.waitForLoadState("networkidle");
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(450);
		expect(await page.locator(".od-lang a[lang=en]:focus").count()).toBe(1);
	});

	it("at the desk", async () => {
		const { items } = await server.api.dev.identities();
		const roles = items.find(({ id }) => id === RECEIVER)?.roles ?? [];
		await page.request.post(`${server.address}/api/dev/session`, { data: { id: RECEIVER, roles } });
		expect(await walk("/desk")).toEqual([]);
		expect(await walk(`/desk/cases/${cases.sent}`)).toEqual([]);
	});
});
