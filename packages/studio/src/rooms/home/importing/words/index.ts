import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ImportWords } from "./en.ts";
import { vi } from "./vi.ts";

export type { ImportWords } from "./en.ts";

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { vi, en, ar };

export function useImportWords(): ImportWords {
	return IMPORT_WORDS[useContext(LanguageContext)];
}
