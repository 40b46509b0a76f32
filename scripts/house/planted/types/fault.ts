/** Planted: `undefined` may come out of an index, and strict types must say so. */
export function first(words: readonly string[]): string {
	return words[0];
}
