import { withValue } from "@onedoor/dsl/form";
import type { CaseClient } from "@onedoor/runtime/client";
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
export async function fileByHttp(telling: Telling, name: string): Promise<string> {
	const { api, id } = await openByHttp(telling);
	await api.putDraft(id, "application", dataOf({ ...answers(0), "child.full_name": name }));
	await api.act(id, "application", "submit");
	return id;
}

/** A filled-in form by HTTP that is not submitted. @returns the case's id */
export async function draftByHttp(telling: Telling): Promise<string> {
	const { api, id } = await openByHttp(telling);
	const { declaration: _not_yet, ...data } = dataOf(answers(0));
	await api.putDraft(id, "application", data);
	return id;
}

/** While the health register is down, its values are typed and its paper is uploaded. @returns the case's id */
export async function fileWithoutHealth(telling: Telling, typed: Answers): Promise<string> {
	const { server } = telling;
	await server.api.dev.setSimulator("health", "down");
	const { api, id } = await openByHttp(telling);
	const file = await api.upload(new Blob(["%PDF-1.7\n"], { type: "application/pdf" }), {
		case: id,
		field: "birth_evidence.birth_notice",
		name: "giay-chung-sinh.pdf",
		type: "application/pdf",
	});
	const paper = { by: "upload", files: [file] };
	const data = dataOf({ ...answers(0), ...typed });
	await api.putDraft(id, "application", withValue(data, "birth_evidence.birth_notice", paper));
	await api.act(id, "application", "submit");
	await server.api.dev.setSimulator("health", "answers");
	return id;
}

async function openByHttp({ server }: Telling): Promise<{ api: CaseClient; id: string }> {
	const api = await server.as({ id: "079196000001" });
	const { id } = await api.openCase({ procedure: "birth_registration", language: "vi" });
	return { api, id };
}

export function dataOf(typed: Answers): Readonly<Record<string, unknown>> {
	return Object.entries(typed).reduce<Readonly<Record<string, unknown>>>(
		(all, [path, value]) => withValue(all, path, path === "copies" ? Number(value) : value),
		{ declaration: true },
	);
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
		// The first page of questions is fetched when somebody goes there.
		await page.locator("main form button.od-btn--big[type=submit]").waitFor();
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
