import { printJson, printSarif } from "@onedoor/dsl/check";

import { asJson } from "../diff/print.ts";
import { asSarif } from "../diff/sarif.ts";
import type { Review } from "./review.ts";

/** Everything as data: what `onedoor diff` says, with the verdict, what the checks came to, and repairs as lines. */
export function reviewAsJson({ report, verdict, checks, repository }: Review): string {
	const { findings, scenarios, replay, translations, suggestions } = checks;
	return `${JSON.stringify(
		{
			verdict,
			base: repository.base,
			head: repository.head,
			...(JSON.parse(asJson(report)) as object),
			checks: {
				findings: findings.map((found) => ({ ...printJson(found), isNew: found.isNew })),
				scenarios,
				replay,
				translations,
			},
			suggestions: suggestions.map(({ file, ...one }) => ({
				path: repository.pathOf(file),
				...one,
			})),
		},
		undefined,
		2,
	)}\n`;
}

/** Two runs of one SARIF log: what differs, and what the checker finds of the new side. */
export function reviewAsSarif({ report, checks }: Review): string {
	const log = JSON.parse(asSarif(report)) as { readonly runs: readonly unknown[] };
	const found = printSarif(checks.findings) as { readonly runs: readonly unknown[] };
	return `${JSON.stringify({ ...log, runs: [...log.runs, ...found.runs] }, undefined, 2)}\n`;
}
