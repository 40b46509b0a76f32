import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type SourceWords } from "./en.ts";
import { vi } from "./vi.ts";

export const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = { vi, en, ar };

export function useSourceWords(): SourceWords {
	return SOURCE_WORDS[useContext(LanguageContext)];
}
