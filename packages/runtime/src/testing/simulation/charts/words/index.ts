import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { ChartWords } from "./words.ts";

export type { ChartWords };

const ALL: Readonly<Record<string, ChartWords>> = { vi, en };

/** Of the language, its base, else English. */
export function chartWords(language: string): ChartWords {
	return ALL[language] ?? ALL[language.split("-")[0] ?? ""] ?? en;
}
