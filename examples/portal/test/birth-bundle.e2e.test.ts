import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { look, PHONE } from "./look.ts";
import { fillAllPages } from "./mother.ts";
import { MOTHER, type Person, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const EXAMPLES = fileURLToPath(new URL("../../../packages/dsl/test/examples/vn", import.meta.url));
const PEOPLE = fileURLToPath(new URL("../../../procedures/vn/simulators.json", import.meta.url));
const MOTHER_ID = "079196000001";
const DECLARED = JSON.parse(readFileSync(join(EXAMPLES, "birth_bundle.declared.json"), "utf8"));

/** The bundle of the design, with its parts, on a phone in Vietnamese: what it started is one tap away. */
describe("a bundle on a phone", () => {
	let folder: string;
	let browser: Browser;
	let server: TestServer;
	let telling: Telling;
	let mother: Person;
	let id: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "onedoor-bundle-"));
		await cp(EXAMPLES, folder, { recursive: true });
		await cp(PEOPLE, join(folder, "simulators.json"));
		server = await startServer("2026-11-23T09:00:00+07:00", folder);
		browser = await openBrowser();
		const bundle = await server.api.bundle("birth_registration");
		telling = { browser, server, bundle, language: "vi", copies: 0 };
		mother = await sitDown(telling, PHONE);
		const api = await server.as({ id: MOTHER_ID });
		({ id } = await api.openCase({ procedure: "birth_bundle", language: "vi" }));
		await api.act(id, "application", "submit", { data: DECLARED });
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	it("names the case it started, which wants something, and leads to it", async () => {
		const { page } = mother;
		await page.goto(`${server.address}/login?next=/cases/${id}&lang=vi`);
		await page.getByRole("radio", { name: MOTHER }).waitFor();
		await signIn(telling, page, MOTHER);
		const related = page.getByRole("region", { name: "Hồ sơ liên quan" });
		await related.getByText("Cần bạn bổ sung thông tin").waitFor();
		await page.getByText("Một hồ sơ liên quan dưới đây cần bạn bổ sung thông tin.").waitFor();
		await look(page, "vi-bundle");
		await related.getByRole("link").first().click();
		await page.waitForURL((url) => !url.pathname.includes(id));
		await page.locator("main .od-tasks").waitFor();
	});

	it("asks there what nobody has said yet, and shows the rest as already known", async () => {
		const { page } = mother;
		await page.locator("main .od-tasks a").first().click();
		await fillAllPages(telling, page, { "requester.personal_id": MOTHER_ID }, async () => {});
		await look(page, "vi-bundle-birth-check");
		expect(await page.locator("main").textContent()).toContain(DECLARED.child.full_name);
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.locator(".od-spine").waitFor();
	});

	it("leads back to the bundle, which waits for it", async () => {
		const { page } = mother;
		await page.getByRole("region", { name: "Hồ sơ liên quan" }).getByRole("link").click();
		await page.waitForURL((url) => url.pathname.includes(id));
		const related = page.getByRole("region", { name: "Hồ sơ liên quan" });
		await related.getByText("Đang giải quyết").waitFor();
		expect(mother.complaints()).toEqual([]);
	});
});
