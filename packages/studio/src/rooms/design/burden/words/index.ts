import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { type BurdenWords, en } from "./en.ts";
import { vi } from "./vi.ts";

export const BURDEN_WORDS: Readonly<Record<Language, BurdenWords>> = { vi, en, ar };

export function useBurdenWords(): BurdenWords {
	return BURDEN_WORDS[useContext(LanguageContext)];
}
