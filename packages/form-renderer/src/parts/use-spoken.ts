import { useRef } from "react";

import { hasWords, loadWords } from "../words/books.ts";
import { bookFor } from "../words/words.ts";
import { type Loading, useLoaded } from "./later.tsx";

/**
 * The language that is spoken, with the words of a question page: the one asked for, or the one before until the words
 * of that have come. Not here: there are no words yet.
 */
export function useSpoken(wanted: string): Loading & { readonly language: string } {
	const spoken = useRef<string>(undefined);
	const words = {
		isHere: () => hasWords(bookFor(wanted), false),
		load: () => loadWords(bookFor(wanted), false),
	};
	const loading = useLoaded([words]);
	if (loading.isHere) spoken.current = wanted;
	return { ...loading, isHere: spoken.current !== undefined, language: spoken.current ?? wanted };
}
