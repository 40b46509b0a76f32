import { entryOf, type MapNode } from "../syntax/nodes.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { textOf } from "./find-item.ts";
import type { AddItem } from "./intent.ts";
import { letterIn } from "./words/letter.ts";
import type { YamlValue } from "./yaml/meaning.ts";

type Words = Readonly<Record<string, string>>;

/**
 * What a message says that is begun for a procedure: a letter for it alone, with a subject and a text in each of the
 * procedure's languages that this library speaks, and in each that has a title. It mentions no value yet. What the
 * intent says itself stays as it says it, except that words by their language are right in any file.
 *
 * @throws EditRefused `item_unknown` where there is no such procedure, `text_empty` without a title in its first language
 */
export function begunMessage(draft: Draft, { procedure, values = null }: AddItem): YamlValue {
	if (procedure === undefined) return values;
	const languages = languagesOf(draft, procedure);
	const given = isMap(values) ? values : {};
	const title = titlesOf(given.title, languages[0] ?? "");
	const first = title[languages[0] ?? ""];
	if (first === undefined || first.trim() === "") throw new EditRefused("text_empty");
	const words = (key: "subject" | "body", own: (language: string) => string | undefined) =>
		Object.fromEntries(
			languages.flatMap((language) => {
				const text = own(language) ?? letterIn(language)?.[key] ?? title[language];
				return text === undefined ? [] : [[language, text]];
			}),
		);
	return {
		is: "letter",
		for: [procedure],

		subject: words("subject", (language) => title[language]),
		body: words("body", () => undefined),
		...given,
		title,
	};
}

function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A bare title is one in the procedure's first language; a messages file cannot tell which that is. */
function titlesOf(title: YamlValue | undefined, first: string): Words {
	if (typeof title === "string") return { [first]: title };
	const titles = title !== undefined && isMap(title) ? Object.entries(title) : [];
	return Object.fromEntries(
		titles.flatMap(([language, words]) => (typeof words === "string" ? [[language, words]] : [])),
	);
}

function languagesOf(draft: Draft, procedure: string): readonly string[] {
	const root = draft.roots().find((one: MapNode) => textOf(one, "procedure") === procedure);
	const list = root && entryOf(root, "languages")?.value;
	if (list?.kind !== "list") throw new EditRefused("item_unknown", { path: procedure });
	return list.items.flatMap((one) => (one.kind === "scalar" ? [one.text] : []));
}
