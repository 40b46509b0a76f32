import { sharedSaid } from "@onedoor/dsl/diff";

import { escapedMarkdown } from "../../markdown.ts";
import { placeLink, type Writing } from "./writing.ts";

/** What procedures share, and who of them is concerned. */
export function usesPart(writing: Writing): readonly string[] {
	const { review, words, limits, language } = writing;
	const { shared } = review.report;
	if (shared.length === 0) return [];
	const shown = shared.slice(0, limits.rows);
	const rest = shared.length - shown.length;
	return [
		`### ${words.uses}`,
		"",
		...shown.map(
			(one) => `- ${escapedMarkdown(sharedSaid(one, language))} ${placeLink(one, writing)}`,
		),
		...(rest > 0 ? [`- ${words.more(rest)}`] : []),
		"",
	];
}
