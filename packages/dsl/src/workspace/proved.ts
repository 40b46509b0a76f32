import { check, type Stage } from "../check/check.ts";
import { DefinitionFacts, type GivesOf, type LatestOf } from "../check/facts.ts";
import type { CheckFinding } from "../check/finding.ts";
import { checkOnceOnly, type Issued } from "../check/once/check-once.ts";
import type { HeldFor } from "../check/once/records.ts";
import { ownMeanings } from "../check/own-meanings.ts";
import { askedOfStarted } from "../check/starts/asked-of-started.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { ruleMessage } from "../diagnostic/rule-message.ts";
import type { LibraryByName } from "../link/library.ts";
import type { Linked } from "../link/link.ts";

/**
 * What the checks found, with words and places. A definition with holes would make steps look unreachable that are
 * only misspelt, so those checks wait until every name is known.
 */
export function provedFindings(
	linked: Linked,
	givesOf: GivesOf,
	until: Stage = "proved",
	latestOf?: LatestOf,
): readonly Finding[] {
	const found = check(linked, givesOf, linked.day, until, latestOf);
	const whole = linked.complete && !found.some(({ code }) => NAMELESS.has(code));
	return found
		.filter(({ code }) => whole || !NEEDS_WHOLE.has(code))
		.filter(
			({ code, values }) => code !== "name_unknown" || !linked.dropped.has(String(values.name)),
		)
		.map((one) => worded(one, linked));
}

/** What is asked though the state holds it. A definition with holes says too little of what it fetches. */
export function onceOnly(
	linked: Linked,
	library: Pick<LibraryByName, "fields">,
	{ heldFor, issued }: { readonly heldFor: HeldFor; readonly issued: Issued },
	latest: LatestOf,
): readonly Finding[] {
	const { definition, complete, locate } = linked;
	if (!complete) return [];
	const facts = new DefinitionFacts(definition);
	const again = Object.values(definition.steps).flatMap((step) => {
		const child = step.does === "start" ? latest(step.procedure) : undefined;
		return step.does === "start" && child ? askedOfStarted({ step, child, facts, locate }) : [];
	});
	return [
		...checkOnceOnly(linked, heldFor, issued, library.fields),
		...ownMeanings(definition, library),
		...again,
	].map((one) => worded(one, linked));
}

/** A finding with its sentence and its places. */
export function worded(found: CheckFinding, { locate }: Pick<Linked, "locate">): Finding {
	const { code, values, at, ruleAt, related = [], fix } = found;
	const place = locate(at, ruleAt);
	return finding(ruleMessage(code, values), place, {
		related: related.map((other) => ({ message: other.message, at: locate(other.at) })),
		...(fix && { fix: { kind: "edit", intent: { ...fix, file: place.file } } }),
	});
}

/** A rule with such a name says nothing yet, so what it would exclude is not known. */
export const NAMELESS: ReadonlySet<string> = new Set([
	"name_unknown",
	"member_unknown",
	"code_unknown",
]);

/** Whether such a finding can only be there once every name of the procedure is known. */
export function needsWhole(code: string): boolean {
	return NEEDS_WHOLE.has(code) || ONCE_ONLY.has(code);
}

const ONCE_ONLY: ReadonlySet<string> = new Set([
	"asked_though_given",
	"asked_though_granted",
	"asked_though_held",
	"asked_though_known",
	"paper_replaceable",
	"reason_for_nothing",
	"same_meaning",
	"start_asks",
	"start_asks_papers",
	"start_fills_from_login",
]);

const NEEDS_WHOLE: ReadonlySet<string> = new Set([
	"action_never_possible",
	"asked_only_to_be_seen",
	"asked_twice",
	"asked_unused",
	"choice_gap",
	"choice_not_proved",
	"choice_overlap",
	"clock_never_starts",
	"clock_starts_twice",
	"condition_always",
	"condition_never",
	"consequence_missing",
	"document_never_required",
	"document_not_asked",
	"document_unanswerable",
	"end_missing",
	"extends_nothing",
	"fetched_unused",
	"fee_never_due",
	"fee_paid_nowhere",
	"fees_overlap",
	"loop_of_officers",
	"loop_unbounded",
	"maybe_absent",
	"near_duplicate",
	"never_asked",
	"never_joins",
	"not_asked_when_silent",
	"nothing_to_pay",
	"office_may_be_absent",
	"other_value_given",
	"outcome_never_allowed",
	"outcomes_all_forbidden",
	"over_before_edition",
	"page_hides_needed",
	"paid_before_check",
	"paid_before_known",
	"rate_never_applies",
	"rates_overlap",
	"read_before_asked",
	"read_before_done",
	"signed_by_another",
	"step_dead_end",
	"step_unreachable",
	"subsidy_never_applies",
	"take_unknown",
	"target_out_of_reach",
	"total_too_short",
	"value_not_given",
	"variants_overlap",
]);
