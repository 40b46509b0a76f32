import type { ProcedureView } from "@onedoor/dsl/bundle";

/**
 * Procedures whose title, help or code holds every word of the query, in any language: people search for what
 * they know the thing as, and leave out marks (`khai sinh` or `khai sính`).
 */
export function searchProcedures(
	procedures: readonly ProcedureView[],
	query: string,
): readonly ProcedureView[] {
	return having(procedures, query, ({ title, help, code }) => [
		...Object.values(title),
		...Object.values(help ?? {}),
		code ?? "",
	]);
}

/** Items that somewhere in their texts hold every word of the query; all where it has none. */
export function having<T>(
	items: readonly T[],
	query: string,
	textsOf: (item: T) => readonly string[],
): readonly T[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return items;
	return items.filter((item) => {
		const text = folded(textsOf(item).join(" "));
		return words.every((word) => text.includes(word));
	});
}

/** Without case and marks; `đ` has no mark to take away and is named. */
export function folded(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mark}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d");
}
