import { useChosenLanguage as useChoice } from "@onedoor/form-renderer/parts";
import { useSearch } from "wouter";

import { LANGUAGES, type Language } from "../locale/language.ts";

/** The language of portal and desk, which the address says first (`?lang=ar`). */
export function useChosenLanguage(): Language {
	const asked = new URLSearchParams(useSearch()).get("lang");
	return useChoice({ asked, languages: LANGUAGES, key: "onedoor.language" });
}

/** The same page in another language. */
export function hrefIn(language: string, path: string, search: string): string {
	const query = new URLSearchParams(search);
	query.set("lang", language);
	return `${path}?${query.toString()}`;
}
