import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import {
	type CaseService,
	createCaseService,
	devIdentity,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
	testClock,
	withInvented,
} from "@onedoor/runtime";
import { type CaseClient, createClient } from "@onedoor/runtime/client";
import { nodeServer } from "@onedoor/runtime/node";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { pagesOf } from "../../../packages/cli/src/dev/pages.ts";
import { switchboard } from "../../../packages/cli/src/dev/switchboard.ts";
import { stallEditions } from "../../../packages/runtime/src/http/stall-editions.test-data.ts";
import { openBrowser, watchPage } from "../../../scripts/testing/browser.ts";
import { look, PHONE } from "./look.ts";

const { old, next, plan } = stallEditions();
const JAM = "Jam of all kinds, and honey from our own bees in the hills";

let service: CaseService;
let server: Server;
let api: CaseClient;
let address: string;
let browser: Browser;
let page: Page;
let complaints: () => readonly string[];

/** The portal over a service that can be given the next edition while somebody fills in a form of the first. */
beforeAll(async () => {
	const clock = testClock(Date.parse("2026-06-30T10:00:00+02:00"));
	const simulators = simulatorStore(":memory:");
	const identity = devIdentity(new Uint8Array(32));
	const people = withInvented([], [old]);
	service = createCaseService({
		bundles: [old],
		store: sqliteStore(":memory:"),
		identity,
		ports: simulatedPorts({
			store: simulators,
			data: { people, records: {}, wallets: {} },
			bundles: () => [old, next],
			clock,
			payAt: (id) => `/pay/${id}`,
		}),
		clock,
		dev: { identity, simulators, people },
		secret: new Uint8Array(32),
	});
	await service.start();
	const fetch = switchboard({
		api: (request) => service.fetch(request),
		studio: async () => new Response("", { status: 404 }),
		pages: pagesOf(fileURLToPath(new URL("../dist", import.meta.url))),
	});
	server = nodeServer({ fetch });
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	api = createClient({ endpoint: address });
	const { token } = await api.dev.session({ id: people[0]?.id ?? "" });
	browser = await openBrowser();
	const context = await browser.newContext({ viewport: PHONE, locale: "en" });
	await context.request.post(`${address}/api/dev/session`, {
		data: { id: people[0]?.id },
		headers: { Authorization: `Bearer ${token}` },
	});
	page = await context.newPage();
	const watched = watchPage(page);
	// A save that another edition has overtaken is answered by 412: that is what is tried here.
	complaints = () => watched.complaints.filter((complaint) => !complaint.includes("412"));
	api = createClient({ endpoint: address, getToken: () => token });
});
afterAll(async () => {
	await browser?.close();
	server?.closeAllConnections();
	server?.close();
	await service?.stop();
});

const box = (title: string) => page.getByLabel(title, { exact: true });

/** The plan takes the open cases over, as `onedoor cases move` does, while the page is open. */
async function moved(): Promise<void> {
	await api.dev.setClock({ to: "2026-07-01T08:00:00+02:00" });
	await service.use([old, next]);
	const verdicts = await service.moveCases(plan, {
		dryRun: false,
		actor: { id: "operator", kind: "person", roles: [], level: 3, identity: {} },
	});
	expect(verdicts.map(({ why }) => why)).toEqual([undefined]);
}

/** As when the person comes back to the window; without that it is looked at each 15 seconds. */
async function comeBack(): Promise<void> {
	await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

it("tells whoever is filling in what another edition changes, drops nothing they typed, and takes the form", async () => {
	const { id } = await api.openCase({ procedure: "stall_permit", language: "en" });
	await page.goto(`${address}/cases/${id}/stall`);
	await box("What you sell").fill(JAM);
	await box("Toys").check();
	await box("Your name").fill("Ada Example");
	await box("Fax number").fill("00 11 22");
	await expect.poll(async () => (await api.getDraft(id, "application")).data.fax).toBe("00 11 22");
	await moved();
	// Typed into the form of the first edition, which the page still shows.
	await box("Note (optional)").fill("Beside the fountain");

	await comeBack();
	const note = page.getByRole("alert");
	await note.getByText("This form has changed since you began it").waitFor();
	await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe("alert");
	const lines = await note.getByRole("listitem").allInnerTexts();
	expect(lines.map((line) => line.replaceAll(/[⁨⁩]/g, ""))).toEqual([
		"New questions: Length in metres",
		"Asked more strictly: What you sell, Note",
		"Kind of stall: “Toys” can no longer be chosen. Choose again.",
		"No longer asked: Fax number. You answered: 00 11 22",
	]);
	await look(page, "en-edition-changed");
	expect(await box("What you sell").inputValue()).toBe(JAM);
	expect(await box("Name of the trader").inputValue()).toBe("Ada Example");
	expect(await box("Note").inputValue()).toBe("Beside the fountain");

	// It is told until they say that they know, and again after a reload; what is not asked any more is kept till then.
	await note.getByRole("button", { name: "Understood" }).click();
	await note.waitFor({ state: "detached" });
	await page.reload();
	await note.getByText("You answered: 00 11 22").waitFor();

	await box("Length in metres").fill("4");
	await page.getByRole("button", { name: "Continue" }).click();
	const summary = page.locator(".od-summary");
	await summary.waitFor();
	expect(await summary.getByRole("link").count()).toBe(2);
	await box("What you sell").fill("Jam and honey");
	await box("Food").check();
	await page.getByRole("button", { name: "Continue" }).click();
	await page.waitForURL(/\/check$/);
	await page.locator("main form button.od-btn--big").click();
	await expect.poll(async () => (await api.getCase(id)).result).toBe("granted");
	const { data, edition } = await api.getCase(id);
	expect({ edition, data }).toEqual({
		edition: "2026-07-01",
		data: {
			goods: "Jam and honey",
			kind: "food",
			trader_name: "Ada Example",
			metres: 4,
			note: "Beside the fountain",
		},
	});
	expect(complaints()).toEqual([]);
});
