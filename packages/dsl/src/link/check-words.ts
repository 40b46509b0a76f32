import { checkPlainWords, checkReading, compareWords } from "../model/check-words.ts";
import type { Node } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

/** Words of one text by language, each with where they stand. */
export type WrittenWords = ReadonlyMap<string, Node>;

/**
 * What can be told of a text once its languages are known: of words in one language only, and of those that side files
 * add. What one file says by itself is said where it is read.
 */
export function checkWords(linking: Linking, words: WrittenWords, key: string): void {
	const first = words.get(linking.language);
	for (const [language, node] of words) {
		const isAdded = node.file.kind === "texts";
		if (isAdded) checkPlainWords(linking, node);
		if (isAdded || node.trail?.key === key) checkReading(linking, node, key, language);
		if (first && isAdded) compareWords(linking, key, [language, node], [linking.language, first]);
	}
}

/** Of words in one language only. */
export function checkOwnWords(linking: Linking, node: Node | undefined, key: string): void {
	if (node?.trail?.key === key) checkReading(linking, node, key, linking.language);
}

export function wordsOf(node: Node): string {
	return node.kind === "scalar" ? node.text : "";
}
