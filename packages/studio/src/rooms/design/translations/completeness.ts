import type { WrittenText } from "@onedoor/dsl/assist";

export interface Complete {
	readonly language: string;
	readonly done: number;
	/** Of how many that should be said in it. */
	readonly of: number;
}

/** How many of the texts are said in each language, of those that should be. */
export function completeness(
	texts: readonly WrittenText[],
	languages: readonly string[],
): readonly Complete[] {
	return languages.map((language) => {
		const wanted = texts.filter((text) => text.wanted.includes(language));
		const missing = wanted.filter((text) => isMissing(text, language));
		return { language, done: wanted.length - missing.length, of: wanted.length };
	});
}

/** As many as it may be, while it is not known yet. */
export function awaited(languages: readonly string[]): readonly Complete[] {
	return languages.map((language) => ({ language, done: 100, of: 200 }));
}

/** It should be said in the language, and is neither in it nor in the one that it is a kind of. */
export function isMissing({ words, wanted }: WrittenText, language: string): boolean {
	if (!wanted.includes(language)) return false;
	return isBlank(words[language]) && isBlank(words[language.split("-")[0] ?? ""]);
}

function isBlank(words: string | undefined): boolean {
	return words === undefined || words.trim() === "";
}
