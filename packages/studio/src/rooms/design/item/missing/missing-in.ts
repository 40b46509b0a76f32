import type { Finding } from "@onedoor/dsl";
import type { ItemRow } from "@onedoor/dsl/assist";

/** What is found of words that a row's boxes wait for: each is said at its box, and not once more below them. */
export function missingIn(
	findings: readonly Finding[],
	file: string,
	{ control, line, endLine }: Pick<ItemRow, "control" | "line" | "endLine">,
): readonly Finding[] {
	if (control.kind !== "words") return [];
	return findings.filter(
		(one) =>
			one.code === "text_missing" &&
			one.file === file &&
			one.start.line >= line &&
			one.start.line <= endLine &&
			control.languages.includes(String(one.values.language)),
	);
}
