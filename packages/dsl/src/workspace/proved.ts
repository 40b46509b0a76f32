import { check, type Stage } from "../check/check.ts";
import type { GivesOf } from "../check/facts.ts";
import type { CheckFinding } from "../check/finding.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { ruleMessage } from "../diagnostic/rule-message.ts";
import type { Linked } from "../link/link.ts";

/**
 * What the checks found, with words and places. A definition with holes would make steps look unreachable that are
 * only misspelt, so those checks wait until every name is known.
 */
export function provedFindings(
	linked: Linked,
	givesOf: GivesOf,
	until: Stage = "proved",
): readonly Finding[] {
	const found = check(linked, givesOf, linked.day, until);
	const whole = linked.complete && !found.some(({ code }) => NAMELESS.has(code));
	return found
		.filter(({ code }) => whole || !NEEDS_WHOLE.has(code))
		.filter(
			({ code, values }) => code !== "name_unknown" || !linked.dropped.has(String(values.name)),
		)
		.map((one) => worded(one, linked));
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
const NAMELESS: ReadonlySet<string> = new Set(["name_unknown", "member_unknown", "code_unknown"]);

const NEEDS_WHOLE: ReadonlySet<string> = new Set([
	"asked_only_to_be_seen",
	"asked_unused",
	"choice_gap",
	"choice_not_proved",
	"choice_overlap",
	"clock_never_starts",
	"consequence_missing",
	"document_never_required",
	"document_not_asked",
	"end_missing",
	"extends_nothing",
	"fetched_unused",
	"fee_never_due",
	"fee_paid_nowhere",
	"maybe_absent",
	"nothing_to_pay",
	"paid_before_check",
	"rate_never_applies",
	"rates_overlap",
	"read_before_asked",
	"step_dead_end",
	"step_unreachable",
	"subsidy_never_applies",
	"take_unknown",
	"total_too_short",
	"variants_overlap",
]);
