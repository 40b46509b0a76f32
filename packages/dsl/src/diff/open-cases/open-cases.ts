import type { StepName } from "../../bundle/index.ts";
import type { CheckedLibrary } from "../../checked.ts";
import type { Linked } from "../../link/link.ts";
import type { LinkedPlan } from "../../link/moves.ts";
import { Between } from "../between.ts";
import { pairsOf } from "../pairs.ts";
import type { Counts, OpenCase } from "./open-case.ts";
import { Proof, type Proved, verdictOf } from "./proof.ts";
import { waitsOf } from "./waits.ts";
import { whySaid } from "./words/why-said.ts";

/**
 * What becomes of open cases between two states of a library: of each step of an old edition in which a case can wait,
 * whether it could go over to the edition that follows it. Editions that did not change in any way have none.
 *
 * @param asked procedures to look at; left out: all
 * @param counts how many cases wait where now, as `onedoor cases --impact` counts them
 */
export function openCasesBetween(
	before: CheckedLibrary,
	after: CheckedLibrary,
	{ asked, counts }: { readonly asked?: ReadonlySet<string>; readonly counts?: Counts } = {},
): readonly OpenCase[] {
	return pairsOf(before.linked, after.linked).flatMap(({ id, old, now }) => {
		if (old === undefined || now === undefined || old === now) return [];
		if (asked !== undefined && !asked.has(id)) return [];
		const written = planFor(old, now, after);
		return openCasesOf(old, now, { ...(written && { written }), ...(counts && { counts }) });
	});
}

/** The same of one procedure. */
export function openCasesOf(
	old: Linked,
	now: Linked,
	{ written, counts }: { readonly written?: LinkedPlan; readonly counts?: Counts } = {},
): readonly OpenCase[] {
	const between = new Between(old.definition, now.definition);
	const plan = written?.plan;
	const { procedure, edition: from } = old.definition;
	const numbers = counts?.[procedure]?.[from];
	const proofs = { plain: new Proof(between), planned: plan && new Proof(between, plan) };
	return waitsOf(between.old).map((step): OpenCase => {
		const planned = plan !== undefined && Object.hasOwn(plan.steps, step);
		// What a plan leaves out stays; whether it could go over without is still worth knowing.
		const proof = (planned && proofs.planned) || proofs.plain;
		// Of what could not be read nothing is proved.
		const isWhole = old.complete && now.complete;
		const { goes_on_at, reasons } = isWhole ? proof.of(step) : unproved(step);
		const at = (planned && written?.steps[step]) || old.locate(["steps", step]);
		return {
			procedure,
			from,
			to: now.definition.edition,
			step,
			title: old.definition.steps[step]?.title ?? {},
			...(goes_on_at !== undefined && { goes_on_at }),
			planned,
			...(counts && { count: numbers?.[step] ?? 0 }),
			verdict: verdictOf(reasons),
			why: reasons.map(({ code, values }) => ({
				code,
				values,
				message: whySaid({ code, values }, "en"),
			})),
			file: at.file,
			line: at.start.line,
		};
	});
}

function unproved(step: StepName): Proved {
	return { reasons: [{ code: "not_proved", values: { step } }] };
}

function planFor(old: Linked, now: Linked, { plans }: CheckedLibrary): LinkedPlan | undefined {
	return plans.find(
		({ plan: { procedure, from, to } }) =>
			procedure === old.definition.procedure &&
			from === old.definition.edition &&
			to === now.definition.edition,
	);
}
