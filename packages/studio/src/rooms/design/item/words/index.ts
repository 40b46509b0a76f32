import { type Context, createContext, useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ItemWords } from "./en.ts";
import { vi } from "./vi.ts";

export const ITEM_WORDS: Readonly<Record<Language, ItemWords>> = { vi, en, ar };

/** Panels that show rarer keys have more words. */
export const ItemWordsContext: Context<Readonly<Record<Language, ItemWords>>> =
	createContext(ITEM_WORDS);

export function useItemWords(): ItemWords {
	return useContext(ItemWordsContext)[useContext(LanguageContext)];
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
