import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition, Text } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { fold } from "../../../language/fold.ts";
import type { Language } from "../../../words/index.ts";

/** What something is called on the page: its title in the page's language, else in the first one, else its name in words. */
export function nameWords(
	definition: Definition,
	{ name, title: written }: ItemName,
	language: Language,
): string {
	if (typeof written === "string" && titleOf(definition, name) === undefined) return written;
	const titles = [typeof written === "string" ? {} : written, titleOf(definition, name)];
	const inOne = (tag: string) => titles.find((title) => title?.[tag] !== undefined)?.[tag];
	const said =
		inOne(language) ??
		inOne(definition.languages[0] ?? "") ??
		titles.flatMap((title) => Object.values(title ?? {})).at(0);
	const group = name.includes(".") && fieldAt(definition, name) && name.replace(/\.[^.]*$/, "");
	if (group && said !== undefined)
		return `${nameWords(definition, { name: group }, language)} › ${said}`;
	return said ?? name.replaceAll("_", " ");
}

/** A title as the page says it; empty where there is none. */
export function titleWords(
	title: Readonly<Record<string, string>> | string | undefined,
	language: string,
): string {
	return typeof title === "string" ? title : textOf(title, language);
}

function titleOf(definition: Definition, name: string): Text | undefined {
	const phrase = /^(?:go to|leave|take|tell|after|before|at|chosen by|set by) (.+)$/.exec(name);
	if (phrase !== null) return undefined;
	return (
		own(definition.steps, name)?.title ??
		own(definition.roles, name)?.title ??
		fieldAt(definition, name)?.title ??
		own(definition.documents, name)?.title ??
		own(definition.computed, name)?.title ??
		own(definition.clocks, name)?.title ??
		own(definition.results, name)?.title ??
		own(definition.messages, name)?.title
	);
}

function own<Found>(record: Readonly<Record<string, Found>>, key: string): Found | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `Tên của trẻ` → `ten_cua_tre`, and another one while that is taken. */
export function idFrom(title: string, taken: ReadonlySet<string>, fallback: string): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "")
		.slice(0, 50);
	const id = words === "" ? fallback : words;
	if (!taken.has(id)) return id;
	for (let n = 2; ; n++) if (!taken.has(`${id}_${n}`)) return `${id}_${n}`;
}
