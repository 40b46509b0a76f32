import { BOOKS } from "./books.ts";
import type { others } from "./en.ts";
import type { en as first } from "./first/en.ts";
import { numberFormat, pluralRules } from "./intl.ts";
import { baseOf } from "./language.ts";

export type WordKey = keyof typeof first | keyof typeof others;

/** A sentence, or one for each plural class (`other` always). What is said of nothing at all, `zero`, any language may have. */
export type Entry =
	| string
	| ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>);

export type Words = Readonly<Record<WordKey, Entry>>;

/** The words that a page needs before anything else. */
export type FirstWords = Readonly<Record<keyof typeof first, Entry>>;

export type Values = Readonly<Record<string, string | number>>;

/** What hosts brought, by language. */
const BROUGHT = new Map<string, Partial<Words>>();

/**
 * Words that a host brings: those of a language more, or its own for some of ours. Handed over once, before anything is
 * shown. What is left out is said as before, and in English where that is nothing.
 *
 * @param language BCP 47; of `pt-BR` and `pt` the closer one is spoken
 */
export function addWords(language: string, words: Partial<Words>): void {
	BROUGHT.set(language, { ...BROUGHT.get(language), ...words });
}

/** Which of the library's own languages stands behind this one. */
export function bookFor(language: string): string {
	const base = baseOf(language);
	return BOOKS.has(base) ? base : "en";
}

/** The language that is really spoken when asked for this one. */
function spokenFor(language: string): string {
	return [language, baseOf(language)].find((each) => BROUGHT.has(each) || BOOKS.has(each)) ?? "en";
}

/**
 * One sentence in a language. Numbers among the values are written with that language's digits and groups.
 */
export function say(language: string, key: WordKey, values: Values = {}): string {
	const entry = entryOf(language, key) ?? entryOf(baseOf(language), key) ?? entryOf("en", key);
	return entry === undefined ? "" : fill(sentence(entry, language, values), values, language);
}

function entryOf(language: string, key: WordKey): Entry | undefined {
	return BROUGHT.get(language)?.[key] ?? BOOKS.get(language)?.[key];
}

function sentence(entry: Entry, language: string, values: Values): string {
	if (typeof entry === "string") return entry;
	const n = Number(values.n ?? 0);
	if (n === 0 && entry.zero !== undefined) return entry.zero;
	return entry[pluralRules(spokenFor(language)).select(n)] ?? entry.other;
}

/** A sentence with its holes filled. */
export function fill(text: string, values: Values, language: string): string {
	if (!text.includes("{")) return text;
	return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
		if (!Object.hasOwn(values, name)) return hole;
		const value = values[name];
		return typeof value === "number" ? written(value, language) : String(value);
	});
}

function written(value: number, language: string): string {
	// As any language writes it with these digits. The first format that a page makes costs it some eight milliseconds.
	if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
	return numberFormat(`${spokenFor(language)}-u-nu-latn`).format(value);
}
