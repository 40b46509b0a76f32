import { loadWords, openAgain } from "@onedoor/form-renderer/parts";
import { createContext, useContext, useEffect, useState } from "react";

import type { Language } from "../locale/language.ts";
import type { DeskWords } from "./desk/en.ts";
import type { PortalWords, Words } from "./en.ts";

export type { PortalWords, Words } from "./en.ts";

const BOOKS: Readonly<Record<Language, () => Promise<PortalWords>>> = {
	vi: async () => (await import("./vi.ts")).vi,
	en: async () => (await import("./en.ts")).en,
	ar: async () => (await import("./ar.ts")).ar,
};

const DESK: Readonly<Record<Language, () => Promise<DeskWords>>> = {
	vi: async () => (await import("./desk/vi.ts")).desk,
	en: async () => (await import("./desk/en.ts")).desk,
	ar: async () => (await import("./desk/ar.ts")).desk,
};

/** What is spoken: a language with its words. */
export interface Spoken {
	readonly language: Language;
	readonly words: PortalWords;
	/** Where the desk is shown. */
	readonly desk?: DeskWords;
}

/** Says what is spoken, once, round everything. */
export const Speak: React.Context<Spoken | undefined> = createContext<Spoken | undefined>(
	undefined,
);

/**
 * The words of a language, fetched when it is chosen: one on a slow line is enough. Undefined until the first are there;
 * afterwards the language before stays until the next has come.
 *
 * @param isDesk the officer's desk is shown, which has many of its own
 */
export function useSpoken(language: Language, isDesk: boolean): Spoken | undefined {
	const [spoken, setSpoken] = useState<Spoken>();
	// Asked for while the page is being made: on a cheap phone that alone takes a tenth of a second.
	const coming = comingOf(language, isDesk);
	const isSilent = spoken === undefined;
	useEffect(() => {
		let isLate = false;
		let stop = (): void => {};
		coming.then(
			(found) => isLate || setSpoken(found),
			// Without any words nothing can be said of it, and nothing can be pressed.
			() => {
				if (isSilent && !isLate) stop = openAgain();
			},
		);
		return () => {
			isLate = true;
			stop();
		};
	}, [coming, isSilent]);
	// The desk says nothing without its own.
	return isDesk && spoken?.desk === undefined ? undefined : spoken;
}

const begun = new Map<string, Promise<Spoken>>();

/** The same promise each time, until it fails. */
function comingOf(language: Language, isDesk: boolean): Promise<Spoken> {
	const key = `${language} ${isDesk}`;
	const known = begun.get(key);
	if (known) return known;
	const coming = fetched(language, isDesk);
	begun.set(key, coming);
	coming.catch(() => begun.delete(key));
	return coming;
}

async function fetched(language: Language, isDesk: boolean): Promise<Spoken> {
	const [words, desk] = await Promise.all([
		BOOKS[language](),
		isDesk ? DESK[language]() : undefined,
		// Parts that say more than a first page fetch the rest of the form library's own words themselves.
		loadWords(language, isDesk),
	]);
	return { language, words, ...(desk && { desk }) };
}

function useThis(): Spoken {
	const spoken = useContext(Speak);
	if (spoken === undefined) throw new Error("Pages stand inside what is spoken");
	return spoken;
}

/** The language of the page. */
export function useLanguage(): Language {
	return useThis().language;
}

/** The words of every page, and of all the portal. */
export function useWords(): PortalWords {
	return useThis().words;
}

/** Those of the desk beside them. */
export function useDeskWords(): Words {
	const { words, desk } = useThis();
	if (desk === undefined) throw new Error("Only the desk speaks the words of the desk");
	return { ...words, desk };
}
