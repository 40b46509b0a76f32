import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import type { Case } from "../case/case.ts";
import { paperStatus } from "../case/paper-status.ts";
import { type WantedPaper, wantedPapers } from "../case/wanted-papers.ts";
import type { Fetched } from "../core.ts";
import { attestationFile, newestAttestation } from "../letters/find-attestation.ts";
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
	engine: Engine,
	{ bundle, case: kase, now }: Other & { readonly now: string },
	form: string,
	values: Readonly<Record<string, unknown>>,
): Promise<Fetched> {
	const { store, procedures } = engine;
	const wanted = wantedPapers(bundle, kase, form, values, now);
	const applicant = applicantOf(kase);
	if (wanted.length === 0 || applicant === "") return {};
	const { items } = await store.list({ applicant, limit: NEWEST });
	const others = await Promise.all(
		items
			.filter((other) => other.id !== kase.id && other.status !== "draft")
			.map(async (other) => ({ case: other, bundle: await procedures.of(other) })),
	);
	const found: [string, Found][] = [];
	for (const paper of wanted) {
		const value = await firstOf(engine, paper, others, now);
		if (value) found.push([paper.path, value]);
	}
	return Object.fromEntries(found);
}

interface Other {
	readonly case: Case;
	readonly bundle: Bundle;
}

/** The author's order of ways goes before the age of the papers. */
async function firstOf(
	engine: Engine,
	{ ways, kind }: WantedPaper,
	others: readonly Other[],
	now: string,
): Promise<Found | undefined> {
	for (const way of ways)
		for (const other of others) {
			const found =
				way === "repository" ? await inRepository(engine, other, kind, now) : inCase(other, kind);
			if (found) return found;
		}
	return undefined;
}

async function inRepository(
	engine: Engine,
	{ case: other, bundle }: Other,
	kind: Id,
	now: string,
): Promise<Found | undefined> {
	const { results } = bundle.definition;
	const paper = other.papers.findLast((one) => {
		const isResult = one.kind === "result" && Object.hasOwn(results, one.of);
		const result = isResult ? results[one.of] : undefined;
		const isInForce = paperStatus(one, epoch(now)) === "in_force";
		return result?.kind === kind && result.stored === "repository" && isInForce;
	});
	if (paper === undefined || !(await isAsSigned(engine, other, paper))) return undefined;
	return { value: true, source: "repository", as_of: paper.issued_at, from: paper.number };
}

/**
 * What was signed as data says the same of it: number, case and whose it is. A result from before there was a key was
 * not signed so, and stands as the case has it.
 */
async function isAsSigned(
	{ store, issuer }: Engine,
	other: Case,
	paper: Case["papers"][number],
): Promise<boolean> {
	if (issuer === undefined) return true;
	if (attestationFile(await store.filesOf(other.id), paper.id) === undefined) return true;
	const says = await newestAttestation(store, issuer, other.id, paper);
	if (says === undefined) return false;
	const isThis = says.number === paper.number && says.case === other.number;
	return isThis && Object.values(says.holder).includes(applicantOf(other));
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
