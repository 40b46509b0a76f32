import type { Bundle } from "@onedoor/dsl/bundle";
import type { Page } from "playwright-core";

import { say } from "../../../../packages/form-renderer/src/words/words.ts";
import { type Answers, fillPage } from "../fill.ts";
import { answers, CHILD } from "../mother.ts";

/** What a mother types while the health register is silent. */
export const TYPED: Answers = {
	...answers(0),
	"child.birth_date": "2026-11-02",
	"child.sex": "F",
};

/** One moment of the journey at which something may break. */
export interface Point {
	readonly name: string;
	/** Page of the form where it is. */
	readonly page: string;
	/** An answer that is given there; left out: the page is left by its one big button. */
	readonly path?: string;
	/** It may not rest on a device: it is safe once the server has it. */
	readonly isSensitive?: true;
	/** Where the big button leads. */
	readonly leadsTo?: string;
}

const answer = (page: string, path: string): Point => ({ name: `${path} is answered`, page, path });
const goOn = (page: string, leadsTo: string): Point => ({
	name: `${page} is left`,
	page,
	leadsTo,
});

/** The twenty moments of a birth registration, from the first answer to what is sent. */
export const POINTS: readonly Point[] = [
	answer("about_you", "relation"),
	goOn("about_you", "about_child"),
	answer("about_child", "birth_notice_code"),
	answer("about_child", "child.full_name"),
	answer("about_child", "child.birth_date"),
	answer("about_child", "child.sex"),
	answer("about_child", "child.birth_place_kind"),
	answer("about_child", "child.birth_place.home.province"),
	answer("about_child", "child.birth_place.home.detail"),
	{ ...answer("about_child", "child.ethnicity"), isSensitive: true },
	answer("about_child", "child.native_place.home.province"),
	goOn("about_child", "parents"),
	answer("parents", "father.personal_id"),
	goOn("parents", "papers"),
	goOn("papers", "result"),
	answer("result", "registration_commune"),
	answer("result", "delivery.method"),
	goOn("result", "check"),
	answer("check", "declaration"),
	goOn("check", ""),
];

/** What has to be chosen before, or beside, an answer that is a point of its own. */
export const BESIDE: Readonly<Record<string, readonly string[]>> = {
	"child.birth_place.home.province": ["child.birth_place.country"],
	"child.birth_place.home.detail": ["child.birth_place.home.commune"],
	"child.ethnicity": ["child.nationality"],
	"child.native_place.home.province": ["child.native_place.country"],
	"delivery.method": ["copies"],
};

/** Chosen from what was chosen before it. */
export const AFTER: Readonly<Record<string, readonly string[]>> = {
	"child.native_place.home.province": ["child.native_place.home.commune"],
};

const LANGUAGE = "vi";

/** Types one answer as a person would; how many keys and choices it took: none where it stands there already. */
export async function type(page: Page, bundle: Bundle, path: string): Promise<number> {
	const value = path === "declaration" ? true : TYPED[path];
	if (value === undefined) throw new Error(`nothing to type for ${path}`);
	return await fillPage(page, { [path]: value }, bundle, LANGUAGE);
}

/** What the page shows for an answer, by what is seen in its controls; empty where it is not answered. */
export async function shown(page: Page, path: string): Promise<string> {
	return await page.evaluate(
		(id) => {
			const controls = [
				...document.querySelectorAll<HTMLInputElement>(`[id="${id}"], [id^="${id}-"]`),
			];
			return controls
				.filter(({ tagName }) => ["INPUT", "SELECT", "TEXTAREA"].includes(tagName))
				.flatMap((control) =>
					control.type === "radio" || control.type === "checkbox"
						? control.checked
							? [control.value]
							: []
						: control.value === ""
							? []
							: [control.value],
				)
				.join(" ");
		},
		`f-${path.replaceAll(".", "-")}`,
	);
}

/** Leads to another page of the form without loading it anew. */
export async function goTo(page: Page, id: string, at: string): Promise<void> {
	await page.evaluate((path) => {
		history.pushState(null, "", path);
		dispatchEvent(new PopStateEvent("popstate"));
	}, `/cases/${id}/${at}`);
}

export async function standsOn(page: Page, at: string): Promise<boolean> {
	return new URL(page.url()).pathname.endsWith(`/${at}`);
}

/** The server has all that was typed here. */
export async function saved(page: Page, language: string = LANGUAGE): Promise<void> {
	await page
		.locator(".od-saved", { hasText: say(language, "saved_at", { time: "" }).trim() })
		.waitFor();
}

export { CHILD };
