import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type PaperWords } from "./en.ts";
import { vi } from "./vi.ts";

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { vi, en, ar };

export function usePaperWords(): PaperWords {
	return PAPER_WORDS[useContext(LanguageContext)];
}
