import type { CaseView, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { CaseClient } from "@onedoor/runtime/client";

import { type Answers, fillPage } from "../fill.ts";
import { type AtScreen, untilMoved } from "./at-screen.ts";

/** More pages than any form has, each as often as registers change what it asks. */
const MOST_PAGES = 60;

/** What somebody who applies, or is asked to agree, does at a task in the portal. */
export async function actAsApplicant(
	at: AtScreen,
	api: CaseClient,
	view: CaseView,
	task: TaskView,
	given: Answers,
): Promise<void> {
	const { page, bundle, server, sight } = at;
	const { does } = stepAt(bundle.definition, task.step) ?? {};
	await page.goto(`${server.address}/cases/${view.id}?lang=${at.language}`);
	if (view.status !== "draft") {
		await page.locator(".od-spine").waitFor();
		await sight.look(page, "tracker");
		await page.locator("main .od-note a.od-btn").first().click();
	}
	if (task.outcomes.includes("confirmed")) await confirm(at);
	else if (does === "sign") await sign(at);
	else if (does === "pay") await pay(at);
	else if (does === "attend") return attend(at, api, view, task);
	else await fillIn(at, given);
	if (!(await untilMoved(api, view.id, view.version)))
		throw new Error(`${task.step} was not accepted: ${await said(at)}`);
}

async function fillIn(at: AtScreen, given: Answers): Promise<void> {
	const { page, bundle, language, sight } = at;
	const big = page.locator("main form button.od-btn--big[type=submit]");
	await page.locator("main .od-tasks").or(big).first().waitFor();
	if ((await big.count()) === 0) {
		await sight.look(page, "tasks");
		await page.locator("main .od-actions a.od-btn--big").click();
	}
	for (let turn = 0; turn < MOST_PAGES; turn++) {
		await big.waitFor();
		const place = new URL(page.url()).pathname.split("/").at(-1) ?? "";
		await agree(at);
		await fillPage(page, given, bundle, language);
		await sight.look(page, `form-${place}`);
		if (place === "check" || place === "do") {
			await send(at, place);
			return;
		}
		await big.click();
		await page.waitForFunction(
			(before) =>
				!location.pathname.endsWith(`/${before}`) || document.querySelector(".od-summary") !== null,
			place,
		);
		await page.waitForTimeout(50);
	}
	throw new Error(`stuck on ${page.url()}: ${await said(at)}`);
}

/** Registers that are read only by consent are read. */
async function agree({ page }: AtScreen): Promise<void> {
	for (const give of await page.locator("main form > .od-stack .od-note button").all()) {
		await give.click();
		await give.waitFor({ state: "detached" });
	}
}

/** Declares that all is true, and sends. */
async function send({ page }: AtScreen, place: string): Promise<void> {
	if (place === "check")
		for (const box of await page.locator("main form input[type=checkbox]").all()) await box.check();
	await page.locator("main form button.od-btn--big[type=submit]").click();
	await page.locator(".od-spine").or(page.locator(".od-summary, .od-note--bad")).first().waitFor();
}

async function confirm({ page, sight }: AtScreen): Promise<void> {
	const right = page.locator("main .od-actions .od-btn--big");
	await right.waitFor();
	await sight.look(page, "confirm");
	await right.click();
}

async function sign({ page, sight }: AtScreen): Promise<void> {
	const button = page.locator("main .od-actions .od-btn--big").first();
	await button.waitFor();
	await sight.look(page, "sign");
	await button.click();
}

async function pay({ page, server, sight }: AtScreen): Promise<void> {
	await server.api.dev.setSimulator("payment", "silent");
	const button = page.locator("main .od-actions .od-btn--big").first();
	await button.waitFor();
	await sight.look(page, "pay");
	await button.click();
	await page.locator("main .od-due").waitFor();
	await sight.look(page, "bank");
	await button.click();
	await server.api.dev.setSimulator("payment", "answers");
}

/** Books the first time that is free. Somebody else says later that they came. */
async function attend(
	{ page, sight, server }: AtScreen,
	api: CaseClient,
	view: CaseView,
	task: TaskView,
): Promise<void> {
	const times = page.locator("main form input[type=radio]");
	await times.first().waitFor();
	await times.first().check();
	await sight.look(page, "attend");
	await page.locator("main form button.od-btn--big").click();
	await page.locator("main .od-note--ok").waitFor();
	const { at } = await api.appointment(view.id, task.step);
	if (at !== null) await server.api.dev.setClock({ to: at });
}

async function said({ page }: AtScreen): Promise<string> {
	const faults = await page.locator(".od-summary, .od-note--bad, .od-error").allTextContents();
	return faults.join(" | ") || ((await page.locator("main").textContent()) ?? "").slice(0, 300);
}
