import type { Bundle } from "@onedoor/dsl/bundle";
import type { CaseClient } from "@onedoor/runtime/client";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { say } from "../../../../packages/form-renderer/src/words/words.ts";
import { birthRegistration } from "../../../../packages/runtime/src/http/test-server.test-data.ts";
import { openBrowser } from "../../../../scripts/testing/browser.ts";
import type { Language } from "../../src/locale/language.ts";
import { WORDS } from "../../src/words/all.ts";
import { look, PHONE } from "../look.ts";
import { answers, dataOf } from "../mother.ts";
import { saved, shown, type as typeAnswer } from "./journey.ts";
import { type BreakableServer, breakableServer } from "./server.ts";

const MOTHER = "079196000001";

let browser: Browser;
let server: BreakableServer;
let bundle: Bundle;
let mother: CaseClient;
let id: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	bundle = birthRegistration();
	server = await breakableServer("2026-11-23T09:00:00+07:00");
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.end();
});
beforeEach(async () => {
	mother = await server.as(MOTHER);
	({ id } = await mother.openCase({ procedure: "birth_registration", channel: "online" }));
});
afterEach(async () => {
	for (const context of contexts.splice(0)) await context.close();
});

/** A browser of its own, in which the mother has signed in. @param lasts seconds */
async function device(lasts?: number): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: PHONE });
	contexts.push(context);
	await signIn(context, lasts);
	return context;
}

async function signIn(context: BrowserContext, lasts?: number): Promise<void> {
	await context.request.post(`${server.address}/api/dev/session`, {
		data: { id: MOTHER, ...(lasts && { lasts }) },
	});
}

