import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type MissingWords } from "./en.ts";
import { vi } from "./vi.ts";

export const MISSING_WORDS: Readonly<Record<Language, MissingWords>> = { vi, en, ar };

export function useMissingWords(): MissingWords {
	return MISSING_WORDS[useContext(LanguageContext)];
}
