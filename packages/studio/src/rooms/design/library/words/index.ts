import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type LibraryWords } from "./en.ts";
import { vi } from "./vi.ts";

export const LIBRARY_WORDS: Readonly<Record<Language, LibraryWords>> = { vi, en, ar };

export function useLibraryWords(): LibraryWords {
	return LIBRARY_WORDS[useContext(LanguageContext)];
}
