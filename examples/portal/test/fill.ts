import type { Bundle } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import type { Page } from "playwright-core";

/** Path of a field → what a person types or chooses; a choice by its code. */
export type Answers = Readonly<Record<string, string>>;

/** Fills in, as a person would, every question of this page that has an answer and none yet. */
export async function fillPage(
	page: Page,
	answers: Answers,
	bundle: Bundle,
	language: string,
): Promise<number> {
	let filled = 0;
	for (const [path, value] of Object.entries(answers)) {
		const control = page.locator(`#${idOf(path)}`);
		if ((await control.count()) === 0 || !(await control.isVisible())) continue;
		if (await fillOne(page, path, value, bundle, language)) filled += 1;
	}
	return filled;
}

async function fillOne(
	page: Page,
	path: string,
	value: string,
	bundle: Bundle,
	language: string,
): Promise<boolean> {
	const id = idOf(path);
	const control = page.locator(`#${id}`);
	switch (await kindOf(page, id)) {
		case "date": {
			const [year = "", month = "", day = ""] = value.split("-");
			if ((await control.inputValue()) === day) return false;
			await control.fill(day);
			await page.locator(`#${id}-m`).fill(month);
			await page.locator(`#${id}-y`).fill(year);
			return true;
		}
		case "radio": {
			const option = page.locator(`input[name="${id}"][value="${value}"]`);
			if (await option.isChecked()) return false;
			await option.check();
			return true;
		}
		case "select":
			if ((await control.inputValue()) === value) return false;
			await control.selectOption(value);
			return true;
		case "search": {
			const label = labelOf(bundle, path, value, language);
			if ((await control.inputValue()) === label) return false;
			await control.fill(label);
			await page.getByRole("option", { name: label, exact: true }).first().click();
			return true;
		}
		case "text":
			if ((await control.inputValue()) === value) return false;
			await control.fill(value);
			return true;
	}
}

async function kindOf(
	page: Page,
	id: string,
): Promise<"date" | "radio" | "select" | "search" | "text"> {
	if ((await page.locator(`#${id}-y`).count()) > 0) return "date";
	const control = page.locator(`#${id}`);
	const [tag, type, role] = await control.evaluate((element) => [
		element.tagName,
		element.getAttribute("type"),
		element.getAttribute("role"),
	]);
	if (type === "radio") return "radio";
	if (role === "combobox") return "search";
	return tag === "SELECT" ? "select" : "text";
}

/** What a code is called in the language of the page. */
function labelOf({ definition }: Bundle, path: string, code: string, language: string): string {
	const title = definition.lists[fieldAt(definition, path)?.list ?? ""]?.codes[code]?.title ?? {};
	return title[language] ?? Object.values(title)[0] ?? code;
}

function idOf(path: string): string {
	return `f-${path.replaceAll(".", "-")}`;
}
