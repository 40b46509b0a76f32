import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { chosenOf, proceduresIn } from "./library/chosen.ts";
import { drive } from "./library/drive.ts";
import { sightOf } from "./library/sight.ts";
import { worldOf } from "./library/world.ts";
import { PHONE } from "./look.ts";
import { sitDown } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const LIBRARY = fileURLToPath(new URL("../../../procedures", import.meta.url));
const PICTURES = process.env.ONEDOOR_PICTURES;

/** All of the library in `pnpm soak library`; a few of it here, others with another seed. */
describe("a procedure of the library, from its page to its result", () => {
	let browser: Browser;
	let server: TestServer;

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00", "procedures");
		browser = await openBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	it.each(chosenOf(proceduresIn(LIBRARY)))("%s", async (procedure) => {
		const bundle = await server.api.bundle(procedure);
		const [language = "en"] = bundle.definition.languages;
		const telling = { browser, server, bundle, language: language as "vi", copies: 0 };
		const person = await sitDown(telling, PHONE);
		const sight = sightOf(procedure, PICTURES);
		try {
			const driving = { server, page: person.page, world: worldOf(LIBRARY), language, sight };
			const view = await drive(driving, procedure);
			expect(["granted", "partly_granted"]).toContain(view.result);
			expect(await person.page.locator("main").textContent()).toContain(view.number);
			expect(sight.faults).toEqual([]);
			expect(person.complaints()).toEqual([]);
		} finally {
			await person.leave();
		}
	});
});
