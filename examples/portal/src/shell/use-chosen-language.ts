import { directionOf } from "@onedoor/form-renderer/parts";
import { useEffect, useLayoutEffect } from "react";
import { useSearch } from "wouter";

import { isLanguage, LANGUAGES, type Language } from "../locale/language.ts";

const KEY = "onedoor.language";

/** The address says it first (`?lang=ar`), then what was chosen before, then the browser. */
export function useChosenLanguage(): Language {
	const asked = new URLSearchParams(useSearch()).get("lang");
	const language = isLanguage(asked) ? asked : (remembered() ?? ofBrowser());
	useEffect(() => remember(language), [language]);
	useLayoutEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dir = directionOf(language);
	}, [language]);
	return language;
}

/** The same page in another language. */
export function hrefIn(language: string, path: string, search: string): string {
	const query = new URLSearchParams(search);
	query.set("lang", language);
	return `${path}?${query.toString()}`;
}

/** Storage may be refused; the language is then only in the address. */
function remembered(): Language | undefined {
	try {
		const stored = localStorage.getItem(KEY);
		return isLanguage(stored) ? stored : undefined;
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
	const known = navigator.languages.map((tag) => tag.split("-")[0]);
	return LANGUAGES.find((language) => known.includes(language)) ?? "vi";
}
