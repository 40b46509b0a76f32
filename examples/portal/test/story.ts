import { fieldAt } from "@onedoor/dsl/form";
import { ProblemError } from "@onedoor/runtime/client";
import type { Page } from "playwright-core";
import { expect } from "vitest";

import { WORDS } from "../src/words/all.ts";
import { fillPage } from "./fill.ts";
import { look } from "./look.ts";
import { answers, CHILD, fillAllPages } from "./mother.ts";
import {
	CIVIL_STATUS,
	choose,
	LEADER,
	MOTHER,
	openAtDesk,
	type Person,
	RECEIVER,
	signIn,
	type Telling,
	textIn,
} from "./people.ts";

const CORRECTED = "Lê Trần Bảo Mẫu";

/** The mother files; she ends on the page of her case, whose id is given. */
export async function file(telling: Telling, { page }: Person): Promise<string> {
	const { server, language, bundle, copies } = telling;
	const words = WORDS[language];
	const name = (stop: string): string => `${language}-${stop}`;
	await page.goto(`${server.address}/?lang=${language}`);
	await page.locator('a[href="/procedures/birth_registration"]').waitFor();
	expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
	await look(page, name("home"));
	// By a paper that one was given, typed without marks.
	await page.locator("input[type=search]").fill("giay chung sinh");
	const found = page.locator('a[href="/procedures/birth_registration"] b', {
		hasText: words.home.foundBy.papers,
	});
	await found.waitFor();

	await page.locator('a[href="/procedures/birth_registration"]').click();
	await page.getByRole("link", { name: words.procedure.signInFirst }).waitFor();
	await look(page, name("procedure"));
	await page.getByRole("link", { name: words.procedure.signInFirst }).click();
	await page.getByRole("radio", { name: MOTHER }).waitFor();
	await look(page, name("login"));
	await signIn(telling, page, MOTHER);

	// Whoever signed in to start need not press it again.
	await page.waitForURL(/\/cases\/[^/]+$/).catch(async (error: unknown) => {
		throw new Error(`${page.url()} ${await page.locator("main").textContent()} ${String(error)}`);
	});
	await page.locator("main .od-tasks").waitFor();
	await look(page, name("tasks"));
	const id = page.url().split("/cases/")[1]?.split("?")[0] ?? "";

	await page.locator("main .od-tasks a").first().click();
	const worthAPicture = new Set(["about_you", "about_child"]);
	await fillAllPages(telling, page, answers(copies), async (at) => {
		if (worthAPicture.has(at)) await look(page, name(`question-${at}`));
	});
	await look(page, name("check"));
	expect(await page.locator("main").textContent()).toContain(CHILD);
	await page.locator("main form input[type=checkbox]").check();
	await page.locator("main form button.od-btn--big[type=submit]").click();
	await page.locator(".od-sent h1:focus").waitFor();
	const { number } = await (await server.as({ id: "079196000001" })).getCase(id);
	expect(await page.locator(".od-sent").textContent()).toContain(number);
	await look(page, name("sent"));
	await page.goto(`${server.address}/cases/${id}`);
	await page.locator(".od-spine").waitFor();
	expect(await page.locator(".od-sent").count()).toBe(0);
	await look(page, name("tracker-sent"));
	expect((await server.api.dev.clock()).test).toBe(true);
	expect(bundle.definition.procedure).toBe("birth_registration");
	return id;
}

/** The receiver marks two things and sends them back in one request. */
export async function sendBack(telling: Telling): Promise<void> {
	const { language } = telling;
	const { desk } = WORDS[language];
	const officer = await openAtDesk(telling, RECEIVER, "received");
	const { page } = officer;
	await mark(telling, page, "child.full_name", "Giấy chứng sinh ghi tên khác.");
	await mark(telling, page, "child.native_place", "Ghi theo quê quán của mẹ.");
	await choose(telling, page, "reception.check", "incomplete");
	await page.locator("aside textarea").last().fill("Tên trẻ và quê quán chưa khớp giấy tờ.");
	await look(page, `${language}-desk-case-marks`);
	await page.getByRole("button", { name: desk.send(2) }).click();
	await page.locator(".pt-done .od-note").waitFor();
	expect(await page.locator(".is-marked").count()).toBe(0);
	await look(page, `${language}-desk-case-sent-back`);
	expect(officer.complaints()).toEqual([]);
	await officer.leave();
}