async function opened(context: BrowserContext, at: string, language: Language): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${server.address}/cases/${id}${at}?lang=${language}`);
	await page.locator("main h1").waitFor();
	return page;
}

/** Right to left shows what left to right shows, and more; both in the long run. */
const LANGUAGES = process.env.ONEDOOR_SOAK_JOURNEYS ? (["vi", "ar"] as const) : (["ar"] as const);

describe.each(LANGUAGES)("in %s a person is told", (language) => {
	const words = WORDS[language];
	const text = (key: Parameters<typeof say>[1]) => say(language, key);

	it("that the session ends, may go on, and loses nothing once it has ended", async () => {
		const context = await device(250);
		const page = await opened(context, "/about_child", language);
		await page.getByText(words.shell.endsSoon(5)).waitFor();
		await look(page, `${language}-session-ends`);
		await signIn(context, 3600);
		await page.getByRole("button", { name: words.shell.staySignedIn }).click();
		await page.getByText(words.shell.endsSoon(5)).waitFor({ state: "detached" });
		await context.clearCookies();
		await page.locator("#f-child-full_name").fill("Lê Trần Bảo Thử");
		// Sensitive: it may not rest on the device, and must outlive the sign-in all the same.
		await typeAnswer(page, bundle, "child.ethnicity").catch(() => 0);
		await page.getByText(words.trouble.expiredText).waitFor();
		await look(page, `${language}-session-ended`);
		await signIn(context);
		await (await context.newPage()).goto(`${server.address}/signed-in?lang=${language}`);
		await page.getByText(words.trouble.expiredText).waitFor({ state: "detached" });
		await expect
			.poll(async () => (await mother.getDraft(id, "application")).data)
			.toMatchObject({ child: { full_name: "Lê Trần Bảo Thử" } });
	});

	it("a code, and goes on with it on another device", async () => {
		const page = await opened(await device(), "", language);
		await page.getByText(text("resume_elsewhere")).click();
		await page.getByRole("button", { name: text("resume_get") }).click();
		const code = (await page.locator(".od-code__code").textContent()) ?? "";
		await look(page, `${language}-resume-code`);
		const other = await (await device()).newPage();
		await other.goto(`${server.address}/resume?lang=${language}`);
		await other.locator("#code").fill("0000 0000");
		await other.getByRole("button", { name: words.resume.go }).click();
		await other.locator(".od-summary").waitFor();
		await look(other, `${language}-resume-wrong`);
		await other.locator("#code").fill(code.toLowerCase());
		await other.getByRole("button", { name: words.resume.go }).click();
		await other.waitForURL(`**/cases/${id}*`);
	});

	it("that the form is open in another window, and goes on in either", async () => {
		const context = await device();
		const first = await opened(context, "/about_child", language);
		await first.locator("#f-child-full_name").fill("Một");
		const second = await opened(context, "/about_child", language).catch(() => undefined);
		const page = second ?? (context.pages()[1] as Page);
		await page.getByText(text("elsewhere_title")).waitFor();
		await look(page, `${language}-two-windows`);
		await page.getByRole("button", { name: text("elsewhere_go_on") }).click();
		expect(await page.locator("#f-child-full_name").inputValue()).toBe("Một");
		await first.getByText(text("elsewhere_title")).waitFor();
		await page.locator("#f-child-full_name").fill("Hai");
		await first.getByRole("button", { name: text("elsewhere_go_on") }).click();
		expect(await first.locator("#f-child-full_name").inputValue()).toBe("Hai");
		await page.close();
	});

	it("that another device saved something else, and chooses", async () => {
		const page = await opened(await device(), "/about_child", language);
		await page.locator("#f-child-full_name").waitFor();
		await mother.putDraft(id, "application", {
			relation: "mother",
			child: { full_name: "Của máy kia", sex: "F" },
		});
		await page.locator("#f-child-full_name").fill("Của máy này");
		await page.getByText(text("collides_text")).waitFor();
		await look(page, `${language}-collides`);
		const { data } = await mother.getDraft(id, "application");
		expect(data, "nothing is written over").toMatchObject({ child: { full_name: "Của máy kia" } });
		await page.getByRole("radio", { name: "Của máy này" }).check();
		await page.getByRole("button", { name: text("collides_use") }).click();
		await expect
			.poll(async () => (await mother.getDraft(id, "application")).data)
			.toMatchObject({ relation: "mother", child: { full_name: "Của máy này", sex: "F" } });
	});

	it("that what was sent waits for the network, also after a reload", async () => {
		await mother.putDraft(id, "application", dataOf(answers(0)));
		const context = await device();
		const page = await opened(context, "/check", language);
		await page.locator("#f-declaration").check();
		await saved(page, language);
		await context.setOffline(true);
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.getByText(text("send_waits")).waitFor();
		await look(page, `${language}-send-waits`);
		expect((await mother.getCase(id)).status).toBe("draft");
		await context.setOffline(false);
		await page.reload();
		await page.locator(".od-spine").first().waitFor();
		const { items } = await mother.history(id);
		expect(items.filter(({ outcome }) => outcome === "submit")).toHaveLength(1);
	});

	it("that nothing is kept on a shared computer, and nothing is", async () => {
		const context = await device();
		const page = await opened(context, "", language);
		await page.getByRole("checkbox", { name: text("shared_computer") }).check();
		await look(page, `${language}-shared-computer`);
		await page.goto(`${server.address}/cases/${id}/about_child`);
		await page.locator("#f-child-full_name").waitFor();
		await context.setOffline(true);
		await page.locator("#f-child-full_name").fill("Lê Trần Bảo Thử");
		await page.getByText(text("kept_in_window")).waitFor();
		expect(await shown(page, "child.full_name")).toBe("Lê Trần Bảo Thử");
		expect(await restsOnDisk(page)).toEqual([]);
		await context.setOffline(false);
		await saved(page, language);
	});
});

async function restsOnDisk(page: Page): Promise<readonly unknown[]> {
	return await page.evaluate(
		() =>
			new Promise((resolve) => {
				const opening = indexedDB.open("onedoor", 1);
				opening.onsuccess = () => {
					if (opening.result.objectStoreNames.length === 0) return resolve([]);
					const asked = opening.result.transaction("drafts").objectStore("drafts").getAll();
					asked.onsuccess = () => resolve(asked.result);
				};
			}),
	);
}
