import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** What stands on every letter besides its own text. */
export interface LetterWords {
	readonly number: string;
	readonly caseNumber: string;
	readonly date: string;
	readonly yes: string;
	readonly no: string;
	/** Names of the months from January, where dates are written with names. */
	readonly months?: readonly string[];
	readonly verify: string;
	/** Of the page where anybody may check a result. */
	readonly validUntil: string;
	readonly genuine: string;
	readonly revoked: string;
	readonly unknownCode: string;
}

const ALL: Readonly<Record<string, LetterWords>> = { vi, en, ar };

/** Of the language, its base, else English. */
export function letterWords(language: string): LetterWords {
	return ALL[language] ?? ALL[language.split("-")[0] ?? ""] ?? en;
}
