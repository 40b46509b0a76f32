import { useContext } from "react";

import { type Language, LanguageContext } from "../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type SharedWords } from "./en.ts";
import { vi } from "./vi.ts";

export const SHARED_WORDS: Readonly<Record<Language, SharedWords>> = { vi, en, ar };

export function useSharedWords(): SharedWords {
	return SHARED_WORDS[useContext(LanguageContext)];
}
