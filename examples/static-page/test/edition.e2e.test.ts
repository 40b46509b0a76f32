import { createCaseService, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPages } from "../../../packages/form-renderer/src/server/index.ts";
import { visitorOf } from "../../../packages/form-renderer/test/visitor.ts";
import { stallEditions } from "../../../packages/runtime/src/http/stall-editions.test-data.ts";
import { axeViolations, openBrowser, watchPage } from "../../../scripts/testing/browser.ts";
import { byCookie, openTownHall, type TownHall } from "./town-hall.ts";

const { old, next, plan } = stallEditions();
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stalls</title>
	<link rel="stylesheet" href="/onedoor-case.css"><script type="module" src="/onedoor-case.js"></script></head>
	<body><main><onedoor-case src="/api/procedures/stall_permit"></onedoor-case></main></body></html>`;
const operator = {
	id: "port:operator",
	kind: "port",
	roles: [],
	level: 3,
	identity: { level: 3 },
} as const;

const service = createCaseService({
	bundles: [old],
	store: sqliteStore(":memory:"),
	secret: new Uint8Array(32).fill(7),
	identity: byCookie,
	pages: createPages(),
});
let hall: TownHall;
let browser: Browser;

beforeAll(async () => {
	[hall, browser] = await Promise.all([openTownHall({ "/stalls": PAGE }, service), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await hall.close();
});

/** The rules change, and open forms go over to the new ones. */
async function rulesChange(): Promise<void> {
	await service.use([old, next]);
	await service.moveCases(plan, { dryRun: false, actor: operator });
}

/** The town has the old rules alone, as before. */
async function rulesOfBefore(): Promise<void> {
	await service.use([old]);
}

test("in the element, whoever is filling in is told what changed, and keeps all that was typed", async () => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	await context.addCookies([{ name: "person", value: "musician", url: hall.url }]);
	const page = await context.newPage();
	const { complaints } = watchPage(page);
	await page.goto(`${hall.url}/stalls`);
	await page.getByRole("button", { name: "Start", exact: true }).click();
	await page.getByRole("link", { name: "Continue: Your stall" }).click();
	await page.getByLabel("What you sell").fill("Jam");
	await page.getByLabel("Toys").check();
	await page.getByLabel("Your name").fill("Ada Example");
	await page.getByLabel("Fax number").fill("00 11 22");
	await page.getByText(/^Saved at/).waitFor();
	await rulesChange();

	// Nothing is pressed: the page finds out by itself.
	const note = page.getByRole("alert", { name: "This form has changed since you began it" });
	await note.waitFor();
	expect(await note.getByRole("listitem").allTextContents()).toEqual([
		"New questions: Length in metres",
		"Asked more strictly: What you sell, Note",
		"Kind of stall: “Toys” can no longer be chosen. Choose again.",
		"No longer asked: Fax number. You answered: 00 11 22",
	]);
	expect(await note.evaluate((it) => it === document.activeElement)).toBe(true);
	expect(await axeViolations(page)).toEqual([]);
	expect(await page.getByLabel("What you sell").inputValue()).toBe("Jam");
	expect(await page.getByLabel("Name of the trader").inputValue()).toBe("Ada Example");
	expect(await page.getByLabel("Fax number").count()).toBe(0);

	await page.reload();
	await note.waitFor();
	await note.getByRole("button", { name: "Understood" }).click();
	await note.waitFor({ state: "detached" });
	await page.getByLabel("Books").check();
	await page.getByLabel("Length in metres").fill("4");
	await page.getByLabel("Note").fill("none");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByRole("button", { name: "Submit" }).click();
	await page.getByRole("heading", { name: "Steps" }).waitFor();
	expect(complaints.filter((each) => !each.includes("412"))).toEqual([]);
	await context.close();
});

test("without script, the page that is opened next says it, and holds what was typed", async () => {
	await rulesOfBefore();
	const visitor = visitorOf((path, init) =>
		service.fetch(
			new Request(`https://town.example${path}`, {
				...init,
				headers: {
					...Object.fromEntries(new Headers(init?.headers)),
					Authorization: "Bearer musician",
				},
			}),
		),
	);
	const client = createClient({
		endpoint: "https://town.example",
		fetch: (input, init) => service.fetch(new Request(input, init)),
		getToken: () => "musician",
	});
	const { id } = await client.openCase({ procedure: "stall_permit" });
	await client.putDraft(id, "application", {
		goods: "Jam",
		kind: "toys",
		seller_name: "Ada",
		fax: "00 11 22",
	});
	await rulesChange();
	const seen = await visitor.go(`/forms/${id}/application?page=stall&lang=en`);
	expect(seen.text).toContain("This form has changed since you began it");
	expect(seen.text).toContain("No longer asked: Fax number. You answered: 00 11 22");
	expect(seen.text).toContain("“Toys” can no longer be chosen");
	expect(seen.text).not.toContain("Understood");
	const sent = await visitor.send({ "f-metres": "4", "f-kind": "books", "f-note": "none" });
	expect(sent.path).toContain("page=check");
	expect(sent.text).toContain("No longer asked: Fax number. You answered: 00 11 22");
	expect((await client.getDraft(id, "application")).data).toMatchObject({
		goods: "Jam",
		trader_name: "Ada",
		metres: 4,
	});
});
