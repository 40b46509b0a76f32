import type { LanguageTag } from "@onedoor/dsl/bundle";
import { useContext, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { idFrom } from "../names.ts";

export interface NewItem {
	/** By language; the first language's is asked for, the others may wait. */
	readonly titles: Readonly<Record<LanguageTag, string>>;
	readonly languages: readonly LanguageTag[];
	/** Whether it has to have a name in it: in the one that is asked first, and in the text's own. */
	isRequired(language: LanguageTag): boolean;
	/** In the language that is asked first. */
	readonly title: string;
	/** As the text has them: bare where the text speaks one language. */
	readonly words: string | Readonly<Record<LanguageTag, string>>;
	readonly id: string;
	/** What a short name looks like; left out for codes of a list, which may look as they do elsewhere. */
	readonly pattern?: string;
	setTitle(language: LanguageTag, title: string): void;
	setId(id: string): void;
}

/**
 * A name in words and the short one made of it, until somebody writes another.
 *
 * @param how `page first`: the language of the page is asked first, where the text speaks it
 */
export function useNew(
	read: Read,
	taken: ReadonlySet<string>,
	fallback: string,
	how?: "page first",
): NewItem {
	const spoken = read.definition.languages;
	const page = useContext(LanguageContext);
	const first = how !== undefined && spoken.includes(page) ? [page] : [];
	const languages = [...new Set([...first, ...spoken])];
	const [titles, setTitles] = useState<Readonly<Record<LanguageTag, string>>>({});
	const [own, setId] = useState<string>();
	const title = titles[languages[0] ?? "en"]?.trim() ?? "";
	// In the text's own order.
	const said = spoken
		.map((language) => [language, titles[language]?.trim() ?? ""] as const)
		.filter(([, words]) => words !== "");
	return {
		titles,
		languages,
		isRequired: (language) => language === languages[0] || language === spoken[0],
		title,
		// Bare words are of the text's first language.
		words:
			said.length === 0 || (said.length === 1 && said[0]?.[0] === spoken[0])
				? title
				: Object.fromEntries(said),
		id: own ?? idFrom(titles.en || title, taken, fallback),
		...(fallback === "option" || fallback === "code" ? {} : { pattern: "[a-z][a-z0-9_]{0,59}" }),
		setTitle: (language, words) => setTitles({ ...titles, [language]: words }),
		setId,
	};
}
