import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ShortcutWords } from "./en.ts";
import { vi } from "./vi.ts";

export const SHORTCUT_WORDS: Readonly<Record<Language, ShortcutWords>> = { vi, en, ar };

export function useShortcutWords(): ShortcutWords {
	return SHORTCUT_WORDS[useContext(LanguageContext)];
}
