import {
	markup_unsafe,
	structure_differs,
	text_hard_to_read,
} from "../diagnostic/messages.generated.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

/** Words of one text by language, each with where they stand. */
export type WrittenWords = ReadonlyMap<string, Node>;

/** What can be told of a text by itself, and of its languages beside one another. */
export function checkWords(linking: Linking, words: WrittenWords, key: string): void {
	const first = words.get(linking.language);
	for (const [language, node] of words) {
		const text = wordsOf(node);
		const unsafe = UNSAFE.exec(text)?.[0];
		if (unsafe !== undefined) linking.report(markup_unsafe({ found: unsafe }), placeOf(node));
		if (isHard(text, language)) linking.report(text_hard_to_read({ key, language }), placeOf(node));
		if (first && node !== first) compare(linking, key, language, first, node);
	}
}

export function wordsOf(node: Node): string {
	return node.kind === "scalar" ? node.text : "";
}

/** Tags and comments of HTML, and links that run a program: `age < 18` is neither. */
const UNSAFE =
	/<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|\b(?:javascript|vbscript|data):(?=\S)|[\u202a-\u202e\u2066-\u2069]/i;

function compare(linking: Linking, key: string, language: string, first: Node, node: Node): void {
	for (const [what, pattern] of STRUCTURE) {
		const [expected, found] = [first, node].map((one) => countOf(wordsOf(one), pattern));
		if (expected === found || expected === undefined || found === undefined) continue;
		const values = { key, language, what, expected, found, first: linking.language };
		linking.report(structure_differs(values), placeOf(node), {
			related: [{ message: `the words in \`${linking.language}\``, at: placeOf(first) }],
		});
	}
}

const STRUCTURE: readonly (readonly [string, RegExp])[] = [
	["list items", /^\s*(?:[-*]|\d+\.)\s/gm],
	["links", /\]\(/g],
];

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** Shorter texts say nothing about how somebody writes. */
const FEWEST_WORDS = 30;

/**
 * Words in a sentence, plus the percentage of words with more than six letters (the "LIX" readability index), for
 * alphabets; over 60 is hard. Vietnamese writes syllables apart and Arabic joins small words: there only the length
 * of sentences counts.
 */
function isHard(text: string, language: string): boolean {
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length < FEWEST_WORDS) return false;
	const sentences = text
		.split(/[.!?…؟。]+\s|\n\s*\n|\n\s*[-*]/u)
		.filter((one) => /\p{L}/u.test(one));
	const length = words.length / Math.max(1, sentences.length);
	if (language.startsWith("vi")) return length > 45;
	if (language.startsWith("ar")) return length > 30;
	const long = words.filter((word) => [...word].length > 6).length;
	return length + (100 * long) / words.length > 60;
}
