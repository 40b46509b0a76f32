import { type Context, createContext, use, useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import type { ItemWords } from "./en.ts";

const BOOKS: Readonly<Record<Language, () => Promise<ItemWords>>> = {
	vi: async () => (await import("./vi.ts")).vi,
	en: async () => (await import("./en.ts")).en,
	ar: async () => (await import("./ar.ts")).ar,
};

/** The words of a panel in a language, loaded once: nobody needs those of the others. */
export const itemWords: (language: Language) => Promise<ItemWords> = onceIn((language) =>
	BOOKS[language](),
);

/** Panels that show rarer keys have more words. */
export const ItemWordsContext: Context<(language: Language) => Promise<ItemWords>> =
	createContext(itemWords);

/** Suspends while they load. */
export function useItemWords(): ItemWords {
	return use(useContext(ItemWordsContext)(useContext(LanguageContext)));
}

/** The same promise each time, as `use` needs it; what did not come is asked for again. */
export function onceIn(
	load: (language: Language) => Promise<ItemWords>,
): (language: Language) => Promise<ItemWords> {
	const begun = new Map<Language, Promise<ItemWords>>();
	return (language) => {
		const coming = begun.get(language) ?? load(language);
		begun.set(language, coming);
		coming.catch(() => begun.delete(language));
		return coming;
	};
}

/** A key as people say it; one without a name of its own is shown as it is written. */
export function keyWords({ keys }: ItemWords, key: string): string {
	return Object.hasOwn(keys, key) ? (keys[key] ?? key) : key.replaceAll("_", " ");
}

/** A word of a closed set. Under some keys it means something else: `none` of a refund is not `none` of a person. */
export function choiceWords({ choices }: ItemWords, word: string, key = ""): string {
	const under = `${key}.${word}`;
	if (Object.hasOwn(choices, under)) return choices[under] ?? word;
	return Object.hasOwn(choices, word) ? (choices[word] ?? word) : word.replaceAll("_", " ");
}
