import { withValue } from "@onedoor/dsl/form";
import type { Page } from "playwright-core";

import { type Answers, fillPage } from "./fill.ts";
import type { Telling } from "./people.ts";

export const CHILD = "Lê Trần Bảo Thử";

/** What a mother types. Whatever registers know is not among it. */
export function answers(copies: number): Answers {
	return {
		relation: "mother",
		birth_kind: "normal",
		birth_notice_code: "79A01.GCS.00417.26",
		"child.full_name": CHILD,
		"child.birth_place_kind": "facility",
		"child.birth_place.country": "VN",
		"child.birth_place.home.province": "79",
		"child.birth_place.home.commune": "79901",
		"child.birth_place.home.detail": "Bệnh viện Mẫu Bến Sen",
		"child.ethnicity": "01",
		"child.nationality": "VN",
		"child.native_place.country": "VN",
		"child.native_place.home.province": "48",
		"child.native_place.home.commune": "48901",
		"father.personal_id": "048093000002",
		registration_commune: "79901",
		copies: String(copies),
		"delivery.method": "electronic",
	};
}

/** Files the same by HTTP, for stories that begin later. @returns the case's id */
export async function fileByHttp({ server }: Telling, name: string): Promise<string> {
	const api = await server.as({ id: "079196000001" });
	const { id } = await api.openCase({ procedure: "birth_registration", language: "vi" });
	const typed = Object.entries({ ...answers(0), "child.full_name": name });
	const data = typed.reduce<Readonly<Record<string, unknown>>>(
		(all, [path, value]) => withValue(all, path, path === "copies" ? Number(value) : value),
		{ declaration: true },
	);
	await api.putDraft(id, "application", data);
	await api.act(id, "application", "submit");
	return id;
}

/**
 * Page by page until the check. Where a page asks more once registers have answered, it is filled in again.
 *
 * @param seen called once for each page when it is filled in
 */
export async function fillAllPages(
	{ bundle, language }: Telling,
	page: Page,
	given: Answers,
	seen: (at: string) => Promise<void> = async () => {},
): Promise<void> {
	const shown = new Set<string>();
	for (let turn = 0; turn < 60; turn++) {
		const at = new URL(page.url()).pathname.split("/").at(-1) ?? "";
		if (at === "check") return;
		await fillPage(page, given, bundle, language);
		if (!shown.has(at)) await seen(at);
		shown.add(at);
		await page.locator("main form button.od-btn--big[type=submit]").click();
		await page.waitForFunction(
			(before) =>
				!location.pathname.endsWith(`/${before}`) || document.querySelector(".od-summary") !== null,
			at,
		);
		await page.waitForTimeout(100);
	}
	throw new Error(`stuck on ${page.url()}: ${await page.locator("main").textContent()}`);
}