async function mark(
	{ bundle, language }: Telling,
	page: Page,
	path: string,
	note: string,
): Promise<void> {
	const { desk } = WORDS[language];
	const title = textIn(fieldAt(bundle.definition, path)?.title, language);
	const button = page.getByRole("button", {
		name: `${desk.mark}${desk.toCorrect(title)}`,
		exact: true,
	});
	const row = page.locator("dl > div", { has: button });
	await button.click();
	await page.locator("dl > div.is-marked textarea").last().waitFor();
	await page.locator("dl > div.is-marked", { hasText: title }).locator("textarea").fill(note);
	expect(await row.count()).toBe(0);
}

/** She corrects what was marked; a change elsewhere is refused, and moves nothing. */
export async function correct(telling: Telling, mother: Person, id: string): Promise<void> {
	const { server, language } = telling;
	const { page } = mother;
	const api = await server.as({ id: "079196000001" });
	const before = await api.getCase(id);
	const step = before.tasks[0]?.step ?? "";
	expect(before.tasks[0]?.marks?.map(({ path }) => path)).toEqual([
		"child.full_name",
		"child.native_place",
	]);
	const draft = await api.getDraft(id, step);
	const child = draft.data.child as Readonly<Record<string, unknown>>;
	const elsewhere = { ...draft.data, child: { ...child, full_name: CORRECTED, ethnicity: "02" } };
	const refusal = await api
		.act(id, step, "submit", { data: elsewhere })
		.catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(ProblemError);
	expect(refusal).toMatchObject({ code: "not_marked" });
	expect((await api.getCase(id)).version).toBe(before.version);

	await page.goto(`${server.address}/cases`);
	await page.locator("main .od-tasks a").first().waitFor();
	await look(page, `${language}-my-cases`);
	await page.locator("main .od-tasks a").first().click();
	await page.locator("main .od-note a.od-btn").click();
	await page.locator("#f-child-full_name").waitFor();
	await look(page, `${language}-correction`);
	await page.locator("#f-child-full_name").fill(CORRECTED);
	await fillPage(
		page,
		{ "child.native_place.home.province": "79", "child.native_place.home.commune": "79901" },
		telling.bundle,
		language,
	);
	await page.locator("main form button.od-btn--big[type=submit]").click();
	await page.locator(".od-spine").waitFor();
	await look(page, `${language}-tracker-corrected`);
	expect((await api.getCase(id)).about).toBe(CORRECTED);
}

/** Accepted and handed over; one register answers, the other keeps silent until its deadline. */
export async function lookUp(telling: Telling, mother: Person, id: string): Promise<void> {
	const { server, language } = telling;
	const { desk } = WORDS[language];
	await server.api.dev.setSimulator("health", "silent");
	const receiver = await openAtDesk(telling, RECEIVER, "corrected");
	await choose(telling, receiver.page, "reception.check", "accepted");
	await receiver.page.locator("aside form button[type=submit]").click();
	await receiver.page.locator(".pt-done .od-note").waitFor();
	await receiver.leave();

	const officer = await openAtDesk(telling, CIVIL_STATUS, "handed-over");
	const { page } = officer;
	await look(page, `${language}-desk-case-hand-over`);
	await page.getByRole("button", { name: desk.receive, exact: true }).click();
	await page.locator(".pt-done .od-note").waitFor();
	await look(page, `${language}-desk-case-look-ups`);
	expect(await statesOf(telling, id)).toEqual({
		parents_lookup: "done",
		birth_notice_lookup: "now",
	});

	await mother.page.reload();
	await mother.page.locator(".od-spine").waitFor();
	await look(mother.page, `${language}-tracker-look-ups`);

	await server.api.dev.setClock({ advance: "5 working hours", calendar: "vn" });
	expect(await statesOf(telling, id)).toEqual({
		parents_lookup: "done",
		birth_notice_lookup: "done",
	});
	await server.api.dev.setSimulator("health", "answers");
	expect(officer.complaints()).toEqual([]);
	await officer.leave();
}

async function statesOf(
	{ server }: Telling,
	id: string,
): Promise<Readonly<Record<string, string>>> {
	const api = await server.as({ id: "079196000001" });
	const { track } = await api.getCase(id);
	const together = track.findLast(({ step }) => step === "lookups");
	return Object.fromEntries((together?.branches ?? []).map(({ step, state }) => [step, state]));
}

