import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { fillPage } from "./fill.ts";
import { look, PHONE } from "./look.ts";
import { MOTHER, type Person, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const EXAMPLES = fileURLToPath(new URL("../../../packages/dsl/test/examples/vn", import.meta.url));
const PEOPLE = fileURLToPath(new URL("../../../procedures/vn/simulators.json", import.meta.url));

/** Two people the register knows. */
const FATHER = { number: "048093000002", name: "Lê Văn Thử" };
const HOST = { number: "079196000001", name: MOTHER };

/** The communes, as the register of places lists them. */
const PLACES = {
	admin_units: { commune: { "79901": { vi: "Phường Bến Sen", ar: "حي بن سين", parent: "79" } } },
};

/** What is asked besides the guests. */
const STAY = {
	host_kind: "household",
	"stay_address.province": "79",
	"stay_address.commune": "79901",
	"stay_address.detail": "12 đường Bến Sen",
	leaving_on: "2026-11-25",
	reason: "Thăm người thân",
};

const LOOKED_AT: Readonly<Record<"vi" | "ar", readonly string[]>> = {
	vi: ["empty", "wrong", "removed", "discard", "desk"],
	ar: ["open", "wrong", "two", "check"],
};

/** A list from empty to a finished case: who stays with a household, each with a number that a register knows. */
describe.each(["vi", "ar"] as const)("guests of a household, told in %s", (language) => {
	let folder: string;
	let browser: Browser;
	let server: TestServer;
	let telling: Telling;
	let host: Person;
	let page: Page;
	let id: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "onedoor-stay-"));
		await cp(EXAMPLES, folder, { recursive: true });
		await cp(PEOPLE, join(folder, "simulators.json"));
		await mkdir(join(folder, "places"));
		await writeFile(join(folder, "places", "simulators.json"), JSON.stringify(PLACES));
		server = await startServer("2026-11-23T09:00:00+07:00", folder);
		browser = await openBrowser();
		const bundle = await server.api.bundle("stay_notification");
		telling = { browser, server, bundle, language, copies: 0 };
		host = await sitDown(telling, PHONE);
		({ page } = host);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	it("begins with nobody, and says how many there may be", async () => {
		await page.goto(`${server.address}/login?next=/procedures/stay_notification&lang=${language}`);
		await page.getByRole("radio", { name: MOTHER }).waitFor();
		await signIn(telling, page, MOTHER);
		await page.locator("main button.od-btn--big").click();
		await page.waitForURL(/\/cases\/[^/]+$/);
		id = page.url().split("/cases/")[1] ?? "";
		await page.locator("main .od-tasks a").first().click();
		await page.locator("#f-guests-add").waitFor();
		for (let filled = 1; filled > 0; )
			filled = await fillPage(page, STAY, telling.bundle, language);
		await moment("arrived_at", ["22", "11", "2026", "20:30"]);
		await page.locator("input[name=f-close_relative]").first().check();
		expect(await page.locator("#f-guests-h").textContent()).toMatch(/1.*200/);
		await glance(page, "empty");
	});

	it("opens a card for each, with the keyboard alone, and takes the name from the register", async () => {
		await page.locator("#f-guests-add").focus();
		await page.keyboard.press("Enter");
		await expect.poll(focused).toBe("f-guests-0-t");
		await page.keyboard.press("Tab");
		await page.keyboard.type(FATHER.number);
		await page.locator(".od-item", { hasText: FATHER.name }).waitFor();
		expect(await page.locator("#f-guests-0-full_name").count()).toBe(0);
		await page.fill("#f-guests-0-room", "2");
		await glance(page, "open");
		await done().focus();
		await page.keyboard.press("Enter");
		await expect.poll(focused).toBe("f-guests-0-b");
		expect(await page.locator(".od-item").first().textContent()).toContain(FATHER.name);
	});

	it("leads from each error to its place: in an item, or to the list where two are the same", async () => {
		await page.locator("#f-guests-add").click();
		await page.locator("#f-guests-1-personal_id").fill("12");
		await goOn();
		const lines = page.locator(".od-summary a");
		await expect.poll(() => lines.count()).toBe(2);
		await glance(page, "wrong");
		await lines.first().click();
		expect(await focused()).toBe("f-guests-1-personal_id");
		await page.keyboard.press("Control+A");
		await page.keyboard.type(FATHER.number);
		await page.locator("#f-guests-1-full_name").waitFor({ state: "detached" });
		await goOn();
		await lines.first().waitFor();
		await lines.first().click();
		expect(await focused()).toBe("f-guests");
		await page.locator("#f-guests-1-personal_id").fill(HOST.number);
		await lines.first().waitFor({ state: "detached" });
		await page.locator(".od-item", { hasText: HOST.name }).waitFor();
		await done().click();
	});

	it("takes one away, and back, and keeps them in their places when the page is left", async () => {
		await page.locator("#f-guests-0-b + button").click();
		await expect.poll(focused).toBe("f-guests-undo");
		await expect.poll(numbersInDraft).toEqual([HOST.number]);
		await glance(page, "removed");
		await page.keyboard.press("Enter");
		await expect.poll(focused).toBe("f-guests-0-b");
		await expect.poll(numbersInDraft).toEqual([FATHER.number, HOST.number]);
		await page.reload();
		await page.locator("#f-guests-1-b").waitFor();
		expect(await page.locator(".od-item h2").allTextContents()).toEqual([FATHER.name, HOST.name]);
		await glance(page, "two");
	});

	it("shows each before it is sent, with a way back into the card", async () => {
		await goOn();
		await page.locator("h1:not(:has-text('1'))").waitFor();
		await page.locator("main h3", { hasText: HOST.name }).waitFor();
		await glance(page, "check");
		await page.locator(".od-run", { hasText: HOST.name }).locator("a.od-act").first().click();
		await expect.poll(focused).toBe("f-guests-1-personal_id");
		await goOn();
		await page.locator("main h3", { hasText: FATHER.name }).waitFor();
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.locator(".od-spine").waitFor();
	});

	it("is decided by what the registers said of every guest, and is finished", async () => {
		await expect
			.poll(async () => (await (await server.as({ id: HOST.number })).getCase(id)).status)
			.toBe("ended");
		const view = await (await server.as({ id: HOST.number })).getCase(id);
		expect(view.result).toBe("granted");
		expect(view.data.guests).toEqual([
			{ personal_id: FATHER.number, full_name: FATHER.name, room: "2" },
			{ personal_id: HOST.number, full_name: HOST.name },
		]);
		expect(view.sources["guests.1.full_name"]?.source).toBe("register");
		await page.reload();
		await page.locator(".od-spine").waitFor();
		await glance(page, "tracker");
		await page.locator('a[href$="/answers"]').click();
		await page.locator("main h3", { hasText: HOST.name }).waitFor();
		await glance(page, "answers");
		expect(host.complaints()).toEqual([]);
	});

	it("is begun once more, and thrown away from one's cases, after one was told what is lost", async () => {
		const api = await server.as({ id: HOST.number });
		const again = await api.openCase({ procedure: "stay_notification" });
		await page.goto(`${server.address}/cases`);
		await page.locator(`a[href="/cases/${again.id}/discard"]`).click();
		await page.locator("main h1:focus").waitFor();
		expect(await page.locator("main .od-card").textContent()).toContain(again.number);
		await glance(page, "discard");
		await page.locator("main form button[type=submit]").click();
		await page.locator("main .od-note--ok").waitFor();
		expect(await page.locator(`main a[href="/cases/${again.id}"]`).count()).toBe(0);
		expect((await api.listCases()).items.map((view) => view.id)).not.toContain(again.id);
	});

	it("stands guest by guest at the desk", async () => {
		const officer = await sitDown(telling, PHONE);
		await officer.page.goto(`${server.address}/login?next=/desk/cases/${id}&lang=${language}`);
		await officer.page.locator("input[type=radio]").first().waitFor();
		await officer.page
			.getByRole("radio", { name: /residence|cư trú/i })
			.first()
			.check();
		await officer.page.locator("main form button[type=submit]").click();
		await officer.page.locator("h3", { hasText: HOST.name }).waitFor();
		await glance(officer.page, "desk");
		await officer.leave();
	});

	/** Each picture once in the language in which it can go wrong most; errors in both. */
	async function glance(at: Page, name: string): Promise<void> {
		if (LOOKED_AT[language].includes(name)) await look(at, `${language}-list-${name}`);
	}

	const focused = () => page.evaluate(() => document.activeElement?.id);
	const done = () => page.locator(".od-item fieldset > .od-row > .od-btn--2");
	const goOn = () => page.locator("main form button.od-btn--big[type=submit]").click();

	async function moment(path: string, boxes: readonly string[]): Promise<void> {
		for (const [at, end] of ["", "-m", "-y", "-t"].entries())
			await page.fill(`#f-${path}${end}`, boxes[at] ?? "");
	}

	async function numbersInDraft(): Promise<unknown> {
		const { data } = await (await server.as({ id: HOST.number })).getDraft(id, "notify");
		return (data.guests as readonly { readonly personal_id: string }[]).map(
			(guest) => guest.personal_id,
		);
	}
});
