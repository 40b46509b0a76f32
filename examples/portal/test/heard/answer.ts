import type { Bundle, Field } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import type { Page } from "playwright-core";

import { say } from "../../../../packages/form-renderer/src/words/words.ts";
import { textIn } from "../people.ts";
import type { Heard, ScreenReader, Wanted } from "./screen-reader.ts";

const MOST_CODES = 50;

/** Answers questions by their names, with keys. Paths and codes are those of the definition. */
export interface Typist {
	type(path: string, text: string): Promise<void>;
	/** One of a group of radios. */
	choose(path: string, code: string): Promise<void>;
	/** In a list that is searched. */
	search(path: string, code: string): Promise<void>;
	/** In a list that the browser opens. */
	select(path: string, code: string): Promise<void>;
	/** Space on a box. */
	agree(path: string): Promise<void>;
	/** Waits until focus stands on the control of this question. */
	standsOn(path: string): Promise<Heard>;
}

export function createTypist(
	reader: ScreenReader,
	page: Page,
	bundle: Bundle,
	language: string,
): Typist {
	const { definition } = bundle;
	const titleOf = (field: Field | undefined) => textIn(field?.title, language);
	const labelOf = (path: string, code: string) =>
		textIn(definition.lists[fieldAt(definition, path)?.list ?? ""]?.codes[code]?.title, language);
	/** Two places on one page both have a province: the group around says of which. */
	const groupsOf = (path: string): readonly string[] => {
		const keys = path.split(".").slice(0, -1);
		const titles = keys.map((_key, at) =>
			titleOf(fieldAt(definition, keys.slice(0, at + 1).join("."))),
		);
		return titles.length === 0 ? [""] : titles;
	};
	const control = (path: string, role: string): Wanted => ({
		role,
		name: new RegExp(`^${escaped(titleOf(fieldAt(definition, path)))}( \\(|$)`),
		directlyIn: groupsOf(path),
	});

	return {
		async type(path, text) {
			await reader.type(control(path, "textbox"), text);
		},
		choose: (path, code) =>
			reader.choose({
				role: "radio",
				name: new RegExp(`^${escaped(labelOf(path, code))}`),
				within: titleOf(fieldAt(definition, path)),
			}),
		async search(path, code) {
			const label = labelOf(path, code);
			await reader.type(control(path, "combobox"), label);
			await reader.isTold(say(language, "found_n", { n: 1 }));
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			const { value } = await reader.focus();
			if (value !== label) throw new Error(`${path} has ${value} instead of ${label}`);
		},
		async select(path, code) {
			const label = labelOf(path, code);
			await reader.tabTo(control(path, "combobox"));
			for (let presses = 0; (await reader.focus()).value !== label; presses++) {
				if (presses > MOST_CODES) throw new Error(`the arrow keys never reach ${label}`);
				await page.keyboard.press("ArrowDown");
			}
		},
		async agree(path) {
			await reader.tabTo(control(path, "checkbox"));
			await page.keyboard.press("Space");
		},
		standsOn(path) {
			const title = titleOf(fieldAt(definition, path));
			return reader.standsAt(
				({ name, within }) => name.startsWith(title) || within.includes(title),
			);
		},
	};
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