/** The civil-status officer finds it correct, though one register did not answer. */
export async function approve(telling: Telling): Promise<void> {
	const officer = await openAtDesk(telling, CIVIL_STATUS, "examination");
	const { page } = officer;
	await look(page, `${telling.language}-desk-case-examination`);
	expect(await page.locator(".od-note--warn").count()).toBeGreaterThan(0);
	await choose(telling, page, "verify", "correct");
	await page.locator("aside form button[type=submit]").click();
	await page.locator(".pt-done .od-note").waitFor();
	expect(officer.complaints()).toEqual([]);
	await officer.leave();
}

/** She reads the draft and confirms it. */
export async function confirm(telling: Telling, { page }: Person, id: string): Promise<void> {
	await page.goto(`${telling.server.address}/cases/${id}`);
	await page.locator("main .od-note a.od-btn").click();
	await page.locator("main .od-actions .od-btn--big").waitFor();
	await look(page, `${telling.language}-confirm`);
	expect(await page.locator("main").textContent()).toContain(CORRECTED);
	await page.locator("main .od-actions .od-btn--big").click();
	await page.locator(".od-spine").waitFor();
	await look(page, `${telling.language}-tracker-confirmed`);
}

/** The head of the commune signs; the answer of the signature service is awaited on the page. */
export async function sign(telling: Telling): Promise<void> {
	const officer = await openAtDesk(telling, LEADER, "to-sign", "/sign");
	const { page } = officer;
	await choose(telling, page, "signature", "signed");
	await look(page, `${telling.language}-desk-case-signature`);
	await page.getByRole("button", { name: WORDS[telling.language].desk.signNow(1) }).click();
	await page.locator(".pt-done .od-note").waitFor();
	await look(page, `${telling.language}-desk-case-signed`);
	expect(officer.complaints()).toEqual([]);
	await officer.leave();
}

/** The certificate with its number; with copies, they are paid for first. */
export async function receive(telling: Telling, { page }: Person, id: string): Promise<void> {
	const { server, language, copies } = telling;
	const words = WORDS[language];
	await page.goto(`${server.address}/cases/${id}`);
	if (copies > 0) {
		await server.api.dev.setSimulator("payment", "silent");
		await page.locator("main .od-note a.od-btn").click();
		await page.locator("main .od-actions .od-btn--big").waitFor();
		await look(page, `${language}-pay`);
		await page.locator("main .od-actions .od-btn--big").click();
		await page.getByRole("button", { name: words.pay.paid }).waitFor();
		await look(page, `${language}-pay-simulator`);
		await page.getByRole("button", { name: words.pay.paid }).click();
	}
	await page.locator(".od-docs a").first().waitFor();
	await look(page, `${language}-tracker-granted`);
	const api = await server.as({ id: "079196000001" });
	const view = await api.getCase(id);
	expect(view).toMatchObject({ status: "ended", result: "granted" });
	const certificate = view.papers.find(({ of }) => of === "birth_certificate");
	expect(certificate?.number).toMatch(/\d/);
	expect(certificate?.signed_at).toBeDefined();
	await readLetter(telling, page, certificate?.id ?? "", [
		CORRECTED,
		certificate?.number ?? "no number",
	]);
}

/**
 * Opens a paper as she does, by its link. Letters are sealed so tightly that not even a test can run a script in them;
 * here the seal is taken off, and the bytes and their style stay what the server sent.
 */
async function readLetter(
	{ language }: Telling,
	page: Page,
	paper: string,
	says: readonly string[],
): Promise<void> {
	await page.context().route(`**/files/${paper}`, async (route) => {
		const response = await route.fetch();
		const { "content-security-policy": seal, ...headers } = response.headers();
		expect(seal).toContain("sandbox");
		await route.fulfill({ response, headers });
	});
	const [letter] = await Promise.all([
		page.context().waitForEvent("page"),
		page.locator(`.od-docs a.od-line-link[href$="/${paper}"]`).click(),
	]);
	await letter.waitForLoadState();
	for (const each of says) expect(await letter.locator("body").textContent()).toContain(each);
	await look(letter, `${language}-certificate`);
	await letter.close();
}
