import type { Bundle } from "@onedoor/dsl/bundle";
import type { Browser, BrowserContext, Page } from "playwright-core";

import { watchPage } from "../../../scripts/testing/browser.ts";
import type { Language } from "../src/locale/language.ts";
import { WORDS } from "../src/words/all.ts";
import { look, type PHONE, WIDE } from "./look.ts";
import type { TestServer } from "./server.ts";

export interface Telling {
	readonly browser: Browser;
	readonly server: TestServer;
	readonly bundle: Bundle;
	readonly language: Language;
	/** Copies to pay for; with none, the payment step passes by itself. */
	readonly copies: number;
}

export const MOTHER = "Trần Thị Mẫu";
export const RECEIVER = "Ngô Thị Tiếp Nhận";
export const CIVIL_STATUS = "Dương Thị Hộ Tịch";
export const LEADER = "Hồ Văn Ký";

/** A person at a browser of their own. */
export interface Person {
	readonly page: Page;
	readonly complaints: () => readonly string[];
	readonly leave: () => Promise<void>;
}

export async function sitDown({ browser, language }: Telling, size: typeof PHONE): Promise<Person> {
	const context: BrowserContext = await browser.newContext({ viewport: size, locale: language });
	const page = await context.newPage();
	const { complaints } = watchPage(page);
	return {
		page,
		// The browser reports every answer that is an error; that nobody is signed in yet is no fault.
		complaints: () => complaints.filter((complaint) => !complaint.includes("401")),
		leave: () => context.close(),
	};
}

export async function signIn({ language }: Telling, page: Page, who: string): Promise<void> {
	const { login } = WORDS[language];
	await page.getByRole("radio", { name: who }).check();
	await page.getByRole("button", { name: login.go(who) }).click();
	await page.waitForURL((url) => url.pathname !== "/login");
}

/** The inbox looks the same each time an officer opens it; these two are worth a picture. */
const LOOKED_AT: ReadonlySet<string> = new Set(["received", "to-sign"]);

/** An officer opens the desk and the case, which stands first. */
export async function openAtDesk(
	telling: Telling,
	who: string,
	stop: string,
	queue: "" | "/sign" = "",
): Promise<Person> {
	const { server, language } = telling;
	const person = await sitDown(telling, WIDE);
	await person.page.goto(
		`${server.address}/login?${new URLSearchParams({ next: `/desk${queue}`, lang: language }).toString()}`,
	);
	await person.page.getByRole("radio", { name: who }).waitFor();
	await signIn(telling, person.page, who);
	await person.page.locator("table a.hit").first().waitFor();
	if (LOOKED_AT.has(stop)) await look(person.page, `${language}-desk-inbox-${stop}`);
	await person.page.locator("table a.hit").first().click();
	await person.page.locator("aside .od-panel").waitFor();
	return person;
}

/** Chooses an outcome of the step by its title. */
export async function choose(
	{ bundle, language }: Telling,
	page: Page,
	step: string,
	outcome: string,
): Promise<void> {
	const found = bundle.definition.steps[step];
	const outcomes = found !== undefined && "outcomes" in found ? found.outcomes : [];
	const title = textIn(outcomes.find(({ id }) => id === outcome)?.title, language);
	await page.locator("aside").getByRole("radio", { name: title }).check();
}

/** Words of a definition in the language of the page. */
export function textIn(
	text: Readonly<Record<string, string>> | undefined,
	language: string,
): string {
	return text?.[language] ?? Object.values(text ?? {})[0] ?? "";
}
