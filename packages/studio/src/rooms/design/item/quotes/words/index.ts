import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type QuoteWords } from "./en.ts";
import { vi } from "./vi.ts";

export const QUOTE_WORDS: Readonly<Record<Language, QuoteWords>> = { vi, en, ar };

export function useQuoteWords(): QuoteWords {
	return QUOTE_WORDS[useContext(LanguageContext)];
}
