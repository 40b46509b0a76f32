/** Enough to know one's own number by, and no more; of what is short, nothing. */
export function masked(key: unknown): string {
	const letters = [...String(key)];
	const shown = letters.length < 6 ? 0 : 3;
	return letters.map((letter, at) => (at < letters.length - shown ? "*" : letter)).join("");
}
