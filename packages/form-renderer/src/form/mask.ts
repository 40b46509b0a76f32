/**
 * `079196003482` → `0791 •••• •482`: enough to recognise one's own number, too little to use it. Short ones keep
 * their last three characters.
 */
export function masked(identifier: string): string {
	const characters = [...identifier];
	const first = characters.length >= 8 ? 4 : 0;
	const hidden = characters.map((character, at) =>
		at < first || at >= characters.length - 3 ? character : "•",
	);
	return hidden.join("").replace(/(.{4})(?=.)/gu, "$1 ");
}
