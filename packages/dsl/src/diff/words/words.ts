import type { Construct, RegionOfCases } from "../change.ts";
import type { Doing } from "../phrase.ts";
import type { SharedChange, SharedKind } from "../shared/shared-change.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** How a comparison speaks in one language. `what` names a thing with its title: `Field “Birth date”`. */
export interface DiffWords {
	readonly constructs: Readonly<Record<Construct, string>>;
	/** Keys of the YAML, as people say them. */
	readonly keys: Readonly<Record<string, string>>;
	/** Values that are words of the YAML. */
	readonly values: Readonly<Record<string, string>>;
	readonly inside: (around: string) => string;
	/** Before a sentence that is true only in these units. */
	readonly only: (units: string, sentence: string) => string;
	/** `detail` is what is said of it besides, `time: 5 days`. */
	readonly added: (what: string, detail: string | undefined) => string;
	readonly removed: (what: string, detail: string | undefined) => string;
	readonly renamed: (what: string, from: string, to: string) => string;
	readonly moved: (what: string, key: string, from: string, to: string) => string;
	/** `what` names its key too: `Field “Size”: longest`. */
	readonly changed: (what: string, from: string, to: string) => string;
	/** Of lists: only what came and what went. */
	readonly fewerAndMore: (
		what: string,
		gone: string | undefined,
		come: string | undefined,
	) => string;
	readonly rule: (
		what: string,
		key: string,
		from: string,
		to: string,
		regions: readonly string[],
	) => string;
	readonly wording: (
		what: string,
		languages: readonly string[],
		from: string | undefined,
		to: string | undefined,
	) => string;
	readonly regions: Readonly<Record<RegionOfCases["holds"], (example: string) => string>>;
	/** What procedures share: what it is, how many use it, and of how many the meaning differs. */
	readonly shared: (what: string, is: SharedChange["is"], used: number, changing: number) => string;
	readonly sharedKinds: Readonly<Record<SharedKind, string>>;
	/** What a register gives, by the titles of both. */
	readonly given: (what: string, by: string) => string;
	readonly doing: Readonly<Record<Doing, (what: string) => string>>;
	readonly before: (duration: string) => string;
	readonly nothing: string;
	readonly yes: string;
	readonly no: string;
}

const WORDS: Readonly<Record<string, DiffWords>> = { en, vi, ar };

/** Languages that a comparison speaks. */
export const DIFF_LANGUAGES: readonly string[] = Object.keys(WORDS);

/** The words of a language or its base; English where the library does not speak it. */
export function diffWords(language: string): DiffWords {
	const base = language.split("-")[0] ?? language;
	return (Object.hasOwn(WORDS, base) ? WORDS[base] : undefined) ?? en;
}
