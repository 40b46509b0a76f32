import type { WhyCode, WhyValues } from "../open-case.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** How reasons are said in one language. */
export type WhyWords = Readonly<Record<WhyCode, (values: WhyValues) => string>>;

const WORDS: Readonly<Record<string, WhyWords>> = { en, vi, ar };

/** One reason as a sentence in a language of this library (`en`, `vi`, `ar`); English where it does not speak it. */
export function whySaid(
	{ code, values }: { readonly code: WhyCode; readonly values: WhyValues },
	language: string,
): string {
	const base = language.split("-")[0] ?? language;
	const words = (Object.hasOwn(WORDS, base) ? WORDS[base] : undefined) ?? en;
	return words[code](values);
}
