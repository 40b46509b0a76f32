import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BIRTH } from "../../../packages/runtime/src/http/birth.test-data.ts";
import { openBrowser } from "../../../scripts/testing/browser.ts";
import { look, PHONE } from "./look.ts";
import { openAtDesk, RECEIVER, signIn, sitDown, type Telling } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const GRANDMOTHER = { id: "079168000003", full_name: "Trần Thị Ví Dụ" } as const;
const FORM = {
	...BIRTH,
	relation: "authorised",
	mother: { personal_id: "079196000001" },
	declaration: undefined,
} as const;

describe("somebody whom the mother has authorised", () => {
	let browser: Browser;
	let server: TestServer;
	let telling: Telling;
	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		const bundle = await server.api.bundle("birth_registration");
		telling = { browser, server, bundle, language: "vi", copies: 0 };
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	it("shows the authority from their wallet, and the office reads what it says", async () => {
		const api = await server.as({ id: GRANDMOTHER.id });
		const { id } = await api.openCase({ procedure: "birth_registration", data: FORM });
		const { page, complaints, leave } = await sitDown(telling, PHONE);
		await page.goto(`${server.address}/login?next=${encodeURIComponent(`/cases/${id}`)}&lang=vi`);
		await signIn(telling, page, GRANDMOTHER.full_name);
		await page.locator('a[href$="/papers"]').first().click();
		await page.getByRole("button", { name: "Xuất trình từ ví giấy tờ" }).waitFor();
		await look(page, "vi-wallet-asked");
		await page.getByRole("button", { name: "Xuất trình từ ví giấy tờ" }).click();
		// Nothing is left to ask on that page, so the list of parts comes back and says that the paper is there.
		await expect.poll(() => page.getByText("Đã có, không cần tải lên").count()).toBe(2);
		await look(page, "vi-wallet-shown");
		expect(complaints()).toEqual([]);
		await leave();

		await api.act(id, "application", "submit", { data: { ...FORM, declaration: true } });
		const desk = await openAtDesk(telling, RECEIVER, "wallet");
		await desk.page.getByText("UQ-MAU-2026-0031").waitFor();
		await desk.page.getByText("Việc được ủy quyền").waitFor();
		await look(desk.page, "vi-desk-wallet");
		await desk.leave();
	});
});
