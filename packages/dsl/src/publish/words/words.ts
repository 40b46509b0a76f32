import type { DocumentSource } from "../../bundle/index.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** What a generated page says of its own; the rest are the author's words. */
export interface PublishWords {
	readonly language: string;
	readonly generated: string;
	readonly code: string;
	readonly edition: string;
	readonly owner: string;
	readonly what: string;
	readonly who: string;
	readonly where: string;
	readonly need: string;
	readonly noPapers: string;
	readonly oneOf: string;
	readonly ways: Readonly<Record<DocumentSource["by"], (register: string) => string>>;
	readonly cost: string;
	readonly free: string;
	readonly each: string;
	readonly byCase: string;
	readonly percent: (share: number) => string;
	readonly time: string;
	readonly or: string;
	readonly receivedAfter: (time: string) => string;
	readonly before: (time: string) => string;
	readonly steps: string;
	readonly result: string;
	readonly validFor: (duration: string) => string;
	readonly validUntil: (day: string) => string;
	readonly prepare: string;
	readonly during: string;
	readonly after: string;
	readonly sources: string;
	readonly certainty: Readonly<Record<"known" | "likely" | "illustrative" | "unknown", string>>;
	readonly marks: string;
	readonly marksWhy: string;
	readonly noMarks: string;
	/** Of a poster. */
	readonly scan: string;
	readonly draft: string;
	readonly ifAsked: string;
	readonly inForceFrom: (day: string) => string;
}

const WORDS: Readonly<Record<string, PublishWords>> = { en, vi };

/** Languages that generated pages speak; others have no words here yet. */
export const SPOKEN: readonly string[] = Object.keys(WORDS);

/** English where a language has no words of its own. */
export function publishWords(language: string): PublishWords {
	return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}
