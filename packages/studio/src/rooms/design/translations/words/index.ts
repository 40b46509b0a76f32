import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type TranslationWords } from "./en.ts";
import { vi } from "./vi.ts";

export const TRANSLATION_WORDS: Readonly<Record<Language, TranslationWords>> = { vi, en, ar };

export function useTranslationWords(): TranslationWords {
	return TRANSLATION_WORDS[useContext(LanguageContext)];
}
