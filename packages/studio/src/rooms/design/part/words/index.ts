import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type PartWords } from "./en.ts";
import { vi } from "./vi.ts";

export const PART_WORDS: Readonly<Record<Language, PartWords>> = { vi, en, ar };

export function usePartWords(): PartWords {
	return PART_WORDS[useContext(LanguageContext)];
}
