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
	readonly expired: string;
	readonly revokedOn: string;
	/** Of the form there, in which somebody compares a copy with what was issued. */
	readonly check: string;
	readonly checkHint: string;
	readonly checkFile: string;
	readonly checkText: string;
	readonly checkButton: string;
	/** Title over what comparing it came to. */
	readonly checkedTitle: string;
	readonly sameLetter: string;
	readonly sameData: string;
	/** Of a signature on a PDF. */
	readonly signedBy: string;
	readonly signedOn: string;
	readonly vouchedBy: string;
	readonly notTheSame: Readonly<Record<NotTheSame, string>>;
	/** Of the page where somebody sees a result that was shared with them. */
	readonly shared: SharedWords;
}

export interface SharedWords {
	readonly title: string;
	/** Over the field for the code, and the button, where no script has filled it in. */
	readonly code: string;
	readonly show: string;
	readonly for: string;
	readonly purpose: string;
	/** Until when the link shows it. */
	readonly until: string;
	/** Title over what the owner chose to show. */
	readonly says: string;
	readonly holder: string;
	/** The owner chose to show only that there is such a result. */
	readonly nothing: string;
	readonly signed: string;
	readonly signedHint: string;
	readonly check: string;
	/** Said of a code that is wrong, over or stopped. */
	readonly over: string;
	readonly tooOften: string;
	readonly seen: string;
}

/** Why a copy is not the result whose code was given. */
export type NotTheSame =
	| "nothing_sent"
	| "unknown_file"
	| "added_to"
	| "broken_signature"
	| "another_paper"
	| "unreadable"
	| "altered"
	| "unknown_key"
	| "another_issuer"
	| "another_result";

const ALL: Readonly<Record<string, LetterWords>> = { vi, en, ar };

/** Whether letters have words in it. */
export function hasLetterWords(language: string): boolean {
	return Object.hasOwn(ALL, language);
}

/** Of the language, its base, else English. */
export function letterWords(language: string): LetterWords {
	return ALL[language] ?? ALL[language.split("-")[0] ?? ""] ?? en;
}
