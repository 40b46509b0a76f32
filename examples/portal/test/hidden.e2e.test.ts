import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser, watchPage } from "../../../scripts/testing/browser.ts";
import { look, PHONE } from "./look.ts";
import { startServer, type TestServer } from "./server.ts";

const ADA = { id: "000000000001", roles: [] };
const CLERK = { id: "role:clerk", roles: ["clerk"] };
const TREE = "Apple";

/** What is hidden is absent, in the browser as on the server: told with the procedure of the tutorial. */
describe("a question that is hidden again", () => {
	let folder: string;
	let browser: Browser;
	let server: TestServer;
	let page: Page;
	let complaints: readonly string[];
	let id: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "onedoor-garden-"));
		for (const part of ["town", "6-letter-and-scenarios"])
			cpSync(join("docs/tutorial", part), folder, { recursive: true });
		server = await startServer("2026-11-23T09:00:00+01:00", folder);
		browser = await openBrowser();
		page = await (await browser.newContext({ viewport: PHONE, locale: "en" })).newPage();
		({ complaints } = watchPage(page));
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		rmSync(folder, { recursive: true });
	});

	it("is asked while its rule holds, and is gone when it does not", async () => {
		await page.goto(`${server.address}/login?next=/procedures/garden_plot&lang=en`);
		await page.getByRole("radio", { name: "Ada Example" }).check();
		await page.getByRole("button", { name: /Ada Example|Sign in/ }).click();
		await page.getByRole("button", { name: "Start", exact: true }).click();
		await page.locator("main .od-tasks a").first().click();
		id = /cases\/([^/?]+)/.exec(page.url())?.[1] ?? "";
		await page.getByLabel("Size of the plot (m²)").fill("40");
		await page.getByRole("radio", { name: "Yes" }).check();
		await page.getByLabel("What kind of tree?").fill(TREE);
		await look(page, "en-garden-plot");
		await page.getByRole("radio", { name: "No", exact: true }).check();
		await page.getByLabel("What kind of tree?").waitFor({ state: "detached" });
	});

	it("keeps in the draft what was typed, which returns with the question", async () => {
		await page.getByRole("radio", { name: "Yes" }).check();
		expect(await page.getByLabel("What kind of tree?").inputValue()).toBe(TREE);
		await page.getByRole("radio", { name: "No", exact: true }).check();
		await expect.poll(draftOfAda).toMatchObject({ tree_planned: false, tree_kind: TREE });
	});

	it("is neither shown for checking nor submitted", async () => {
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Check before you submit" }).waitFor();
		expect(await page.locator("main").textContent()).not.toContain(TREE);
		await page.getByRole("button", { name: "Submit" }).last().click();
		await page.locator(".od-spine").waitFor();
		const { data } = await (await server.as(CLERK)).getCase(id);
		expect(data).toMatchObject({ plot_size: 40, tree_planned: false });
		expect(data).not.toHaveProperty("tree_kind");
		expect(complaints.filter((each) => !each.includes("401"))).toEqual([]);
	});

	it("is dropped by the server too, whoever sends it", async () => {
		const ada = await server.as(ADA);
		const opened = await ada.openCase({ procedure: "garden_plot" });
		const data = { plot_size: 30, tree_planned: false, tree_kind: TREE };
		const filed = await ada.act(opened.id, "application", "submit", { data });
		expect(filed.data).not.toHaveProperty("tree_kind");
	});

	async function draftOfAda(): Promise<unknown> {
		return (await (await server.as(ADA)).getDraft(id, "application")).data;
	}
});
