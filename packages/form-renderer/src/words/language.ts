import type { Text } from "@onedoor/dsl/bundle";

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
	"ar",
	"fa",
	"he",
	"ur",
	"ps",
	"ckb",
	"yi",
	"dv",
]);

/** Which way a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
	return RIGHT_TO_LEFT.has(baseOf(language)) ? "rtl" : "ltr";
}

/** What parts a list of values, and what parts those that hold commas themselves: `, ` and `; `, or the signs of Arabic script. */
export function separatorsOf(language: string): {
	readonly comma: string;
	readonly semicolon: string;
} {
	return new Intl.Locale(language).maximize().script === "Arab"
		? { comma: "، ", semicolon: "؛ " }
		: { comma: ", ", semicolon: "; " };
}

/** A language's name in itself: "Tiếng Việt", "English", "العربية". */
export function languageName(language: string): string {
	const known = names.get(language);
	if (known !== undefined) return known;
	const said = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
	const name = said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
	names.set(language, name);
	return name;
}

/** They stand on every page, and are dear to ask for. */
const names = new Map<string, string>();

export interface Words {
	readonly text: string;
	/** The language it is really in. */
	readonly language: string;
}

/**
 * A procedure's text in the language asked for; else in its base language (`pt-BR` → `pt`); else in the
 * source language. `source` is the procedure's first language; without it the first entry counts.
 */
export function textIn(text: Text | undefined, language: string, source?: string): Words {
	// Asked for every label and every code of a page.
	if (text && Object.hasOwn(text, language)) return { text: text[language] ?? "", language };
	for (const candidate of [baseOf(language), source]) {
		if (candidate === undefined || !text || !Object.hasOwn(text, candidate)) continue;
		return { text: text[candidate] ?? "", language: candidate };
	}
	const [first] = Object.entries(text ?? {});
	return first ? { text: first[1], language: first[0] } : { text: "", language };
}

/** Only the words of `textIn`. */
export function textOf(text: Text | undefined, language: string, source?: string): string {
	return textIn(text, language, source).text;
}

export function baseOf(language: string): string {
	const end = language.indexOf("-");
	return end < 0 ? language : language.slice(0, end);
}

/** A name in another script keeps its own direction inside a sentence that runs from the right. */
export function isolated(name: string, language: string): string {
	const isForeign = directionOf(language) === "rtl" && !/[\u0590-\u08ff]/.test(name);
	return isForeign ? `\u2068${name}\u2069` : name;
}
