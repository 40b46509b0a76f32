import { useEffect, useLayoutEffect } from "react";

import { directionOf } from "./language.ts";

export interface LanguageChoice<Language extends string> {
	/** What the address asks for (`?lang=ar`), if anything. */
	readonly asked: string | null;
	/** What the host speaks; the first serves whoever asks for none of them. */
	readonly languages: readonly [Language, ...Language[]];
	/** Under what name the browser keeps the choice. */
	readonly key: string;
}

/**
 * The language of a whole page, also set on the document: the address says it first, then what was chosen before,
 * then the browser.
 */
export function useChosenLanguage<Language extends string>(
	choice: LanguageChoice<Language>,
): Language {
	const { asked, languages, key } = choice;
	const known = (tag: string | null): Language | undefined =>
		languages.find((each) => each === tag?.split("-")[0]);
	const preferred = (): Language | undefined =>
		navigator.languages.map(known).find((each) => each !== undefined);
	const language = known(asked) ?? known(remembered(key)) ?? preferred() ?? languages[0];
	useEffect(() => remember(key, language), [key, language]);
	useLayoutEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dir = directionOf(language);
	}, [language]);
	return language;
}

/** Storage may be refused; the language is then only in the address. */
function remembered(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function remember(key: string, language: string): void {
	try {
		localStorage.setItem(key, language);
	} catch {
		// Nothing to do: the address still carries it.
	}
}
