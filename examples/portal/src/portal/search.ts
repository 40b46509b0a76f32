import { bare } from "@onedoor/form-renderer/parts";

/** Items that somewhere in their texts hold every word of the query; all where it has none. */
export function having<T>(
	items: readonly T[],
	query: string,
	textsOf: (item: T) => readonly string[],
): readonly T[] {
	const words = bare(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return items;
	return items.filter((item) => {
		const text = bare(textsOf(item).join(" "));
		return words.every((word) => text.includes(word));
	});
}
