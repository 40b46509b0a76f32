import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import type { Case } from "../case/case.ts";
import { paperStatus } from "../case/paper-status.ts";
import { type WantedPaper, wantedPapers } from "../case/wanted-papers.ts";
import type { Fetched } from "../core.ts";
import { applicantOf } from "../storage/applicant.ts";
import { epoch } from "../time/zone.ts";
import type { Engine } from "./engine.ts";

/** A person with more cases than this is looked for among the newest. */
const NEWEST = 50;

type Found = Fetched[string];

/**
 * What other cases of the same applicant hold of the evidence that a form asks: results kept in the repository and
 * still valid, and papers uploaded with an earlier case. `from` is the number of the paper, or of the case.
 */
export async function ownPapers(
	{ store, procedures }: Engine,
	{ bundle, case: kase, now }: Other & { readonly now: string },
	form: string,
	values: Readonly<Record<string, unknown>>,
): Promise<Fetched> {
	const wanted = wantedPapers(bundle, kase, form, values, now);
	const applicant = applicantOf(kase);
	if (wanted.length === 0 || applicant === "") return {};
	const { items } = await store.list({ applicant, limit: NEWEST });
	const others = await Promise.all(
		items
			.filter((other) => other.id !== kase.id && other.status !== "draft")
			.map(async (other) => ({ case: other, bundle: await procedures.of(other) })),
	);
	const found = wanted.flatMap((paper) => {
		const value = firstOf(paper, others, now);
		return value ? [[paper.path, value] as const] : [];
	});
	return Object.fromEntries(found);
}

interface Other {
	readonly case: Case;
	readonly bundle: Bundle;
}

/** The author's order of ways goes before the age of the papers. */
function firstOf(
	{ ways, kind }: WantedPaper,
	others: readonly Other[],
	now: string,
): Found | undefined {
	for (const way of ways)
		for (const other of others) {
			const found = way === "repository" ? inRepository(other, kind, now) : inCase(other, kind);
			if (found) return found;
		}
	return undefined;
}

function inRepository({ case: other, bundle }: Other, kind: Id, now: string): Found | undefined {
	const { results } = bundle.definition;
	const paper = other.papers.findLast((one) => {
		const isResult = one.kind === "result" && Object.hasOwn(results, one.of);
		const result = isResult ? results[one.of] : undefined;
		const isInForce = paperStatus(one, epoch(now)) === "in_force";
		return result?.kind === kind && result.stored === "repository" && isInForce;
	});
	return paper && { value: true, source: "repository", as_of: paper.issued_at, from: paper.number };
}

function inCase({ case: other, bundle }: Other, kind: Id): Found | undefined {
	const uploaded = Object.values(bundle.definition.documents)
		.flatMap((document) => (document.one_of ? Object.values(document.one_of) : [document]))
		.some(
			(document) =>
				document.kind === kind && valueAt(other.data, `${document.path}.by`) === "upload",
		);
	if (!uploaded || other.submitted_at === undefined) return undefined;
	return { value: true, source: "earlier_case", as_of: other.submitted_at, from: other.number };
}
