import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { WORDS } from "../src/words/all.ts";
import { look, PHONE, WIDE } from "./look.ts";
import { answers, draftByHttp, fileByHttp, fileWithoutHealth, fillAllPages } from "./mother.ts";
import {
	CIVIL_STATUS,
	LEADER,
	MOTHER,
	type Person,
	RECEIVER,
	signIn,
	sitDown,
	type Telling,
} from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const { desk, trouble, shell, refusals } = WORDS.en;

let browser: Browser;
let server: TestServer;
let telling: Telling;
let first: string;

beforeAll(async () => {
	server = await startServer("2026-11-23T09:00:00+07:00");
	browser = await openBrowser();
	const bundle = await server.api.bundle("birth_registration");
	telling = { browser, server, bundle, language: "en", copies: 0 };
	first = await fileByHttp(telling, "Đỗ Minh Khôi");
	await fileByHttp(telling, "Vũ Ngọc Diệp");
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

describe("the queue", () => {
	it("is walked with J and K, and Enter opens", async () => {
		const { page, leave } = await deskOf(RECEIVER);
		const rows = page.locator("table a.hit");
		expect(await rows.count()).toBe(2);
		await rows.first().focus();
		await page.keyboard.press("j");
		expect(await nameOfFocus(page)).toBe(await rows.nth(1).textContent());
		await page.keyboard.press("ArrowUp");
		expect(await nameOfFocus(page)).toBe(await rows.first().textContent());
		await page.keyboard.press("Enter");
		await page.waitForURL(/\/desk\/cases\//);
		await page.locator("h1").waitFor();
		expect(await nameOfFocus(page)).toBe(await page.locator("h1").textContent());
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		expect(await nameOfFocus(page)).toBe(desk.toDecisionKey("Check of the application"));
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		const isInside = () => document.activeElement?.closest("#decide") !== null;
		expect(await page.evaluate(isInside)).toBe(true);
		await leave();
	});

	it("is searched by name, without its marks, and by number", async () => {
		const { page, leave } = await deskOf(RECEIVER);
		const box = page.getByRole("searchbox", { name: desk.search });
		await box.fill("do minh khoi");
		await box.press("Enter");
		await page.waitForURL(/#q=/);
		expect(await page.locator("table a.hit").allTextContents()).toEqual(["Đỗ Minh Khôi"]);
		await box.fill("000002");
		await box.press("Enter");
		await page.locator("table a.hit", { hasText: "Vũ Ngọc Diệp" }).waitFor();
		await box.fill("nobody at all");
		await box.press("Enter");
		await page.getByText(desk.nothingFound).waitFor();
		await leave();
	});

	it("says plainly what is late", async () => {
		await server.api.dev.setClock({ advance: "9 working hours", calendar: "vn" });
		const { page, leave } = await deskOf(RECEIVER);
		await page.locator(".od-stat--bad").waitFor();
		expect(await page.locator(".od-stat--bad b").textContent()).toBe("2");
		expect(await page.locator("tbody .od-tag--bad").first().textContent()).toMatch(/late/i);
		await look(page, "en-desk-inbox-late");
		await page.locator(".od-stat--bad").click();
		await page.waitForURL(/show=late/);
		await leave();
	});
});

describe("a case at the desk", () => {
	it("asks for what a decision lacks, and says why the server refuses", async () => {
		const { page, leave } = await deskOf(RECEIVER, `/desk/cases/${first}`);
		const send = page.locator("aside form button[type=submit]");
		await send.click();
		const summary = page.locator(".od-summary");
		expect(await summary.textContent()).toContain(desk.chooseOutcome);
		await page.locator("aside input[type=radio]").nth(1).check();
		await send.click();
		expect(await summary.textContent()).toContain(refusals.marks_required);
		expect(await summary.textContent()).toContain(refusals.reason_required);
		await look(page, "en-desk-case-lacks");

		const api = await server.as({ id: "079190000101", roles: ["receiver"] });
		await api.act(first, "reception.check", "accepted", { role: "receiver" });
		await page.locator("aside input[type=radio]").first().check();
		await send.click();
		await page.getByText(desk.notYours).or(summary).first().waitFor();
		await leave();
	});

	it("shows what differs from the register beside what was typed, and asks about it", async () => {
		const id = await fileWithoutHealth(telling, {
			"child.birth_date": "2026-11-01",
			"child.sex": "F",
		});
		const { page, leave } = await deskOf(RECEIVER, `/desk/cases/${id}`);
		const register = telling.bundle.definition.registers.health?.title.en ?? "";
		const card = page.locator(".od-card", { hasText: desk.differ(1, register) });
		expect(await card.getByText(desk.sameAs(register)).count()).toBe(1);
		const row = card.locator("dl > div", { hasText: desk.differs });
		expect(await row.textContent()).toMatch(/1 Nov.* 2026.*2 Nov.* 2026/);
		await row.locator("button").click();
		expect(await card.locator("textarea").inputValue()).toMatch(/2 Nov.* 2026/);
		await look(page, "en-desk-case-differs");
		await leave();
	});

	it("comes back with the applicant's own words about what is wrong in the draft", async () => {
		const id = await fileByHttp(telling, "Trần Gia Bảo");
		const as = (role: string, person: string) => server.as({ id: person, roles: [role] });
		const registrar = await as("civil_status_officer", "079188000103");
		await (await as("receiver", "079190000101")).act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		await registrar.act(id, "verify", "correct");
		const mother = await server.as({ id: "079196000001" });
		await mother.act(id, "draft_confirmation", "objected", { reason: "Tên đệm viết sai." });
		await mother.dispute(id, { path: "mother.full_name", note: "Thiếu dấu." });
		const { page, leave } = await deskOf(CIVIL_STATUS, `/desk/cases/${id}`);
		expect(await page.locator("aside").textContent()).toContain("Tên đệm viết sai.");
		const doubted = page.locator("main dl > div", { hasText: desk.doubted });
		expect(await doubted.allTextContents()).toEqual([expect.stringContaining("Thiếu dấu.")]);
		await leave();
	});

	it("is given a new date by the head of the commune, who says why", async () => {
		const { page, leave } = await deskOf(LEADER, `/desk/cases/${first}`);
		const action = telling.bundle.definition.anytime.extend?.title.en ?? "";
		await page.getByRole("button", { name: action }).click();
		await page.getByRole("button", { name: desk.actionConfirm(action) }).click();
		expect(await page.locator(".od-summary").textContent()).toContain(refusals.reason_required);
		await page.locator("aside textarea").fill("The register was down.");
		await page.getByRole("button", { name: desk.actionConfirm(action) }).click();
		await page.getByText("The register was down.").waitFor();
		await leave();
	});

	it("is opened from paper at the counter with the applicant's own form", async () => {
		await server.api.dev.setClock({ to: "2026-11-25T08:00:00+07:00" });
		const { page, leave } = await deskOf(RECEIVER, "/desk/new");
		await page.getByRole("button", { name: desk.openCase }).click();
		expect(await page.locator(".od-summary").textContent()).toContain(desk.personalIdWrong);
		await page.getByRole("textbox", { name: desk.personalId }).fill("079196000001");
		const summary = page.locator(".od-summary");
		expect(await summary.textContent()).not.toContain(desk.personalIdWrong);
		expect(await summary.textContent()).toContain(desk.procedureMissing);
		const way = desk.identifiedWays.identity_card ?? "";
		await page.getByRole("radio", { name: way }).check();
		const { title } = telling.bundle.definition;
		await page.getByRole("radio", { name: title.en ?? "", exact: true }).check();
		await look(page, "en-desk-paper-case");
		await page.getByRole("button", { name: desk.openCase }).click();
		await page.locator("main .od-tasks a").first().waitFor();
		expect(await page.locator("main").textContent()).toContain(desk.fillsForText);
		const id = /cases\/([^/]+)\//.exec(page.url())?.[1] ?? "";
		const rail = page.getByRole("navigation", { name: desk.queues });
		await rail.getByRole("link", { name: desk.drafts }).click();
		await page.locator(`main table a[href$="${id}"]`).click();
		await page.getByRole("link", { name: desk.fillIn }).click();
		await page.locator("main .od-tasks a").first().click();
		await fillAllPages(telling, page, { ...answers(0), "mother.personal_id": "079196000001" });
		expect(await page.locator("main form").textContent()).toContain(desk.declaredText);
		await page.locator("main form input[type=checkbox]").check();
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.waitForURL(/\/desk\/receipts\/[^/]+$/);
		await page.getByRole("link", { name: desk.backToCase }).waitFor();
		expect(await page.locator("main").textContent()).toContain(RECEIVER);
		expect(await page.locator("main").textContent()).toContain(MOTHER);
		await look(page, "en-desk-receipt");
		await page.getByRole("link", { name: desk.backToCase }).click();
		await page.locator("aside input[type=radio]").first().waitFor();
		const said = await page.locator("main").textContent();
		expect(said).toContain(desk.channels.counter.toLowerCase());
		expect(said).toContain(desk.fromPaper("Reception officer"));
		expect(said).toContain(desk.identifiedBy(way));
		expect(said).not.toContain(desk.typed);
		expect(said).not.toContain(desk.sources.identity);
		await page.getByRole("searchbox", { name: desk.search }).fill("079196000001");
		await page.getByRole("searchbox", { name: desk.search }).press("Enter");
		await page.getByText(desk.numberSought).waitFor();
		await page.locator(`main table a[href$="${id}"]`).waitFor();
		await page.locator(".pt-person summary").click();
		await page.keyboard.press("Escape");
		expect(await page.locator(".pt-person[open]").count()).toBe(0);
		await leave();
	});
});

describe("whoever is lost", () => {
	it("a citizen at the desk is told so, and led on", async () => {
		const person = await sitDown(telling, PHONE);
		await person.page.goto(`${server.address}/login?next=/desk&lang=en`);
		await person.page.getByRole("radio", { name: MOTHER }).waitFor();
		await signIn(telling, person.page, MOTHER);
		await person.page.getByRole("heading", { name: desk.notOfficer }).waitFor();
		await look(person.page, "en-desk-citizen");
		await person.leave();
	});

	it("whoever signed in too weakly learns how to go on", async () => {
		const { page, leave } = await sitDown(telling, PHONE);
		await page.goto(`${server.address}/login?next=/procedures/birth_registration&lang=en`);
		await page.getByRole("radio", { name: WORDS.en.login.levels.low }).check();
		await signIn(telling, page, MOTHER);
		await page.getByRole("button", { name: WORDS.en.procedure.start, exact: true }).click();
		await page.getByText(refusals.assurance_too_low).waitFor();
		await page.getByRole("link", { name: shell.signIn }).click();
		await page.getByRole("radio", { name: MOTHER }).waitFor();
		await leave();
	});

	it("a case that is not one's own, or not there, is one and the same", async () => {
		const { page, leave } = await deskOf(RECEIVER, "/desk/cases/nothing");
		await page.getByRole("heading", { name: trouble.notFound }).waitFor();
		expect(await page.locator("main").textContent()).toContain("404 not_found");
		await look(page, "en-trouble");
		await leave();
	});

	it("whoever's session ends is told so, keeps the page, and comes back to it", async () => {
		const { page, leave } = await deskOf(RECEIVER);
		await page.context().clearCookies();
		await page.locator("table a.hit").first().click();
		await page.getByText(trouble.expiredText).first().waitFor();
		await look(page, "en-desk-expired");
		const at = new URL(page.url()).pathname;
		await page.getByRole("link", { name: shell.signIn, exact: true }).first().click();
		await page.getByRole("radio", { name: RECEIVER }).waitFor();
		await signIn(telling, page, RECEIVER);
		expect(new URL(page.url()).pathname).toBe(at);
		await page.locator("aside .od-panel").waitFor();
		expect(await page.getByText(trouble.expiredText).count()).toBe(0);
		await leave();
	});

	it("without a network one is told that nothing is lost", async () => {
		const { page, leave } = await sitDown(telling, PHONE);
		await page.goto(`${server.address}/?lang=en`);
		await page.locator("main .od-tasks a").first().waitFor();
		await page.context().setOffline(true);
		await page.getByText(shell.offline).waitFor();
		await page.locator("main .od-tasks a").first().click();
		await page.getByRole("heading", { name: trouble.network }).waitFor();
		await page.context().setOffline(false);
		await page.getByRole("button", { name: trouble.again }).click();
		await page.getByRole("heading", { name: "Birth registration" }).waitFor();
		await leave();
	});
});

describe("before anything is sent", () => {
	it("the date of the result is said, and said anew when it has moved", async () => {
		const id = await draftByHttp(telling);
		const { page, leave } = await sitDown(telling, PHONE);
		const login = new URLSearchParams({ next: `/cases/${id}/check`, lang: "en" });
		await page.goto(`${server.address}/login?${login.toString()}`);
		await page.getByRole("radio", { name: MOTHER }).waitFor();
		await signIn(telling, page, MOTHER);
		const note = page.locator("main form .od-note strong");
		const before = await note.textContent();
		await server.api.dev.setClock({ advance: "3 days", calendar: "vn" });
		await page.locator("main form").getByRole("checkbox").focus();
		await page
			.getByRole("link", { name: /^Change/ })
			.first()
			.click();
		await page.goBack();
		await page.waitForFunction((was) => {
			const said = document.querySelector("main form .od-note strong")?.textContent;
			return said !== undefined && said !== was;
		}, before);
		await leave();
	});
});

async function deskOf(who: string, path = "/desk"): Promise<Person> {
	const person = await sitDown(telling, WIDE);
	const login = new URLSearchParams({ next: path, lang: "en" });
	await person.page.goto(`${server.address}/login?${login.toString()}`);
	await person.page.getByRole("radio", { name: who }).waitFor();
	await signIn(telling, person.page, who);
	await person.page.locator("main h1").waitFor();
	return person;
}

async function nameOfFocus(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.textContent ?? "");
}
