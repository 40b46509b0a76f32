import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { say } from "../../../packages/form-renderer/src/words/words.ts";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { granted } from "./granted.ts";
import { look, PHONE } from "./look.ts";
import { MOTHER, type Person, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

describe("a certificate that its owner shares", () => {
	let browser: Browser;
	let server: TestServer;
	let telling: Omit<Telling, "language">;
	let id = "";
	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		telling = { browser, server, bundle: await server.api.bundle("birth_registration"), copies: 0 };
		id = await granted(server);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	async function mother(language: Telling["language"]): Promise<Person> {
		const person = await sitDown({ ...telling, language }, PHONE);
		const next = encodeURIComponent(`/cases/${id}`);
		await person.page.goto(`${server.address}/login?next=${next}&lang=${language}`);
		await signIn({ ...telling, language }, person.page, MOTHER);
		await person.page.locator(".od-paper-files").first().waitFor();
		return person;
	}

	/** What a person does with it who has no mouse; pictures where they are worth their time. */
	async function share(language: Telling["language"], { page }: Person): Promise<string> {
		await press(page, say(language, "share"));
		await page.getByRole("textbox", { name: say(language, "share_to") }).waitFor();
		await page.keyboard.press("Tab");
		await page.keyboard.type("Trường Mẫu");
		await page.keyboard.press("Tab");
		await page.keyboard.type("Nhập học");
		await page.getByRole("checkbox").nth(1).focus();
		await page.keyboard.press("Space");
		await page.keyboard.press("Enter");
		await page.locator(".od-qr").waitFor();
		const link = page.getByRole("textbox", { name: say(language, "share_link") });
		return link.inputValue();
	}

	it("is shared by keyboard, seen by a stranger, and stopped", async () => {
		const language = "vi";
		const { page, complaints, leave } = await mother(language);
		const address = await share(language, { page, complaints, leave });
		await look(page, "vi-share-link");
		expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/shared#[\w-]{27}$/);

		const stranger = await sitDown({ ...telling, language }, PHONE);
		const asked: string[] = [];
		stranger.page.on("request", (request) => asked.push(request.url()));
		await stranger.page.goto(address);
		await stranger.page.locator(".state.in_force").waitFor();
		expect(await stranger.page.locator("main").textContent()).toContain("Lê Trần Bảo Thử");
		expect(stranger.page.url()).toBe(`${server.address}/shared`);
		const [, code = ""] = address.split("#");
		expect(asked.filter((url) => url.split("#")[0]?.includes(code))).toEqual([]);
		await stranger.page.locator('a[href*="/verify/"]').click();
		await stranger.page.locator(".state.in_force").waitFor();
		await look(stranger.page, "vi-verify");

		await page.reload();
		await press(page, say(language, "share"));
		await page
			.getByText(say(language, "share_seen", { n: 1 }))
			.first()
			.waitFor();
		const name = say(language, "share_stop_with", { to: "Trường Mẫu" });
		const stop = page.getByRole("button", { name });
		await stop.focus();
		await page.keyboard.press("Enter");
		await stop.waitFor({ state: "detached" });
		await stranger.page.goto(address);
		await stranger.page.locator(".state.unknown").waitFor();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page
				.getByRole("link", { name: say(language, "paper_data") })
				.first()
				.click(),
		]);
		expect(download.suggestedFilename()).toMatch(/\.jws$/);
		expect(complaints()).toEqual([]);
		// That there is nothing any more is a 404, which the browser reports.
		expect(stranger.complaints().filter((one) => !one.includes("404"))).toEqual([]);
		await stranger.leave();
		await leave();
	});

	it("is shared from right to left, and says to the reader what it says", async () => {
		const person = await mother("ar");
		const address = await share("ar", person);
		await look(person.page, "ar-share-link");
		await person.page.goto(address);
		await person.page.locator(".state.in_force").waitFor();
		await look(person.page, "ar-shared");
		await person.leave();
	});
});

/** Reached and pressed as by somebody without a mouse. */
async function press(page: Page, name: string): Promise<void> {
	const button = page.getByRole("button", { name }).first();
	await button.focus();
	await page.keyboard.press("Enter");
}
