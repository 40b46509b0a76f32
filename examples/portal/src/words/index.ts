import { createContext, useContext } from "react";

import type { Language } from "../locale/language.ts";
import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";
import { vi } from "./vi.ts";

export type { Words } from "./en.ts";

export const WORDS: Readonly<Record<Language, Words>> = { vi, en, ar };

/** The language of the page. Set once, round everything. */
export const LanguageContext: React.Context<Language> = createContext<Language>("vi");

export function useLanguage(): Language {
	return useContext(LanguageContext);
}

export function useWords(): Words {
	return WORDS[useLanguage()];
}
