import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** The titles of a new procedure. */
export interface ScaffoldWords {
	readonly applicant: string;
	readonly officer: string;
	readonly head: string;
	readonly full_name: string;
	readonly reason: string;
	readonly copies: string;
	readonly registration: string;
	readonly further_copies: string;
	readonly total: string;
	readonly application: string;
	readonly request: string;
	readonly payment: string;
	readonly examination: string;
	readonly is_granted: string;
	readonly incomplete: string;
	readonly is_refused: string;
	readonly correction: string;
	readonly granted: string;
	readonly refused: string;
	readonly lapsed: string;
	readonly withdrawn: string;
	readonly withdraw: string;
}

const WORDS: Readonly<Record<string, ScaffoldWords>> = { ar, en, vi };

/** The words of a language or its base; none where the library does not speak it. */
export function wordsIn(language: string): Partial<ScaffoldWords> {
	const base = language.split("-")[0] ?? language;
	return (Object.hasOwn(WORDS, base) ? WORDS[base] : undefined) ?? {};
}
