import { type Change, sentenceOf } from "@onedoor/dsl/diff";

import type { Language } from "../../words/index.ts";

/** A change as a sentence, and the language that it is in. */
export function changeWords(
	change: Change,
	language: Language,
): { readonly text: string; readonly language: string } {
	return language === "ar"
		? { text: change.message, language: "en" }
		: { text: sentenceOf(change, language), language };
}

export function signOf({ kind }: Change): "added" | "removed" | "changed" {
	if (kind.endsWith("_added")) return "added";
	return kind.endsWith("_removed") ? "removed" : "changed";
}
