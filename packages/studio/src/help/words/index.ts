import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type HelpWords } from "./en.ts";
import { vi } from "./vi.ts";

const WORDS: Readonly<Record<Language, HelpWords>> = { vi, en, ar };

export function useHelpWords(): HelpWords {
	return WORDS[useContext(LanguageContext)];
}
