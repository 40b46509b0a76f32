import type { Browser, Locator, Page } from "playwright-core";

import { axeViolations } from "../../scripts/testing/browser.ts";
import { checkedField } from "./fields.ts";
import { isThere } from "./measure.ts";
import type { FormServer } from "./serve.ts";
import { labelOf, type Subject } from "./subject.ts";

/** Enough to see what is right and wrong of a page. */
const COUNT = 20;
const WRONG = "abc";
/** So near to a control its error stands, above or below, in CSS pixels. */
const NEAR = 120;
const PATIENCE_MS = 5_000;

/** What a page does, besides how fast. */
export interface Behaviour {
	/** Refused by the policy, from opening the page to a submission with a wrong value. */
	readonly violations: number;
	/** Under the policy. */
	readonly showsError: boolean;
	/** Without a policy: the wrong control is marked as invalid, and what is wrong describes it. */
	readonly tellsError: boolean;
	/** Rules of axe that are broken, as opened and after a submission that failed. */
	readonly axeBefore: number;
	readonly axeAfter: number;
	/** References to ids that do not exist, after that submission. */
	readonly dangling: number;
	/** Scripts that the page loaded until its questions were there, each as its bytes. */
	readonly scripts: readonly Buffer[];
}

export async function behaviourOf(
	browser: Browser,
	server: FormServer,
	subject: Subject,
): Promise<Behaviour> {
	const strict = await underPolicy(browser, server, subject);
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	const scripts: Promise<Buffer>[] = [];
	page.on("response", (response) => {
		const isOfForm = response.url().includes("/api/");
		if (!isOfForm && response.request().resourceType() === "script") scripts.push(response.body());
	});
	await page.goto(await server.addressOf(subject, COUNT, false));
	await isThere(page, COUNT);
	// What is fetched in idle time after that is not waited for.
	const loaded = await Promise.all([...scripts]);
	await page.waitForTimeout(500);
	const axeBefore = rulesOf(await axeViolations(page));
	await submitWrong(page, subject);
	const tellsError = await control(page).evaluate(isTold);
	const axeAfter = rulesOf(await axeViolations(page));
	const dangling = await page.evaluate(danglingIds);
	await context.close();
	return { ...strict, tellsError, axeBefore, axeAfter, dangling, scripts: loaded };
}

/** A careful host's policy: does the page work, and what does it do against it? */
async function underPolicy(
	browser: Browser,
	server: FormServer,
	subject: Subject,
): Promise<Pick<Behaviour, "violations" | "showsError">> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.addInitScript(() => {
		const seen = { refused: 0 };
		Object.assign(globalThis, { seen });
		addEventListener("securitypolicyviolation", () => seen.refused++);
	});
	await page.goto(await server.addressOf(subject, COUNT, true));
	const showsError = await showsWrong(page, subject).catch(() => false);
	const violations = await page.evaluate(
		() => (globalThis as unknown as { readonly seen: { readonly refused: number } }).seen.refused,
	);
	await context.close();
	return { violations, showsError };
}

async function showsWrong(page: Page, subject: Subject): Promise<boolean> {
	page.setDefaultTimeout(PATIENCE_MS);
	const before = new Set(await control(page).evaluate(textsNear, NEAR));
	await submitWrong(page, subject);
	const after = await control(page).evaluate(textsNear, NEAR);
	return after.some((text) => !before.has(text));
}

async function submitWrong(page: Page, { submit }: Subject): Promise<void> {
	await control(page).fill(WRONG);
	await page.getByRole("button", { name: submit }).click();
	await page.waitForTimeout(500);
}

function control(page: Page): Locator {
	return page.getByLabel(labelOf(checkedField(COUNT))).first();
}

/** Whatever is written so near to a control. Runs in the page. */
function textsNear(control: Element, near: number): readonly string[] {
	const { top, bottom } = control.getBoundingClientRect();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const texts: string[] = [];
	while (walker.nextNode()) {
		const { parentElement, textContent } = walker.currentNode;
		const box = parentElement?.getBoundingClientRect();
		if (!box || box.height === 0 || box.bottom < top - near || box.top > bottom + near) continue;
		if (textContent?.trim()) texts.push(textContent.trim());
	}
	return texts;
}

/** Runs in the page. */
function isTold(control: Element): boolean {
	if (control.getAttribute("aria-invalid") !== "true") return false;
	const ids = ["aria-describedby", "aria-errormessage"].flatMap((name) =>
		(control.getAttribute(name) ?? "").split(/\s+/),
	);
	// A hint was there before, and says nothing of an error.
	return ids.some((id) => {
		const text = (id && document.getElementById(id)?.textContent?.trim()) || "";
		return text !== "" && text !== "Nine digits";
	});
}

/** Runs in the page. */
function danglingIds(): number {
	const names = ["aria-describedby", "aria-labelledby", "aria-errormessage", "for"];
	return names
		.flatMap((name) =>
			[...document.querySelectorAll(`[${name}]`)].flatMap((each) =>
				(each.getAttribute(name) ?? "").split(/\s+/).filter(Boolean),
			),
		)
		.filter((id) => !document.getElementById(id)).length;
}

function rulesOf(violations: readonly string[]): number {
	return new Set(violations.map((line) => line.split(":")[0])).size;
}
