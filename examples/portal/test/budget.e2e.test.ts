import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { type Loaded, loadedBy } from "../../../scripts/testing/loaded-by.ts";
import { type BreakableServer, breakableServer } from "./broken/server.ts";
import { PHONE } from "./look.ts";

/** Of docs/budget.md: raising one takes an entry in the decisions. */
const FIRST_PAGE = 104_500;
const FIRST_QUESTIONS = 223_000;

const MOTHER = "079196000001";

describe("on a bad line", () => {
	let browser: Browser;
	let server: BreakableServer;

	beforeAll(async () => {
		server = await breakableServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.end();
	});

	it("the portal's first page loads no more than its budget, and nothing of the desk", async () => {
		const { bytes, says } = await loaded("/?lang=vi", 'a[href="/procedures/birth_registration"]');
		expect(bytes, says).toBeLessThanOrEqual(FIRST_PAGE);
		expect(says).not.toMatch(/Desk|CasePage|CheckPage|WhereItStands/);
	});

	it("the first page of questions, opened by its address, loads no more than its budget", async () => {
		const mother = await server.as(MOTHER);
		const { id } = await mother.openCase({ procedure: "birth_registration", channel: "online" });
		const { bytes, says } = await loaded(`/cases/${id}/about_you?lang=vi`, "#f-relation");
		expect(bytes, says).toBeLessThanOrEqual(FIRST_QUESTIONS);
		expect(says).not.toMatch(/Desk|WhereItStands/);
	});

	async function loaded(path: string, control: string): Promise<Loaded> {
		const context = await browser.newContext({ viewport: PHONE, locale: "vi" });
		await context.request.post(`${server.address}/api/dev/session`, { data: { id: MOTHER } });
		const found = await loadedBy(await context.newPage(), server.address + path, control);
		await context.close();
		return found;
	}
});
