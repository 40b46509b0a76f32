import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type MessageWords } from "./en.ts";
import { vi } from "./vi.ts";

export const MESSAGE_WORDS: Readonly<Record<Language, MessageWords>> = { vi, en, ar };

export function useMessageWords(): MessageWords {
	return MESSAGE_WORDS[useContext(LanguageContext)];
}
