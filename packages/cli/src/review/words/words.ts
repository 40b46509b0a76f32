import type { Audience, Severity, Verdict } from "@onedoor/dsl/diff";

import type { BurdenNumber } from "../burden-rows.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** How a review speaks in one language. What stands in the YAML is the author's. */
export interface ReviewWords {
	readonly title: string;
	/** The verdict, one sentence. Numbers are counts. */
	readonly verdicts: {
		readonly errors: (errors: number) => string;
		readonly breaks: (breaking: number) => string;
		readonly blocked: (steps: number) => string;
		readonly decide: (decisions: number) => string;
		readonly fine: (changes: number) => string;
	};
	readonly inOneSentence: string;
	readonly ofChanges: (changes: number, procedures: number) => string;
	readonly sides: (before: string, after: string) => string;
	/** The questions of those who review, and what is said where there is nothing to say. */
	readonly citizens: string;
	/** Of a proposal that changes no meaning. */
	readonly onlyText: string;
	readonly noCitizens: string;
	readonly cases: string;
	readonly others: string;
	readonly noOthers: string;
	readonly uses: string;
	readonly picture: string;
	readonly pictures: (procedures: number) => string;
	readonly checks: string;
	readonly tryIt: string;
	readonly text: string;
	/** The table of the burden. */
	readonly burden: string;
	readonly before: string;
	readonly after: string;
	readonly change: string;
	readonly same: string;
	readonly unlimited: string;
	readonly burdenSame: string;
	readonly numbers: Readonly<Record<BurdenNumber, string>>;
	/** Open cases. */
	readonly step: string;
	readonly open: string;
	readonly ifTheyMove: string;
	readonly openNow: (cases: number) => string;
	readonly notCounted: string;
	readonly stay: (edition: string) => string;
	readonly planMoves: (steps: number, edition: string) => string;
	readonly noOpenCases: string;
	readonly openVerdicts: Readonly<Record<Verdict, string>>;
	readonly steps: (count: number) => string;
	/** Changes. */
	readonly severities: Readonly<Record<Severity, string>>;
	readonly audiences: Readonly<Record<Audience, string>>;
	readonly inProcedures: (procedures: number, places: number) => string;
	readonly wording: (texts: number, languages: string) => string;
	readonly more: (rest: number) => string;
	readonly new: string;
	readonly gone: string;
	/** The picture. */
	readonly bothSides: string;
	readonly legend: { readonly added: string; readonly removed: string; readonly changed: string };
	readonly pictureTooLarge: string;
	readonly noPicture: string;
	/** Checks. */
	readonly definition: string;
	readonly findings: (errors: number, warnings: number, fresh: number) => string;
	readonly noFindings: string;
	readonly scenarios: string;
	readonly scenariosPass: (passed: number, all: number) => string;
	readonly scenariosNotRun: string;
	readonly noScenarios: string;
	/** Scenarios and recorded cases of the old edition, played on the new one. */
	readonly replay: string;
	readonly translations: string;
	readonly missing: (language: string, texts: number, before: number | undefined) => string;
	readonly complete: (languages: string) => string;
	readonly suggestion: string;
	readonly sideErrors: (side: string, errors: number) => string;
	/** The end. */
	readonly tryHere: string;
	readonly compareHere: string;
	readonly fullReport: string;
	readonly capped: string;
	readonly uncommitted: string;
	/** The page. */
	readonly words: (changes: number) => string;
	readonly previous: string;
	readonly next: string;
	readonly showInText: string;
	readonly showInPicture: string;
	readonly keys: string;
	readonly skip: string;
	readonly scrolls: string;
	readonly line: (file: string, line: number) => string;
	readonly unchangedLines: string;
	readonly fileNote: string;
}

const WORDS: Readonly<Record<ReviewLanguage, ReviewWords>> = { en, vi, ar };

export type ReviewLanguage = "en" | "vi" | "ar";

/** What `--lang` of a review takes; the first is the default. */
export const REVIEW_LANGUAGES: readonly [ReviewLanguage, ...ReviewLanguage[]] = ["en", "vi", "ar"];

export function reviewWords(language: ReviewLanguage): ReviewWords {
	return WORDS[language];
}
