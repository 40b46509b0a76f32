import { wordsIn } from "../../scaffold/words/words.ts";
import type { ImportFinding } from "../finding.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** What an imported procedure says of its own, and what is said of an import. */
export interface ImportSentences {
	/** A value breaks a limit that a check holds to. */
	readonly limit: (keyword: string, value: string) => string;
	/** Asks whether something that may be left out is given. */
	readonly wanted: (title: string) => string;
	/** Answers do not go together. */
	readonly together: string;
	readonly findings: Readonly<Record<ImportFinding["code"], (found: ImportFinding) => string>>;
	/** Why something is not asked: `values.why`. */
	readonly why: Readonly<Record<string, string>>;
}

export type ImportWords = ReturnType<typeof wordsIn> &
	Pick<ImportSentences, "limit" | "together" | "wanted">;

const SENTENCES: Readonly<Record<string, ImportSentences>> = { ar, en, vi };

/** Sentences of a language or its base; English where the library does not speak it. */
export function sentencesIn(language: string): ImportSentences {
	const base = language.split("-")[0] ?? language;
	return (Object.hasOwn(SENTENCES, base) ? SENTENCES[base] : undefined) ?? en;
}

export function importWords(language: string): ImportWords {
	return { ...wordsIn(language), ...sentencesIn(language) };
}

/** One finding of an import as a sentence. */
export function importSentence(found: ImportFinding, language: string): string {
	return sentencesIn(language).findings[found.code](found);
}
