import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations } from "../../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

const FILE = "dog_licence.procedure.yaml";
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveLibrary());
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("with the keyboard alone: a procedure from nothing, a step among others, moved; focus is always somewhere", async () => {
	await shown.open("?lang=en");
	await page.getByRole("heading", { name: "Procedures" }).waitFor();
	await press("button", "New procedure");
	await page.getByRole("textbox", { name: "What is it called?" }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.keyboard.type("Dog licence");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/p\/dog_licence/);
	await page
		.getByText("Nothing found. The text says a whole procedure.")
		.or(page.getByText(/^0 errors/))
		.first()
		.waitFor();

	await press("button", "Add");
	await page.getByRole("form", { name: "Add a step" }).waitFor();
	await page.keyboard.type("Second look");
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: /Second look/ }).waitFor();
	expect(await focused(), "the form is gone").toBe("BUTTON Add");

	const step = page.getByRole("link", { name: /^\d+ Second look/ }).first();
	await step.focus();
	await page.keyboard.press("Alt+ArrowUp");
	await page
		.getByRole("status")
		.filter({ hasText: /^Second look is now \d+ of \d+$/ })
		.waitFor();
	await walkToTheEnd("the step");
	await page.keyboard.press("Control+s");
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(await studio.served.read(FILE)).toContain("  second_look:\n");
	const args = ["packages/cli/src/main.ts", "check", `${studio.served.folder}/${FILE}`];
	expect(() => execFileSync(process.execPath, args, { cwd: ROOT, stdio: "pipe" })).not.toThrow();
	expect(shown.complaints()).toEqual([]);
}, 120_000);

/** Reached by Tab, as somebody without a pointer does, and pressed. */
async function press(role: "button", name: string): Promise<void> {
	const wanted = page.getByRole(role, { name, exact: true }).first();
	await wanted.waitFor();
	for (let at = 0; at < 80; at++) {
		if (await wanted.evaluate((node) => node === document.activeElement)) break;
		await page.keyboard.press("Tab");
	}
	expect(
		await wanted.evaluate((node) => node === document.activeElement),
		`Tab comes to ${name}, and stands at: ${await focused()}`,
	).toBe(true);
	await page.keyboard.press("Enter");
}

/**
 * Tab goes through all that follows, however much that is, and nowhere falls to nothing: where no element has focus,
 * the page is at its end, and Shift+Tab comes back to the last one.
 */
async function walkToTheEnd(from: string): Promise<void> {
	let last = from;
	for (let at = 0; at < 300; at++) {
		await page.keyboard.press("Tab");
		const now = await focused();
		if (now === "") {
			await page.keyboard.press("Shift+Tab");
			expect(await focused(), "the last stop of the page").toBe(last);
			return;
		}
		last = now;
	}
	throw new Error(`Tab does not come to the end of the page, and stands at: ${last}`);
}

/** What has focus, by its words; nothing where no element has. */
function focused(): Promise<string> {
	return page.evaluate(() => {
		const { activeElement: at, body } = document;
		if (at === null || at === body) return "";
		return `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent?.trim() ?? ""}`;
	});
}
