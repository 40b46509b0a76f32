import { textOf } from "@onedoor/form-renderer/parts";
import { useContext } from "react";

import type { LookView } from "../../api/proposals.ts";
import { mostTelling } from "../../comparison/order.ts";
import { useSentence } from "../../comparison/use-sentence.ts";
import { useCheck } from "../../host/Library.tsx";
import { useProposalWords } from "../../proposals/words/index.ts";
import { LanguageContext } from "../../words/index.ts";

const MOST_LETTERS = 110;

/** A title made from what changes: the change that matters most, and how many others there are. */
export function useSuggestion(procedure: string): (view: LookView) => string {
	const { propose } = useProposalWords();
	const say = useSentence();
	const language = useContext(LanguageContext);
	const { read } = useCheck();
	return (view) => {
		const name = textOf(read?.definition.title, language) || procedure;
		const changes = view.comparison.compared?.changes ?? [];
		const first = mostTelling(changes);
		if (first === undefined) return propose.onlyWords(name);
		const sentence = say(first).replace(/\.$/, "");
		const short =
			sentence.length > MOST_LETTERS
				? `${sentence.slice(0, MOST_LETTERS - 1).trimEnd()}…`
				: sentence;
		const title = propose.suggested(name, short);
		return changes.length === 1 ? title : propose.suggestedMore(title, changes.length - 1);
	};
}
