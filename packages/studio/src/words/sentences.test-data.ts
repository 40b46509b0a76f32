/**
 * Every sentence of a book, with its place; functions are called with what stands for any number or name.
 *
 * @param given what a function at a place is called with, for a number
 */
export function sentences(
	book: unknown,
	given: (place: string, n: number) => readonly unknown[],
	place = "",
): readonly (readonly [place: string, said: string])[] {
	if (typeof book === "string") return [[place, book]];
	if (typeof book === "function") {
		const speak = book as (...values: unknown[]) => unknown;
		return [1, 2, 5, 11].map((n) => [`${place}(${n})`, String(speak(...given(place, n)))] as const);
	}
	return Object.entries(book as object).flatMap(([key, value]) =>
		sentences(value, given, `${place}.${key}`),
	);
}
