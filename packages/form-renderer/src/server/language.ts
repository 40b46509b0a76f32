import type { PageAsked } from "@onedoor/runtime/client";

import { LANGUAGES } from "./words/index.ts";

export interface SpokenLanguage {
	readonly language: string;
	/** The address asked for it: from now on it is the one chosen. */
	readonly isChosen: boolean;
}

/** The address says it first, then what was chosen before, then the browser. */
export function languageOf({ query, language, wanted }: PageAsked): SpokenLanguage {
	const asked = known(query.get("lang") ?? undefined);
	const preferred = wanted.split(",").map((each) => known(each.split(";")[0]?.trim()));
	const spoken = asked ?? known(language) ?? preferred.find(Boolean) ?? (LANGUAGES[0] as string);
	return { language: spoken, isChosen: asked !== undefined };
}

function known(tag: string | undefined): string | undefined {
	return LANGUAGES.find((each) => each === tag?.split("-")[0]?.toLowerCase());
}
