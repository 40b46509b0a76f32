import { textOf } from "@onedoor/form-renderer/parts";
import { useContext } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { keyWords, useItemWords } from "../item/words/index.ts";
import { openedWords } from "./opened-words.ts";

/** Calls what a part leaves open by the words of the screen. */
export function useOpenedWords(
	read: Read,
	follow: string,
): (opened: string, inStep?: boolean) => string {
	const item = useItemWords();
	const { step } = useWords();
	const language = useContext(LanguageContext);
	const saying = {
		textOf: (title: Parameters<typeof textOf>[0]) => textOf(title, language),
		keyWords: (key: string) => keyWords(item, key),
		howLong: step.howLong,
	};
	return (opened, inStep) => openedWords(read.definition, follow, opened, saying, inStep);
}
