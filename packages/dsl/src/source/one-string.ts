/**
 * The same string for the same short word: files repeat their keys and ids thousands of times, and whoever looks one
 * up then compares addresses, not letters. A longer one might keep the whole text it was cut from.
 */
export function oneString(word: string): string {
	if (word.length > LONGEST) return word;
	const known = words.get(word);
	if (known !== undefined) return known;
	if (words.size === MOST) words.clear();
	words.set(word, word);
	return word;
}

const LONGEST = 12;
const MOST = 20_000;
const words = new Map<string, string>();
