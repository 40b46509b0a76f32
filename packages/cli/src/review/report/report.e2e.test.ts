import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import {
	axeViolations,
	openBrowser,
	sidewaysScroll,
	watchPage,
} from "../../../../../scripts/testing/browser.ts";
import { runIn } from "../../run-in.test-data.ts";

const SMALL = resolve(import.meta.dirname, "../../../../../docs/first-procedure");
const FILE = "procedures/dog_licence.procedure.yaml";
const HOSTILE = `<img src=x onerror="document.title='owned'"> \`</code><b>\``;

let folder = "";
let browser: Browser;

/** A field and a step more, a promise that is longer, a title that would be markup. */
const EDITS = [
	[
		"  born_on:\n",
		`  colour:\n    as: text\n    longest: 20\n    title: ${JSON.stringify(HOSTILE)}\n  born_on:\n`,
	],
	["          - born_on\n", "          - born_on\n          - colour\n"],
	["within: 1 working day", "within: 3 working days"],
	[
		"    go_to: granted\n",
		"    go_to: look\n\n  look:\n    does: confirm\n    who: keeper\n    title: Look once more\n    deadline:\n      within: 5 days\n      when_late: go to granted\n    go_to: granted\n",
	],
] as const;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-report-"));
	mkdirSync(join(folder, "procedures"));
	cpSync(SMALL, join(folder, "procedures"), { recursive: true });
	const git = (...args: readonly string[]) =>
		execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
			cwd: folder,
		});
	git("init", "-q", "-b", "main");
	git("add", "-A");
	git("commit", "-q", "-m", "the licence");
	const path = join(folder, FILE);
	let text = readFileSync(path, "utf8");
	for (const [from, to] of EDITS) {
		expect(text).toContain(from);
		text = text.replace(from, to);
	}
	writeFileSync(path, text);
	for (const language of ["en", "ar"]) {
		const out = `${language}.html`;
		await runIn(folder, [
			"review",
			"--base",
			"main",
			"--format",
			"html",
			"--lang",
			language,
			"--out",
			out,
		]);
	}
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true });
});

async function open(language: "en" | "ar", options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	await page.goto(`file://${join(folder, `${language}.html`)}`);
	return page;
}

test("it is one file: nothing else is asked for, and its own policy lets everything of it run", async () => {
	const page = await open("en");
	const asked: string[] = [];
	page.on("request", (request) => asked.push(request.url()));
	const { complaints } = watchPage(page);
	await page.reload();
	await page.getByRole("button", { name: "Next change" }).click();
	expect(complaints).toEqual([]);
	expect(asked).toEqual([page.url()]);
	const policy = await page.locator("meta[http-equiv]").getAttribute("content");
	expect(policy).toMatch(
		/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; require-trusted-types-for 'script';/,
	);
	await page.context().close();
});

test("words of the text are no markup", async () => {
	const page = await open("en");
	expect(await page.locator("img, b").count()).toBe(0);
	expect(await page.title()).not.toBe("owned");
	await expect.poll(() => page.getByText("<img src=x").count()).toBeGreaterThan(1);
	await page.context().close();
});

test("the arrow keys and the buttons go from change to change", async () => {
	const page = await open("en");
	const changes = page.locator("[data-change]");
	const all = await changes.count();
	expect(all).toBe(3);
	await page.keyboard.press("Tab");
	expect(await focused(page)).toBe("Skip to the changes");
	await page.getByRole("button", { name: "Next change" }).click();
	const first = await focused(page);
	expect(first).toContain("is new");
	await page.keyboard.press("ArrowDown");
	expect(await focused(page)).not.toBe(first);
	await page.keyboard.press("End");
	expect(await focused(page)).toBe(await changes.nth(all - 1).textContent());
	await page.keyboard.press("ArrowDown");
	expect(await focused(page)).toBe(await changes.nth(all - 1).textContent());
	await page.getByRole("button", { name: "Previous change" }).click();
	expect(await focused(page)).toBe(await changes.nth(all - 2).textContent());
	expect(await page.locator("li.is-open").count()).toBe(1);
	await page.context().close();
});

test("a change leads to its line and to its step, and the step back to the words", async () => {
	const page = await open("en");
	await page
		.getByRole("link", { name: /1 working day → 3 working days/ })
		.first()
		.click();
	const cells = await page.locator("tr:target td").allTextContents();
	expect(cells.map((cell) => cell.trim())).toEqual([
		expect.stringMatching(/^\d+$/),
		"within: 1 working day",
		expect.stringMatching(/^\d+$/),
		"within: 3 working days",
	]);
	await page.getByRole("link", { name: /^Show in the picture.*Look once more/ }).click();
	expect(await page.locator(":target").getAttribute("aria-label")).toMatch(
		/^2 Look once more\..*added/,
	);
	await page.getByRole("link", { name: /^2 Look once more/ }).press("Enter");
	expect(await page.locator("li:target h4").textContent()).toContain("Look once more");
	await page.context().close();
});

test("everything is read without script", async () => {
	const page = await open("en", { javaScriptEnabled: false });
	for (const heading of ["What do citizens notice?", "What happens to the cases we have?", "Text"])
		expect(await page.getByRole("heading", { name: heading }).first().isVisible()).toBe(true);
	expect(await page.getByRole("button").count()).toBe(0);
	expect(await page.getByRole("link", { name: /1 working day → 3 working days/ }).count()).toBe(1);
	await page.context().close();
});

test("on paper the whole text is there, and nothing to press", async () => {
	const page = await open("en", { colorScheme: "dark" });
	await page.emulateMedia({ media: "print" });
	expect(await page.getByRole("button").count()).toBe(0);
	expect(await page.getByText("For the file: seen by, on, decided").isVisible()).toBe(true);
	const ground = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
	expect(ground).toBe("light");
	expect(
		await page
			.locator(".rv-text")
			.first()
			.evaluate((one) => getComputedStyle(one).overflowX),
	).toBe("visible");
	await page.context().close();
});

test.each([
	["en", 1280, "light"],
	["en", 390, "dark"],
	["ar", 1280, "dark"],
	["ar", 390, "light"],
] as const)(
	"%s at %i px, %s: no rule of accessibility is broken, and nothing scrolls sideways",
	async (language, width, colorScheme) => {
		const options = { viewport: { width, height: 900 }, colorScheme };
		// Axe is a script of ours that the page's own policy would refuse.
		const page = await open(language, { ...options, bypassCSP: true });
		expect(await axeViolations(page)).toEqual([]);
		expect(await sidewaysScroll(page)).toBe(0);
		expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : null);
		await page.context().close();
	},
);

async function focused(page: Page): Promise<string> {
	return await page.evaluate(() => document.activeElement?.textContent ?? "");
}
