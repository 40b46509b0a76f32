import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { type DayWords, en } from "./en.ts";
import { vi } from "./vi.ts";

export type { DayWords } from "./en.ts";

export const DAY_WORDS: Readonly<Record<Language, DayWords>> = { vi, en, ar };

export function useDayWords(): DayWords {
	return DAY_WORDS[useContext(LanguageContext)];
}
