import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser, watchPage } from "../../../scripts/testing/browser.ts";
import { look, PHONE } from "./look.ts";
import { startServer, type TestServer } from "./server.ts";

const ADA = { id: "000000000001", roles: [] };
const officer = (role: string) => ({ id: `role:${role}`, roles: [role] });
const owner = (number: number) => ({ id: `0000000${number}`, roles: [] });

/** What happens several at once, and a visit at a chosen time, with the example of a house made into flats. */
describe("a conversion that co-owners agree to and three offices look at", () => {
	let browser: Browser;
	let server: TestServer;
	let page: Page;
	let complaints: readonly string[];
	let id: string;

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+00:00", "packages/dsl/test/examples/house");
		browser = await openBrowser();
		page = await (await browser.newContext({ viewport: PHONE, locale: "en" })).newPage();
		({ complaints } = watchPage(page));
		const ada = await server.as(ADA);
		({ id } = await ada.openCase({ procedure: "house_conversion" }));
		const co_owners = [1, 2].map((n) => ({
			name: `Owner ${n} Example`,
			personal_number: `0000000${n}`,
			is_adult: true,
		}));
		const data = { address: "1 Example Street", flats: 5, co_owners };
		await ada.act(id, "application", "submit", { data });
		await page.goto(`${server.address}/login?next=/cases/${id}&lang=en`);
		await page.getByRole("radio", { name: "Ada Example" }).check();
		await page.getByRole("button", { name: /Ada Example|Sign in/ }).click();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	it("shows a co-owner what to agree to, and not what somebody else submitted", async () => {
		const theirs = await (await browser.newContext({ viewport: PHONE, locale: "en" })).newPage();
		await theirs.request.post(`${server.address}/api/dev/session`, { data: owner(1) });
		await theirs.goto(`${server.address}/cases/${id}?lang=en`);
		await theirs.getByText("Please read this and answer.").waitFor();
		expect(await theirs.getByText("See what you submitted").count()).toBe(0);
		await theirs.context().close();
	});

	it("says whom it waits for, item by item", async () => {
		await page.getByText("Co owners consent 2:").waitFor();
		for (const n of [1, 2])
			await (await server.as(owner(n))).act(id, `co_owners_consent.${n}`, "confirmed");
	});

	it("shows at the desk what a list holds, and no way on where a branch has none", async () => {
		const desk = await (await browser.newContext({ viewport: PHONE, locale: "en" })).newPage();
		await desk.goto(`${server.address}/login?next=/desk/cases/${id}&lang=en`);
		await desk.getByRole("radio", { name: "officer" }).first().check();
		await desk.getByRole("button", { name: /officer|Sign in/i }).click();
		await desk.getByRole("heading", { name: "Owner 2 Example" }).waitFor();
		expect(await desk.getByText("00000001", { exact: true }).count()).toBe(1);
		expect(await desk.getByText("Goes to:").count()).toBe(0);
		expect(await desk.locator("input[type=file]").count()).toBe(0);
		await look(desk, "en-desk-branches");
		await desk.context().close();
	});

	it("expects the way that nobody has refused yet", async () => {
		await page.reload();
		await page.getByText("Drawings:").waitFor();
		expect(await page.locator(".od-spine").textContent()).toMatch(/Visit[\s\S]*Granted/);
		await look(page, "en-tracker-branches");
		await (await server.as(officer("engineer"))).act(id, "drawings", "sound");
		await (await server.as(officer("officer"))).act(id, "planning", "fits");
		await (await server.as(officer("officer"))).act(id, "street_council", "confirmed");
	});

	it("lets the applicant choose when to come, and keeps the time for them", async () => {
		await page.reload();
		await page.getByText("You have to come in person.").waitFor();
		await page.getByRole("link", { name: "Visit" }).click();
		await page.getByLabel("Day").selectOption({ index: 1 });
		await page.getByRole("radio").nth(2).check();
		await look(page, "en-visit");
		await page.getByRole("button", { name: "Book this time" }).click();
		await page.getByText(/You are expected on .*24 November 2026/).waitFor();
		const { at } = await (await server.as(ADA)).appointment(id, "visit");
		expect(at).toMatch(/^2026-11-24T/);
		expect(complaints.filter((each) => !each.includes("401"))).toEqual([]);
	});
});
