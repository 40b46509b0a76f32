import type { CaseView, TaskView } from "@onedoor/dsl/bundle";
import { fieldAt, leaves, stepAt } from "@onedoor/dsl/form";
import type { CaseClient } from "@onedoor/runtime/client";
import type { Page } from "playwright-core";

import type { Answers } from "../fill.ts";
import { type AtScreen, untilMoved } from "./at-screen.ts";
import { bestOutcome } from "./ways.ts";

/** What an officer does at the desk: the outcome that leads soonest to what the applicant asked for. */
export async function actAsOfficer(
	at: AtScreen,
	api: CaseClient,
	view: CaseView,
	task: TaskView,
	given: Answers,
): Promise<void> {
	const { page, server, sight } = at;
	const best = bestOutcome(at.bundle.definition, task);
	await page.goto(`${server.address}/desk/cases/${view.id}?lang=${at.language}`);
	const panel = page.locator("aside form.od-panel").first();
	await panel.waitFor();
	if (best.all.length > 1)
		await page.locator(`aside input[name="outcome-${task.step}"]`).nth(best.at).check();
	await answerAsked(at, task, best.outcome, given);
	const reason = page.locator(`[id="reason-${task.step}"][required]`);
	if ((await reason.count()) > 0) await reason.fill("Đủ điều kiện (ví dụ).");
	await sight.look(page, `desk-${task.step}`);
	await panel.locator("button[type=submit]").last().click();
	if (!(await untilMoved(api, view.id, view.version)))
		throw new Error(`${task.step}: ${best.outcome} was not accepted: ${await said(page)}`);
}

/** What the outcome asks of the officer. */
async function answerAsked(
	{ page, bundle: { definition } }: AtScreen,
	task: TaskView,
	outcome: string,
	given: Answers,
): Promise<void> {
	const step = stepAt(definition, task.step);
	const outcomes = step && "outcomes" in step ? step.outcomes : [];
	const asked = outcomes.find(({ id }) => id === outcome)?.ask ?? [];
	for (const path of asked) {
		const field = fieldAt(definition, path);
		for (const leaf of field === undefined ? [] : leaves(field)) {
			const control = page.locator(`[id="${task.step}-${leaf.path}"]`);
			const value = given[leaf.path];
			if (value === undefined || (await control.count()) === 0) continue;
			if (leaf.as === "choice") await control.selectOption(String(value));
			else if (leaf.as === "yes_no") await control.setChecked(value === true);
			else await control.fill(String(value));
		}
	}
}

async function said(page: Page): Promise<string> {
	const faults = await page.locator(".od-summary, .od-note--bad, .od-error").allTextContents();
	return faults.join(" | ") || ((await page.locator("aside").textContent()) ?? "").slice(0, 300);
}
