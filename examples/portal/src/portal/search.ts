import type { ProcedureView } from "@onedoor/dsl/bundle";

/**
 * Procedures whose title, help or code holds every word of the query, in any language: people search for what
 * they know the thing as, and leave out marks (`khai sinh` or `khai sính`).
 */
export function searchProcedures(
	procedures: readonly ProcedureView[],
	query: string,
): readonly ProcedureView[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return procedures;
	return procedures.filter((procedure) => {
		const text = folded(
			[
				...Object.values(procedure.title),
				...Object.values(procedure.help ?? {}),
				procedure.code ?? "",
			].join(" "),
		);
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
