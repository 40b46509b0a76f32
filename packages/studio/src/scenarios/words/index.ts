import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ScenarioWords } from "./en.ts";
import { vi } from "./vi.ts";

export type { ScenarioWords } from "./en.ts";

export const SCENARIO_WORDS: Readonly<Record<Language, ScenarioWords>> = { vi, en, ar };

export function useScenarioWords(): ScenarioWords {
	return SCENARIO_WORDS[useContext(LanguageContext)];
}
