import { useContext } from "react";

import { type Language, LanguageContext } from "../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type PlayWords } from "./en.ts";
import { vi } from "./vi.ts";

export type { PlayWords } from "./en.ts";
export type { NotSaved } from "./not-saved.ts";

export const PLAY_WORDS: Readonly<Record<Language, PlayWords>> = { vi, en, ar };

export function usePlayWords(): PlayWords {
	return PLAY_WORDS[useContext(LanguageContext)];
}
