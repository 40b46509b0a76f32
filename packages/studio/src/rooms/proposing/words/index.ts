import { useContext } from "react";

import { type Language, LanguageContext } from "../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ProposingWords } from "./en.ts";
import { vi } from "./vi.ts";

export const PROPOSING_WORDS: Readonly<Record<Language, ProposingWords>> = { vi, en, ar };

export function useProposingWords(): ProposingWords {
	return PROPOSING_WORDS[useContext(LanguageContext)];
}
