import type { Duration } from "../../bundle/index.ts";
import type { Mark } from "../ways-on.ts";

import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Everything the diagram says of its own; the rest are the author's words. */
export interface Words {
	/** Of the whole picture. */
	readonly diagramOf: (title: string) => string;
	readonly topToBottom: string;
	readonly systems: string;
	readonly otherEnds: string;
	readonly allAtOnce: string;
	readonly forEach: string;
	readonly steps: (count: number) => string;
	readonly byRule: string;
	readonly clockStopped: string;
	readonly anytime: string;
	readonly afterwards: string;
	readonly from: (numbers: string) => string;
	readonly after: (duration: string) => string;
	readonly silentAfter: (duration: string, answer: string) => string;
	readonly pages: (count: number) => string;
	readonly duration: (duration: Duration) => string;
	readonly by: (time: string) => string;
	readonly finding: string;
	readonly endsHere: string;
	/** Of a picture of where scenarios go. */
	readonly walkedBy: (scenarios: number) => string;
	readonly tried: string;
	/** Of a picture of two editions. */
	readonly changesOf: (title: string) => string;
	readonly samePlaces: string;
	readonly marks: Readonly<Record<Mark, string>>;
	/** `3 working days → 1 working day`. */
	readonly nowInstead: (before: string, now: string) => string;
}

const WORDS: Readonly<Record<string, Words>> = { ar, en, vi };

/** The words of a language or its base; English where the library does not speak it. */
export function wordsOf(language: string): Words {
	const base = language.split("-")[0] ?? language;
	return (Object.hasOwn(WORDS, base) ? WORDS[base] : undefined) ?? en;
}
