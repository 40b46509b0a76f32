import type { Bundle } from "@onedoor/dsl/bundle";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
	axeViolations,
	openBrowser,
	shoot,
	sidewaysScroll,
	watchPage,
} from "../../../scripts/testing/browser.ts";
import { type Answers, fillPage } from "./fill.ts";
import { PHONE, SHOTS, WIDE } from "./look.ts";
import { answers } from "./mother.ts";
import { MOTHER } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const PAPER = { name: "giay-chung-sinh.pdf", mimeType: "application/pdf" };

/** The whole birth registration in a browser that runs no script, on a phone. */
describe.each([
	{ language: "vi", withPaper: true },
	{ language: "ar", withPaper: false },
] as const)("a birth registration without script in $language", ({ language, withPaper }) => {
	let browser: Browser;
	let server: TestServer;
	let bundle: Bundle;
	let page: Page;
	/** The same pages in a browser with script, for looking at them: axe is a script. */
	let copy: Page;
	let complaints: readonly string[];
	let given: Answers;

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		bundle = await server.api.bundle("birth_registration");
		const context = await browser.newContext({
			viewport: PHONE,
			locale: language,
			javaScriptEnabled: false,
		});
		page = await context.newPage();
		({ complaints } = watchPage(page));
		copy = await (await browser.newContext({ viewport: PHONE, locale: language })).newPage();
		given = withPaper
			? { ...answers(0), "child.birth_date": "2026-11-02", "child.sex": "F" }
			: answers(0);
		if (withPaper) await server.api.dev.setSimulator("health", "down");
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	const press = (): Promise<void> => page.locator("main form button.od-btn--big").last().click();
	const at = (): string => new URL(page.url()).searchParams.get("page") ?? "";

	it("is where the portal leads whoever has no script", async () => {
		await page.goto(`${server.address}/`);
		await page.waitForURL((url) => url.pathname === "/forms");
		await page.goto(`${server.address}/forms?lang=${language}`);
		await look("home");
	});

	it("is begun after signing in", async () => {
		await page.locator('a[href="/forms/procedures/birth_registration"]').click();
		await look("what-you-need");
		await page.locator("main .od-actions a.od-btn--big").click();
		await look("sign-in");
		await page.getByRole("radio", { name: MOTHER }).check();
		await press();
		await press();
		await page.locator("ol.od-tasks").waitFor();
		await look("tasks");
	});

	it("says what is missing, and each line leads to its field", async () => {
		await page.locator("main .od-actions a.od-btn--big").click();
		await look("question");
		await press();
		await page.locator(".od-summary").waitFor();
		expect(await page.title()).toMatch(/^(Lỗi|خطأ)/);
		await look("question-wrong");
		const link = page.locator(".od-summary a").first();
		const id = (await link.getAttribute("href"))?.slice(1) ?? "";
		await link.click();
		expect(await page.locator(":focus").getAttribute("id")).toBe(id);
		const control = page.locator(`#${id}`);
		const set = control.locator("xpath=ancestor-or-self::*[@aria-describedby][1]");
		const told = (await set.first().getAttribute("aria-describedby")) ?? "";
		expect(await page.locator(`#${told.split(" ").at(-1)}`).textContent()).not.toBe("");
	});

	it("takes a wrong value back with what is wrong with it", async () => {
		await fillUntil("about_child");
		await fillPage(page, given, bundle, language);
		const day = page.locator("#f-child-birth_date");
		if (await day.count()) await day.fill("99");
		else await page.locator("#f-child-full_name").fill("x".repeat(200));
		await press();
		await page.locator(".od-summary").waitFor();
		await look("child-wrong");
		expect(
			(await day.count())
				? await day.inputValue()
				: await page.locator("#f-child-full_name").inputValue(),
		).toMatch(/^(99|x{200})$/);
		if (await day.count()) await day.fill("2");
	});

	it("is filled in to the end, papers included", async () => {
		await fillUntil("check");
		await look("check");
		const { items } = await (await server.as({ id: "079196000001" })).listCases();
		const { id } = items[0] ?? { id: "" };
		const draft = await (await server.as({ id: "079196000001" })).getDraft(id, "application");
		if (withPaper)
			expect(draft.data).toMatchObject({
				birth_evidence: { birth_notice: { by: "upload", files: [expect.any(String)] } },
			});
	});

	it("goes back, and finds what was typed", async () => {
		await page.goBack();
		expect(at()).not.toBe("check");
		expect(await page.locator("main form").count()).toBeGreaterThan(0);
		await page.goForward();
		expect(at()).toBe("check");
	});

	it("is not sent before it is declared, and then once", async () => {
		await press();
		await page.locator(".od-summary").waitFor();
		await look("check-wrong");
		await fillPage(page, { declaration: true }, bundle, language);
		await press();
		await page.locator(".od-spine").waitFor();
		await look("tracker");
		// The page that was sent is over: going back leads to where one sees what came of it.
		await page.goBack();
		await page.locator(".od-spine").waitFor();
		const { items } = await (await server.as({ id: "079196000001" })).listCases();
		const { id } = items[0] ?? { id: "" };
		const history = await (await server.as({ id: "079196000001" })).history(id);
		expect(history.items.filter(({ outcome }) => outcome === "submit")).toHaveLength(1);
	});

	it("never met the content policy", () => {
		expect(complaints.filter((each) => !each.includes("422"))).toEqual([]);
	});

	/** Page by page; where a page asks more once it was sent, it is filled in again. */
	async function fillUntil(stop: string): Promise<void> {
		for (let turn = 0; turn < 30 && at() !== stop; turn++) {
			await fillPage(page, given, bundle, language);
			const paper = page.locator("main form input[type=file]").first();
			if ((await paper.count()) > 0 && (await paper.isVisible())) {
				await look(`paper-${turn}`);
				await paper.setInputFiles({ ...PAPER, buffer: Buffer.from("%PDF-1.7\n") });
			}
			await press();
		}
		if (at() !== stop) throw new Error(`stuck on ${page.url()}`);
	}

	/** Looks at the page in a browser that runs scripts, where axe can run too. */
	async function look(name: string): Promise<void> {
		const html = await page.content();
		const url = `${server.address}/forms/copy-of-${name}`;
		await copy.route(url, (route) =>
			route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
		);
		await copy.goto(url);
		for (const size of [PHONE, WIDE]) {
			await copy.setViewportSize(size);
			expect(await axeViolations(copy), `${name} at ${size.width}`).toEqual([]);
			expect(await sidewaysScroll(copy), `${name} at ${size.width}`).toBe(0);
			await shoot(copy, `${SHOTS}/${language}-plain-${name}-${size.width}.png`);
		}
		await copy.unroute(url);
	}
});
