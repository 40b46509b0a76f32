import type { LanguageTag } from "@onedoor/dsl/bundle";
import { useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { idFrom } from "../names.ts";

export interface NewItem {
	/** By language; the first language's is asked for, the others may wait. */
	readonly titles: Readonly<Record<LanguageTag, string>>;
	readonly languages: readonly LanguageTag[];
	/** In the text's first language. */
	readonly title: string;
	/** As the text has them: bare where the text speaks one language. */
	readonly words: string | Readonly<Record<LanguageTag, string>>;
	readonly id: string;
	/** What a short name looks like; left out for codes of a list, which may look as they do elsewhere. */
	readonly pattern?: string;
	setTitle(language: LanguageTag, title: string): void;
	setId(id: string): void;
}

/** A name in words and the short one made of it, until somebody writes another. */
export function useNew(read: Read, taken: ReadonlySet<string>, fallback: string): NewItem {
	const { languages } = read.definition;
	const [titles, setTitles] = useState<Readonly<Record<LanguageTag, string>>>({});
	const [own, setId] = useState<string>();
	const title = titles[languages[0] ?? "en"]?.trim() ?? "";
	const said = languages
		.map((language) => [language, titles[language]?.trim() ?? ""] as const)
		.filter(([, words]) => words !== "");
	return {
		titles,
		languages,
		title,
		words: said.length > 1 ? Object.fromEntries(said) : title,
		id: own ?? idFrom(titles.en || title, taken, fallback),
		...(fallback === "option" || fallback === "code" ? {} : { pattern: "[a-z][a-z0-9_]{0,59}" }),
		setTitle: (language, words) => setTitles({ ...titles, [language]: words }),
		setId,
	};
}
