import type { Bundle, Field } from "@onedoor/dsl/bundle";
import { fieldIn, itemsAt, valueAt } from "@onedoor/dsl/form";
import type { Locator, Page } from "playwright-core";

import { bringPapers } from "./papers.ts";

/** Path of a field → what a person types or chooses; a choice by its code, a list by its items. */
export type Answers = Readonly<Record<string, unknown>>;

/** Fills in, as a person would, every question of this page that has an answer and none yet. */
export async function fillPage(
	page: Page,
	answers: Answers,
	bundle: Bundle,
	language: string,
): Promise<number> {
	const filling: Filling = { page, bundle, language };
	let filled = 0;
	for (const [path, value] of Object.entries(answers)) {
		const field = fieldIn(bundle.definition, path);
		if (field?.many && field.as !== "choices") filled += await fillList(filling, path, value);
		else if (await fillIfAsked(filling, path, value)) filled += 1;
	}
	return filled + (await bringPapers(page, bundle.definition));
}

interface Filling {
	readonly page: Page;
	readonly bundle: Bundle;
	readonly language: string;
}

/** Adds an item after the other, and fills in each while its card is open. */
async function fillList(filling: Filling, path: string, value: unknown): Promise<number> {
	const { page } = filling;
	const add = page.locator(`#${idOf(path)}-add`);
	let filled = 0;
	for (const [at, item] of itemsAt({ list: value }, "list").entries()) {
		if ((await page.locator(`#${idOf(path)}`).count()) === 0) return filled;
		const here = page.locator(`[id^="${idOf(`${path}.${at}`)}-"]`).first();
		if ((await here.count()) === 0) {
			if (!(await add.isVisible())) return filled;
			await add.click();
			await here.waitFor();
		}
		filled += await fillItem(filling, `${path}.${at}`, item);
	}
	return filled;
}

async function fillItem(filling: Filling, path: string, item: unknown): Promise<number> {
	const field = fieldIn(filling.bundle.definition, path);
	let filled = 0;
	for (const member of membersOf(field)) {
		const name = member.path.slice((field?.path.length ?? 0) + 1);
		const value = valueAt(item as Answers, name);
		if (value !== undefined && (await fillIfAsked(filling, `${path}.${name}`, value))) filled += 1;
	}
	return filled;
}

/** The single questions of an item, in its order. */
function membersOf(field: Field | undefined): readonly Field[] {
	return Object.values(field?.group ?? {}).flatMap((member) =>
		member.group && !member.many ? membersOf(member) : [member],
	);
}

async function fillIfAsked(filling: Filling, path: string, value: unknown): Promise<boolean> {
	const { page } = filling;
	const control = page.locator(`#${idOf(path)}`);
	if ((await control.count()) === 0 || !(await control.isVisible())) return false;
	try {
		return await fillOne(filling, path, value);
	} catch (error) {
		// A register may have answered meanwhile: then what it says stands there, and nothing is asked.
		if ((await control.count()) === 0) return false;
		throw error;
	}
}

async function fillOne(filling: Filling, path: string, value: unknown): Promise<boolean> {
	const { page, bundle, language } = filling;
	const id = idOf(path);
	const control = page.locator(`#${id}`);
	const text = String(value);
	switch (await kindOf(page, id)) {
		case "date":
		case "moment":
			return fillDate(page, id, text);
		case "radio": {
			const option = page.locator(`input[name="${id}"][value="${text}"]`);
			if (await option.isChecked()) return false;
			await option.check();
			return true;
		}
		case "yes_no": {
			const option = page.locator(text === "true" ? `#${id}` : `#${id}-no`);
			if (await option.isChecked()) return false;
			await option.check();
			return true;
		}
		case "agree":
			if (await control.isChecked()) return false;
			await control.check();
			return true;
		case "checkboxes":
			for (const code of Array.isArray(value) ? value : [value])
				await page.locator(`input[name="${id}"][value="${String(code)}"]`).check();
			return true;
		case "select":
			return choose(control, text);
		case "search": {
			const label = labelOf(bundle, path, text, language);
			if ((await control.inputValue()) === label) return false;
			await control.fill(label);
			await page.getByRole("option", { name: label, exact: true }).first().click();
			return true;
		}
		case "text": {
			const typed = asTyped(bundle, path, value);
			if ((await control.inputValue()) === typed) return false;
			await control.fill(typed);
			return true;
		}
		default:
			return false;
	}
}

/** What is wanted, or where this list does not have it the first that it has. */
async function choose(control: Locator, wanted: string): Promise<boolean> {
	const now = await control.inputValue();
	if (now === wanted) return false;
	const offered = await control
		.locator("option")
		.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
	const chosen = offered.includes(wanted) ? wanted : now || offered[0];
	if (chosen === undefined || chosen === now) return false;
	await control.selectOption(chosen);
	return true;
}

/** Boxes for day, month and year, as far as the date is known, and for the time of day. */
async function fillDate(page: Page, id: string, value: string): Promise<boolean> {
	const [date = "", time = ""] = value.split("T");
	const [year = "", month = "", day = ""] = date.split("-");
	const boxes = { [id]: day, [`${id}-m`]: month, [`${id}-y`]: year };
	if (time !== "") boxes[`${id}-t`] = time.slice(0, 5);
	let filled = false;
	for (const [box, typed] of Object.entries(boxes)) {
		if ((await page.locator(`#${box}`).inputValue()) === typed) continue;
		await page.locator(`#${box}`).fill(typed);
		filled = true;
	}
	return filled;
}

/** Amounts are kept in minor units and typed in the units of people. */
function asTyped({ definition }: Bundle, path: string, value: unknown): string {
	if (fieldIn(definition, path)?.as !== "money" || typeof value !== "number") return String(value);
	const style = { style: "currency", currency: definition.currency ?? "VND" } as const;
	const { maximumFractionDigits = 0 } = new Intl.NumberFormat("en", style).resolvedOptions();
	return (value / 10 ** maximumFractionDigits).toFixed(maximumFractionDigits);
}

type Kind =
	| "date"
	| "moment"
	| "radio"
	| "yes_no"
	| "agree"
	| "checkboxes"
	| "select"
	| "search"
	| "text"
	| "none";

async function kindOf(page: Page, id: string): Promise<Kind> {
	const has = async (suffix: string) => (await page.locator(`#${id}${suffix}`).count()) > 0;
	if (await has("-t")) return "moment";
	if (await has("-y")) return "date";
	const [[tag, type, role, value] = []] = await page
		.locator(`#${id}`)
		.evaluateAll((found) =>
			found.map((element) => [
				element.tagName,
				element.getAttribute("type"),
				element.getAttribute("role"),
				element.getAttribute("value"),
			]),
		);
	if (type === "radio") return (await has("-no")) ? "yes_no" : "radio";
	if (type === "checkbox") return value === null ? "agree" : "checkboxes";
	if (role === "combobox") return "search";
	if (tag === "SELECT") return "select";
	return tag === "INPUT" || tag === "TEXTAREA" ? "text" : "none";
}

/** What a code is called in the language of the page. */
function labelOf({ definition }: Bundle, path: string, code: string, language: string): string {
	const title = definition.lists[fieldIn(definition, path)?.list ?? ""]?.codes[code]?.title ?? {};
	return title[language] ?? Object.values(title)[0] ?? code;
}

function idOf(path: string): string {
	return `f-${path.replaceAll(".", "-")}`;
}
