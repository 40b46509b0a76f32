import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { type ComparisonWords, en } from "./en.ts";
import { vi } from "./vi.ts";

export const COMPARISON_WORDS: Readonly<Record<Language, ComparisonWords>> = { vi, en, ar };

export function useComparisonWords(): ComparisonWords {
	return COMPARISON_WORDS[useContext(LanguageContext)];
}
