import type { Bundle } from "@onedoor/dsl/bundle";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { PHONE } from "./look.ts";
import { type Person, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";
import { approve, confirm, correct, file, lookUp, receive, sendBack, sign } from "./story.ts";

/** Monday; nothing is closed near it. */
const MONDAY_MORNING = "2026-11-23T09:00:00+07:00";

describe.each([
	{ language: "vi", copies: 0 },
	{ language: "ar", copies: 1 },
] as const)("a birth registration in $language", ({ language, copies }) => {
	let browser: Browser;
	let server: TestServer;
	let bundle: Bundle;
	let mother: Person;
	let telling: Telling;
	let id: string;

	beforeAll(async () => {
		server = await startServer(MONDAY_MORNING);
		browser = await openBrowser();
		bundle = await server.api.bundle("birth_registration");
		telling = { browser, server, bundle, language, copies };
		mother = await sitDown(telling, PHONE);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	it("is filed by the mother on her phone", async () => {
		id = await file(telling, mother);
	});
	it("is returned with two marked defects", async () => {
		await sendBack(telling);
	});
	it("is corrected there and nowhere else", async () => {
		await correct(telling, mother, id);
	});
	it("is looked up in two registers at once, one of which keeps silent", async () => {
		await lookUp(telling, mother, id);
	});
	it("is found correct", async () => {
		await approve(telling);
	});
	it("is confirmed by the mother before it is written", async () => {
		await confirm(telling, mother, id);
	});
	it("is signed", async () => {
		await sign(telling);
	});
	it("ends with a certificate that has a number", async () => {
		await receive(telling, mother, id);
	});
	it("never met the content policy, nor an uncaught error", () => {
		expect(mother.complaints()).toEqual([]);
	});
});
