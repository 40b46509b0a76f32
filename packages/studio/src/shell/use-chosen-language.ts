import { directionOf } from "@onedoor/form-renderer/parts";
import { useEffect, useLayoutEffect } from "react";
import { useSearch } from "wouter";

import { LANGUAGES, type Language } from "../words/index.ts";

const KEY = "onedoor.studio.language";

/** The address says it first (`?lang=ar`), then what was chosen before, then the browser. */
export function useChosenLanguage(): Language {
	const asked = new URLSearchParams(useSearch()).get("lang");
	const language = known(asked) ?? remembered() ?? ofBrowser();
	useEffect(() => remember(language), [language]);
	useLayoutEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dir = directionOf(language);
	}, [language]);
	return language;
}

function known(tag: string | null): Language | undefined {
	return LANGUAGES.find((language) => language === tag?.split("-")[0]);
}

/** Storage may be refused; the language is then only in the address. */
function remembered(): Language | undefined {
	try {
		return known(localStorage.getItem(KEY));
	} catch {
		return undefined;
	}
}

function remember(language: Language): void {
	try {
		localStorage.setItem(KEY, language);
	} catch {
		// Nothing to do: the address still carries it.
	}
}

function ofBrowser(): Language {
	return navigator.languages.map(known).find((language) => language !== undefined) ?? "en";
}
