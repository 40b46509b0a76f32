import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";
import { fillPage } from "./fill.ts";
import { look, WIDE } from "./look.ts";
import { CIVIL_STATUS, type Person, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const EXAMPLES = fileURLToPath(new URL("../../../packages/dsl/test/examples/vn", import.meta.url));
const PEOPLE = fileURLToPath(new URL("../../../procedures/vn/simulators.json", import.meta.url));
const SITE_VISIT = fileURLToPath(new URL("site-visit.simulators.json", import.meta.url));

/** What an officer's outcome asks is filled in with the applicant's own engine, beside the file, from the keyboard. */
describe("an officer's outcome", () => {
	let folder: string;
	let browser: Browser;
	let server: TestServer;
	let telling: Telling;
	let officer: Person;
	let page: Page;
	let id: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "onedoor-officer-"));
		await cp(EXAMPLES, folder, { recursive: true });
		await cp(PEOPLE, join(folder, "simulators.json"));
		await mkdir(join(folder, "site_visit"));
		await cp(SITE_VISIT, join(folder, "site_visit", "simulators.json"));
		server = await startServer("2026-11-23T09:00:00+07:00", folder);
		browser = await openBrowser();
		const bundle = await server.api.bundle("site_visit");
		telling = { browser, server, bundle, language: "vi", copies: 0 };
		const mother = await server.as({ id: "079196000001" });
		({ id } = await mother.openCase({ procedure: "site_visit", language: "vi" }));
		const site = { province: "79", commune: "79901", detail: "12 đường Bến Sen" };
		await mother.act(id, "application", "submit", { data: { site } });
		officer = await sitDown(telling, WIDE);
		({ page } = officer);
		await page.goto(`${server.address}/login?next=/desk/cases/${id}&lang=vi`);
		await page.getByRole("radio", { name: CIVIL_STATUS }).waitFor();
		await signIn(telling, page, CIVIL_STATUS);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const outcome = (title: string) => page.locator("aside").getByRole("radio", { name: title });
	const send = () => page.locator("aside form button[type=submit]");

	it("asks what the step asks whatever is decided, and nothing of another outcome", async () => {
		await page.locator("#f-visited_on").waitFor();
		expect(await page.locator("#f-found-detail").count()).toBe(0);
		await outcome("Không tìm thấy địa chỉ").check();
		expect(await page.locator("#f-found-detail").count()).toBe(0);
		await outcome("Đã xác minh").check();
		await page.locator("#f-found-detail").waitFor();
		expect(await page.locator("#f-people-add").count(), "nobody lives there yet").toBe(0);
		await look(page, "vi-desk-officer-form");
	});

	it("says what is wrong at the field and in the summary, in the same words", async () => {
		await send().click();
		const summary = page.locator("aside .od-summary");
		await summary.waitFor();
		expect(await page.evaluate(() => document.activeElement?.className)).toContain("od-summary");
		const lines = await summary.locator("a").allTextContents();
		expect(lines.length).toBeGreaterThan(4);
		const first = summary.locator("a").first();
		await first.click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-visited_on");
		const control = page.locator("#f-found-detail");
		expect(await control.getAttribute("aria-invalid")).toBe("true");
		const described = (await control.getAttribute("aria-describedby")) ?? "";
		const said = await page.locator(`#${described.split(" ").at(-1)}`).textContent();
		expect(lines.some((line) => said?.includes(line))).toBe(true);
		await look(page, "vi-desk-officer-wrong");
	});

	it("narrows the commune by the province, and shows what a condition brings up", async () => {
		await fill({ visited_on: "2026-11-21" });
		await radio("f-found-province", "1").check();
		expect(await offered("f-found-commune")).toEqual(["11", "12"]);
		await radio("f-found-commune", "12").check();
		await radio("f-found-province", "2").check();
		expect(await offered("f-found-commune")).toEqual(["21"]);
		expect(await radio("f-found-commune", "21").isChecked(), "of another province").toBe(false);
		await radio("f-found-commune", "21").check();
		await fill({ "found.detail": "Thôn Mẫu" });
		await page.locator("#f-damage").waitFor();
		await page.locator('input[name="f-is_inhabited"]').first().check();
		await page.locator("#f-people-add").click();
		await page.locator("#f-people-0-personal_id").waitFor();
	});

	it("looks up who lives there, and computes what follows", async () => {
		await fill({ "people.0.personal_id": "048093000002" });
		await page.locator("aside").getByText("Lê Văn Thử").first().waitFor();
		await fill({ area: "45,5", storeys: "2" });
		await page.locator("aside").getByText("91").first().waitFor();
		const lookups = (await (await server.as({ id: "079196000001" })).lookups(id)).items;
		expect(lookups.map(({ register }) => register)).toContain("residents");
	});

	it("keeps what was typed", async () => {
		await page.locator("aside .od-saved").last().waitFor();
		await page.waitForTimeout(1500);
		await page.reload();
		await outcome("Đã xác minh").check();
		await page.locator("#f-found-detail").waitFor();
		expect(await page.locator("#f-found-detail").inputValue()).toBe("Thôn Mẫu");
		expect(await page.locator("#f-area").inputValue()).toMatch(/45[.,]5/);
		await page.locator("aside").getByText("Lê Văn Thử").first().waitFor();
	});

	it("takes a paper, and files all of it with the decision", async () => {
		await page
			.locator("aside input[type=file]")
			.first()
			.setInputFiles({ name: "bien-ban.pdf", mimeType: "application/pdf", buffer: PDF });
		await page.locator("aside").getByText("bien-ban.pdf").first().waitFor();
		await look(page, "vi-desk-officer-filled");
		await send().click();
		await page.locator(".pt-done .od-note").waitFor();
		const view = await (
			await server.as({ id: "079188000103", roles: ["civil_status_officer"] })
		).getCase(id);
		expect(view.result).toBe("granted");
		expect(view.data).toMatchObject({
			visited_on: "2026-11-21",
			found: { province: "2", commune: "21", detail: "Thôn Mẫu" },
			is_inhabited: true,
			people: [{ personal_id: "048093000002", full_name: "Lê Văn Thử" }],
			area: "45.5",
			storeys: 2,
			record: { by: "upload" },
		});
		expect(officer.complaints()).toEqual([]);
	});

	async function fill(answers: Readonly<Record<string, string>>): Promise<void> {
		await fillPage(page, answers, telling.bundle, "vi");
	}

	function radio(control: string, code: string): Locator {
		return page.locator(`input[name="${control}"][value="${code}"]`);
	}

	async function offered(control: string): Promise<readonly string[]> {
		const radios = page.locator(`input[name="${control}"]`);
		return radios.evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
	}
});

const PDF = Buffer.from("%PDF-1.7\n");
