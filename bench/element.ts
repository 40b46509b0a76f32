import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";

import { openBrowser } from "../scripts/testing/browser.ts";
import { openFirstPage } from "./first-page.ts";
import { type Row, roundFigure } from "./row.ts";

const OUT = "packages/form-renderer/dist/element";
/** What forms.md allows the JavaScript of one page of twenty questions. */
const GATE_B = 20 * 1024;

/**
 * What a browser fetches of `<onedoor-case>` for a page of twenty questions, as a server that compresses sends it. Until
 * the page can be filled in; and until answers have been checked, and what is wrong is said: that is what was promised.
 * The validators of the form are data of the procedure and are counted by `forms`.
 */
export async function elementSizes(): Promise<readonly Row[]> {
	execFileSync(process.execPath, ["scripts/build-element.ts"]);
	const { ready, checked } = await fetchedFor();
	const modules = readdirSync(`${OUT}/onedoor-case`).map((file) => `/onedoor-case/${file}`);
	return [
		row("20 questions can be filled in", ready),
		{ ...row("20 questions are checked", checked), gate: GATE_B, gateOn: "value" },
		row("all that there is", ["/onedoor-case.js", ...modules]),
		{ id: "onedoor-case.css, gzip", value: sent("/onedoor-case.css"), unit: "B" },
	];
}

function row(until: string, files: readonly string[]): Row {
	const value = roundFigure(files.map(sent).reduce((sum, one) => sum + one, 0));
	return { id: `<onedoor-case>, scripts until ${until}, gzip`, value, unit: "B" };
}

function sent(file: string): number {
	return gzipSync(readFileSync(OUT + file), { level: 9 }).length;
}

/** Paths of the scripts, in a real browser. What is fetched ahead in idle time is not needed yet, and left out. */
async function fetchedFor(): Promise<Record<"ready" | "checked", readonly string[]>> {
	const host = await openFirstPage(OUT);
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
	const scripts = new Set<string>();
	page.on("request", (request) => {
		const { pathname } = new URL(request.url());
		if (request.resourceType() === "script" && !pathname.startsWith("/api/")) scripts.add(pathname);
	});
	await page.goto(host.url);
	await fillIn(page);
	const ready = [...scripts];
	await page.getByRole("button", { name: "Continue" }).click();
	await page.locator(".od-summary").waitFor();
	const checked = [...scripts];
	await browser.close();
	await host.close();
	return { ready, checked };
}

/** Types, and brings up the question that an answer brings up. */
async function fillIn(page: Page): Promise<void> {
	await page.getByLabel("Name 1", { exact: true }).fill("Ada");
	await page.getByLabel("Another way").first().check();
	await page.getByLabel("Which way 10", { exact: true }).waitFor();
}
