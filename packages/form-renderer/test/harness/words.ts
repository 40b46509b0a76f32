import { addWords } from "../../src/index.ts";
import { en } from "../../src/words/en.ts";
import type { Entry, Words } from "../../src/words/words.ts";

/**
 * A language that the library does not speak: the tag is Polish, for its four plural classes and its numbers; the words
 * are English with marks on them and half as long again, so that what does not come from the catalogue is seen, and what
 * does not fit.
 */
export const FOURTH = "pl";

export const LANGUAGES: readonly string[] = ["vi", "en", "ar", FOURTH];

/** Hands the fourth language in, as a host would. */
export function bringFourthLanguage(): void {
	const all = Object.entries(en as Words).map(([key, entry]) => [key, strange(entry)]);
	addWords(FOURTH, Object.fromEntries(all));
}

function strange(entry: Entry): Entry {
	if (typeof entry === "string") return marked(entry);
	const classes = new Intl.PluralRules(FOURTH).resolvedOptions().pluralCategories;
	const forms = classes.map((each) => [each, `${marked(entry.other)} (${each})`]);
	return { ...Object.fromEntries(forms), other: marked(entry.other) } as Exclude<Entry, string>;
}

const MARKS: Readonly<Record<string, string>> = { a: "å", e: "é", i: "ï", o: "ø", u: "ü", y: "ÿ" };

/** Holes in braces stay as they are. */
function marked(sentence: string): string {
	const strange = sentence.replace(/\{\w+\}|[aeiouy]/g, (part) => MARKS[part] ?? part);
	return `⟦${strange}${" ~~~~".repeat(Math.ceil(sentence.length / 10))}⟧`;
}
