import { openAgain } from "@onedoor/form-renderer/parts";
import { createContext, useContext, useEffect, useState } from "react";

import type { Words } from "./en.ts";

export type { Words } from "./en.ts";

export type Language = "vi" | "en" | "ar";

export const LANGUAGES: readonly Language[] = ["vi", "en", "ar"];

/** The language of the page. Set once, round everything. */
export const LanguageContext: React.Context<Language> = createContext<Language>("en");

/** The words of that language. Set once, round everything. */
export const WordsContext: React.Context<Words | undefined> = createContext<Words | undefined>(
	undefined,
);

export function useWords(): Words {
	const words = useContext(WordsContext);
	if (words === undefined) throw new Error("Rooms stand inside what is spoken");
	return words;
}

/** What is spoken: a language with its words. */
export interface Spoken {
	readonly language: Language;
	readonly words: Words;
}

/**
 * The words of a language, fetched when it is chosen. Undefined until the first are there; afterwards the language before
 * stays until the next has come.
 */
export function useSpoken(language: Language): Spoken | undefined {
	const [spoken, setSpoken] = useState<Spoken>();
	// Asked for while the page is being made.
	const coming = comingOf(language);
	const isSilent = spoken === undefined;
	useEffect(() => {
		let isLate = false;
		let stop = (): void => {};
		coming.then(
			(words) => isLate || setSpoken({ language, words }),
			// Without any words nothing can be said of it, and nothing can be pressed.
			() => {
				if (isSilent && !isLate) stop = openAgain();
			},
		);
		return () => {
			isLate = true;
			stop();
		};
	}, [coming, language, isSilent]);
	return spoken;
}

const BOOKS: Readonly<Record<Language, () => Promise<Words>>> = {
	vi: async () => (await import("./vi.ts")).vi,
	en: async () => (await import("./en.ts")).en,
	ar: async () => (await import("./ar.ts")).ar,
};

const begun = new Map<Language, Promise<Words>>();

/** The same promise each time, until it fails. */
function comingOf(language: Language): Promise<Words> {
	const coming = begun.get(language) ?? BOOKS[language]();
	begun.set(language, coming);
	coming.catch(() => begun.delete(language));
	return coming;
}
