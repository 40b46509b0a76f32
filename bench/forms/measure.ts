import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

import { benchFields, middleField } from "./fields.ts";
import type { FormServer } from "./serve.ts";
import { labelOf, type Subject } from "./subject.ts";

const KEYS = 40;
/** Long enough for a key's work to be done: nobody types faster. */
const BETWEEN_KEYS_MS = 50;
/** What follows from the last key counts too: a draft that is sent after a pause. */
const AFTER_KEYS_MS = 1_500;
const LEAVINGS = 10;
/** Long enough for any of the pages to be there and at rest. */
const LOAD_MS = 2_500;
const REST_MS = 1_000;

/** Milliseconds of the main thread's processor time. */
export interface Figures {
	/** Until the page rests. */
	readonly load: number;
	/** Of one key, all work. */
	readonly key: number;
	/** Of one key, only scripts. */
	readonly script: number;
	/** The key that cost most. */
	readonly worst: number;
	/** Of leaving a field by Tab, after something was typed. */
	readonly leave: number;
}

/** Opens the form, types into the middle and leaves a field, and says what that cost. */
export async function measurePage(
	browser: Browser,
	server: FormServer,
	subject: Subject,
	count: number,
): Promise<Figures> {
	const { context, page, cdp } = await opened(browser, server);
	const before = await spent(cdp);
	await page.goto(await server.addressOf(subject, count, false));
	// Looking for what is there would take the page's time.
	await page.waitForTimeout(LOAD_MS);
	const load = (await spent(cdp)).all - before.all;
	await isThere(page, count);
	const typed = await typing(page, cdp, count);
	const leave = await leaving(page, cdp);
	await context.close();
	return { load, ...typed, leave };
}

/** A window on a page of the same server, so that what follows is the same process from its beginning. */
async function opened(
	browser: Browser,
	server: FormServer,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly cdp: CDPSession }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.goto(`${server.url}/nothing`);
	const cdp = await context.newCDPSession(page);
	await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
	return { context, page, cdp };
}

/** The last question that is shown. */
export async function isThere(page: Page, count: number): Promise<void> {
	const last = benchFields(count).findLast(({ shownWhen, kind }) => !shownWhen && kind === "lines");
	if (last) await page.getByLabel(labelOf(last)).first().waitFor({ state: "attached" });
}

async function typing(
	page: Page,
	cdp: CDPSession,
	count: number,
): Promise<Pick<Figures, "key" | "script" | "worst">> {
	await page
		.getByLabel(labelOf(middleField(count)))
		.first()
		.click();
	await page.waitForTimeout(REST_MS);
	const costs: number[] = [];
	const first = await spent(cdp);
	let before = first;
	for (let key = 0; key < KEYS; key++) {
		await page.keyboard.press(String.fromCharCode(97 + (key % 26)));
		await page.waitForTimeout(BETWEEN_KEYS_MS);
		const after = await spent(cdp);
		costs.push(after.all - before.all);
		before = after;
	}
	await page.waitForTimeout(AFTER_KEYS_MS);
	const last = await spent(cdp);
	return {
		key: (last.all - first.all) / KEYS,
		script: (last.script - first.script) / KEYS,
		worst: Math.max(...costs),
	};
}

/** From the field with the caret to the next one, and back without being counted. */
async function leaving(page: Page, cdp: CDPSession): Promise<number> {
	let all = 0;
	for (let time = 0; time < LEAVINGS; time++) {
		await page.keyboard.press("a");
		await page.waitForTimeout(BETWEEN_KEYS_MS);
		const before = await spent(cdp);
		await page.keyboard.press("Tab");
		await page.waitForTimeout(BETWEEN_KEYS_MS);
		all += (await spent(cdp)).all - before.all;
		await page.keyboard.press("Shift+Tab");
		await page.waitForTimeout(BETWEEN_KEYS_MS);
	}
	return all / LEAVINGS;
}

interface Spent {
	readonly all: number;
	readonly script: number;
}

/** Milliseconds since measuring was switched on. */
async function spent(cdp: CDPSession): Promise<Spent> {
	const { metrics } = await cdp.send("Performance.getMetrics");
	const ms = (name: string) =>
		(metrics.find((each) => each.name === name)?.value ?? Number.NaN) * 1000;
	return { all: ms("TaskDuration"), script: ms("ScriptDuration") };
}
