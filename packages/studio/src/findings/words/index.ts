import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type FetchWords } from "./en.ts";
import { vi } from "./vi.ts";

export const FETCH_WORDS: Readonly<Record<Language, FetchWords>> = { vi, en, ar };

export function useFetchWords(): FetchWords {
	return FETCH_WORDS[useContext(LanguageContext)];
}
