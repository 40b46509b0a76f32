import type { Bundle } from "@onedoor/dsl/bundle";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import type { Language } from "../src/locale/language.ts";
import { WORDS } from "../src/words/all.ts";
import { look, PHONE, WIDE } from "./look.ts";
import { answers, fillAllPages } from "./mother.ts";
import { MOTHER, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const AGENT = "Lý Văn Đại Lý";
const NUMBER = "079196000001";

/** An agent beside a mother: her word by a code of her own, her form, the receipt she takes home, her confirmation. */
describe("help somebody", () => {
	let browser: Browser;
	let server: TestServer;
	let bundle: Bundle;

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		bundle = await server.api.bundle("birth_registration");
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	const telling = (language: Language): Telling => ({
		browser,
		server,
		bundle,
		language,
		copies: 0,
	});
	const code = async (): Promise<string> => {
		const { items } = await server.api.dev.messages();
		const sent = items.filter(({ message }) => message === "consent_code").at(-1);
		return /\d{6}/.exec(sent?.text ?? "")?.[0] ?? "";
	};
	const open = async (page: Page, language: Language, to: string, who: string): Promise<void> => {
		const query = new URLSearchParams({ next: to, lang: language }).toString();
		await page.goto(`${server.address}/login?${query}`);
		await page.getByRole("radio", { name: who }).waitFor();
		await signIn(telling(language), page, who);
	};

	it.each(["vi", "en", "ar"] as const)("asks by keyboard alone, in %s", async (language) => {
		const { help, desk } = WORDS[language];
		const agent = await sitDown(telling(language), WIDE);
		const { page } = agent;
		await open(page, language, "/desk/help", AGENT);
		await page.locator("#citizen-number").waitFor();
		await look(page, `${language}-help-start`);
		await page.locator("#citizen-number").focus();
		await page.keyboard.type("12");
		await page.keyboard.press("Enter");
		await page.locator(".od-summary").waitFor();
		expect(await page.locator("#citizen-number-error").textContent()).toContain(
			desk.personalIdWrong,
		);
		await look(page, `${language}-help-wrong-number`);
		await page.locator("#citizen-number").fill(NUMBER);
		await page.keyboard.press("Enter");
		await page.locator("#their-code").waitFor();
		await look(page, `${language}-help-code`);
		expect(await page.locator("#their-code").getAttribute("type")).toBe("password");
		const right = await code();
		expect(right).toMatch(/^\d{6}$/);
		expect(await page.content()).not.toContain(right);
		await page.locator("#their-code").focus();
		await page.keyboard.type(right === "000000" ? "000001" : "000000");
		await page.keyboard.press("Enter");
		await page.locator("#their-code-error").waitFor();
		expect(await page.locator("#their-code-error").textContent()).toContain(help.wrongCode(4));
		await page.locator("#their-code").focus();
		await page.keyboard.type(right);
		await page.keyboard.press("Enter");
		await page.waitForURL(/\/desk\/cases\/[^/]+\/application/);
		expect(agent.complaints().filter((each) => !each.includes("422"))).toEqual([]);
		await agent.leave();
	});

	it("fills in the mother's form, and prints what she takes home", async () => {
		const language = "vi";
		const words = WORDS[language];
		const agent = await sitDown(telling(language), WIDE);
		const { page } = agent;
		await open(page, language, "/desk/help", AGENT);
		await page.locator("#citizen-number").fill(NUMBER);
		await page.getByRole("button", { name: words.help.sendCode }).click();
		await page.locator("#their-code").waitFor();

		// She agrees on her own telephone, with no code.
		const mother = await sitDown(telling(language), PHONE);
		await open(mother.page, language, "/helpers", MOTHER);
		await mother.page.getByText(words.helpers.scopeOne).first().waitFor();
		const agree = mother.page.getByRole("button", { name: words.helpers.agree }).first();
		await agree.waitFor();
		expect(await mother.page.locator("main").textContent()).toContain(AGENT);
		await look(mother.page, `${language}-helpers-asks`);
		await agree.click();
		await agree.waitFor({ state: "detached" });
		// A second code was sent meanwhile; what she agreed to before still counts, and is listed.
		await page.getByRole("button", { name: words.help.again }).click();
		await page.locator("button[aria-busy=true]").waitFor({ state: "detached" });
		await page.goto(`${server.address}/desk/help`);
		await page.getByRole("button", { name: words.desk.goOnWaiting }).first().click();
		await page.getByRole("button", { name: words.help.agreedElsewhere }).click();
		await page.waitForURL(/\/desk\/cases\/[^/]+\/application/);
		const id = /cases\/([^/]+)\//.exec(page.url())?.[1] ?? "";

		await page.locator("main .od-tasks a, main form").first().waitFor();
		if ((await page.locator("main .od-tasks a").count()) > 0)
			await page.locator("main .od-tasks a").first().click();
		await fillAllPages(telling(language), page, answers(0));
		await page.locator("main form input[type=checkbox]").check();
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.waitForURL(/\/desk\/help\//);
		await page.getByRole("button", { name: words.help.print }).waitFor();
		expect(await page.locator("main").textContent()).toContain(words.help.nextConfirm);
		for (const each of ["vi", "en", "ar"] as const) {
			await page.goto(`${server.address}/desk/help/${id}?lang=${each}`);
			await page.getByRole("button", { name: WORDS[each].help.print }).waitFor();
			expect(await page.locator("main").textContent()).toContain(NUMBER);
			await look(page, `${each}-help-receipt`);
		}
		const api = await server.as({ id: NUMBER });
		expect((await api.getCase(id)).status).toBe("draft");
		await api.act(id, "application", "confirmed");
		expect((await api.getCase(id)).status).toBe("open");

		// She takes her word back: the receipt shows nothing of her any more.
		await mother.page.goto(`${server.address}/helpers`);
		const take = mother.page.getByRole("button", { name: words.helpers.withdraw });
		for (let left = await waitedFor(take); left > 0; left--) {
			await take.first().click();
			await expect.poll(() => take.count()).toBe(left - 1);
		}
		await page.reload();
		await page.getByRole("button", { name: WORDS.ar.help.print }).waitFor();
		expect(await page.locator("main").textContent()).not.toContain(NUMBER);
		expect(mother.complaints()).toEqual([]);
		await mother.leave();
		await agent.leave();
	});
});

async function waitedFor(buttons: ReturnType<Page["getByRole"]>): Promise<number> {
	await buttons.first().waitFor();
	return buttons.count();
}
