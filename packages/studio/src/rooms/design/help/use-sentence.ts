import { useContext, useEffect, useState } from "react";

import { type Language, LanguageContext } from "../../../words/index.ts";

/**
 * A sentence of the language's own description as the page says it. They are many, so those of a language are fetched
 * when a help is first opened in it: undefined until they are there, where they cannot be fetched, and in English.
 */
export function useSentence(doc: string, isOpen: boolean): string | undefined {
	const language = useContext(LanguageContext);
	const [, setFetched] = useState<Language>();
	useEffect(() => {
		const fetching = isOpen && !books.has(language) ? FETCH[language] : undefined;
		// A browser does not fetch again what it could not: the help stays English until the page is opened anew.
		fetching?.().then(
			({ SENTENCES }) => {
				books.set(language, new Map(Object.entries(SENTENCES)));
				setFetched(language);
			},
			() => undefined,
		);
	}, [isOpen, language]);
	return books.get(language)?.get(doc);
}

interface Book {
	readonly SENTENCES: Readonly<Record<string, string>>;
}

const FETCH: Readonly<Partial<Record<Language, () => Promise<Book>>>> = {
	vi: () => import("./words/sentences-vi.ts"),
	ar: () => import("./words/sentences-ar.ts"),
};

/** English sentence → that of the language. */
const books = new Map<Language, ReadonlyMap<string, string>>();
