import { fill } from "../fill.ts";
import type { Message, Related } from "../finding.ts";
import type { FindingWords } from "./finding-words.ts";
import { phraseIn } from "./phrase-in.ts";

/**
 * A finding in the words of a language: its sentence and those of its other places; code, values and places stay.
 * Without words, or for a code that they do not have, it is what it was.
 */
export function inLanguage<F extends Message & { readonly related?: readonly Related[] }>(
	found: F,
	words: FindingWords | undefined,
): F {
	if (words === undefined) return found;
	const { code, values, message, related } = found;
	const sentence = Object.hasOwn(words.sentences, code) ? words.sentences[code] : undefined;
	const said =
		sentence === undefined ? message : fill(sentence, values, (value) => phrase(value, words));
	return {
		...found,
		message: said,
		...(related && {
			related: related.map((one) => ({ ...one, message: phrase(one.message, words) })),
		}),
	};
}

function phrase(value: unknown, { phrases }: FindingWords): string {
	const english = String(value);
	return phraseIn(phrases, english) ?? english;
}
