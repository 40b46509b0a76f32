import { createContext, useContext } from "react";

import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";
import { vi } from "./vi.ts";

export type { Words } from "./en.ts";

export type Language = "vi" | "en" | "ar";

export const LANGUAGES: readonly Language[] = ["vi", "en", "ar"];

export const WORDS: Readonly<Record<Language, Words>> = { vi, en, ar };

/** The language of the page. Set once, round everything. */
export const LanguageContext: React.Context<Language> = createContext<Language>("en");

export function useWords(): Words {
	return WORDS[useContext(LanguageContext)];
}
