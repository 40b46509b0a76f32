import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type RuleWords } from "./en.ts";
import { vi } from "./vi.ts";

export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { vi, en, ar };

export function useRuleWords(): RuleWords {
	return RULE_WORDS[useContext(LanguageContext)];
}
