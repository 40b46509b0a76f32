import { type Change, sentenceOf } from "@onedoor/dsl/diff";
import { useContext } from "react";

import { LanguageContext } from "../words/index.ts";

/** Changes in words, in the language of the page. */
export function useSentence(): (change: Change) => string {
	const language = useContext(LanguageContext);
	return (change) => sentenceOf(change, language);
}
