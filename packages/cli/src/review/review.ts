import type { Change } from "@onedoor/dsl/diff";

import { changesIn, type DiffReport } from "../diff/report.ts";
import { type Checks, checksOf } from "./checks.ts";
import type { Repository } from "./repository.ts";
import { type SaidChange, saidChanges } from "./said.ts";

/** All that a reviewer is told, before it is decided how it is shown. */
export interface Review {
	readonly report: DiffReport;
	readonly repository: Repository;
	readonly verdict: Verdict;
	/** The worst first, each thing once. */
	readonly changes: readonly SaidChange[];
	readonly checks: Checks;
	/** Where the whole of it stands, for what is cut short. */
	readonly fullReport?: string;
}

/**
 * The worst thing that is true: the new text has errors, a change breaks something, the plan for open cases does not
 * hold, somebody has to decide, or nobody is worse off. `nothing`: nothing changed its meaning, and there is nothing to
 * review.
 */
export type Verdict =
	| { readonly is: "errors"; readonly count: number }
	| { readonly is: "breaks"; readonly count: number }
	| { readonly is: "blocked"; readonly count: number }
	| { readonly is: "decide"; readonly count: number }
	| { readonly is: "fine"; readonly count: number }
	| { readonly is: "nothing" };

/** Looks at a comparison as a reviewer does: what it means, for whom, and whether the new side holds. */
export async function reviewOf(
	report: DiffReport,
	repository: Repository,
	fullReport?: string,
): Promise<Review> {
	const changes = saidChanges(changesIn(report));
	const checks = await checksOf(report);
	return {
		report,
		repository,
		verdict: verdictOf(report, changes, checks),
		changes,
		checks,
		...(fullReport !== undefined && { fullReport }),
	};
}

function verdictOf(
	{ procedures, shared }: DiffReport,
	changes: readonly SaidChange[],
	{ findings }: Checks,
): Verdict {
	const count = (severity: Change["severity"]): number =>
		changes.filter(({ change }) => change.severity === severity).length;
	const errors = findings.filter(({ severity }) => severity === "error");
	const planned = procedures
		.flatMap(({ openCases }) => openCases)
		.filter((one) => one.planned && one.verdict !== "safe");
	const isQuiet = changes.length === 0 && shared.length === 0;
	// An error that was there before is no matter of a change that means nothing.
	if (isQuiet && !errors.some(({ isNew }) => isNew)) return { is: "nothing" };
	if (errors.length > 0) return { is: "errors", count: errors.length };
	if (count("breaking") > 0) return { is: "breaks", count: count("breaking") };
	if (planned.length > 0) return { is: "blocked", count: planned.length };
	if (count("decision") > 0) return { is: "decide", count: count("decision") };
	return { is: "fine", count: changes.length };
}

/** Whether somebody has to do something before this may go on. */
export function asksForSomething({ verdict }: Review): boolean {
	return verdict.is !== "fine" && verdict.is !== "nothing";
}
