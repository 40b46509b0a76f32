import type { Finding } from "../diagnostic/finding.ts";
import { sentences } from "../diagnostic/sentences.generated.ts";
import { type FindingFix, fixesOf } from "./fixes.ts";
import type { AssistLibrary } from "./library.ts";

/** What can be done about a finding: a repair, or reading why it is one. */
export type CodeAction =
	| FindingFix
	| {
			readonly kind: "explain";
			readonly title: string;
			readonly finding: Finding;
			readonly code: string;
	  };

/**
 * What can be done about the findings that touch a stretch of a file: repairs first, in the order of the findings.
 * A repair that the text has moved away from is not offered.
 */
export function codeActions(
	library: AssistLibrary,
	path: string,
	{ start, end }: { readonly start: number; readonly end: number },
	findings: readonly Finding[],
): readonly CodeAction[] {
	const here = findings.filter(
		(one) => one.file === path && one.span.start <= end && one.span.end >= start,
	);
	const codes = new Map(here.map((one) => [one.code, one]));
	const explained = [...codes].filter(([code]) => Object.hasOwn(sentences, code));
	return [
		...here.flatMap((one) => fixesOf(library, one)),
		...explained.map(
			([code, finding]): CodeAction => ({
				kind: "explain",
				title: `why is this \`${code}\`?`,
				finding,
				code,
			}),
		),
	];
}
