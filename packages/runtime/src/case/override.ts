import type { DecideStep, Id } from "@onedoor/dsl/bundle";

import { overridable } from "../access/overridable.ts";

import { reopened } from "./afterwards.ts";
import type { Case, RuleDecision } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { standingAt } from "./leaving.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";
import { whyNotReason } from "./outcome.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";
import { findOutcome } from "./ways.ts";

/**
 * A person replaces what a rule decided by another of its outcomes, with a written reason: the case goes where that
 * outcome leads, from wherever it has come to, an end included. What the rule read and said stays in the record.
 */
export function override(turn: Turn, step: DecideStep, command: Act): Refusal | undefined {
	const found = overridable(
		{ bundle: turn.bundle, case: turn.case, now: turn.now },
		turn.env.actor,
		step,
	);
	if (isRefusal(found)) return found;
	const { decided, role, outcomes } = found;
	const { outcome, reason } = command;
	if (findOutcome(step, outcome) === undefined) return refuse("unknown_outcome", { outcome });
	if (!outcomes.includes(outcome)) return refuse("not_possible_now", { outcome });
	const unreasoned = whyNotReason(true, reason);
	if (unreasoned || reason === undefined) return unreasoned;
	turn.doer = { id: turn.env.actor.id, role };
	const went = moveOn(turn, {
		event: `override.${step.name}.${outcome}`,
		kind: "overridden",
		done: {
			step: step.name,
			outcome,
			reason,
			decided: replaced(turn, decided, outcome, reason, role),
			doer: turn.doer,
			byPerson: true,
		},
		reason,
		values: { instead_of: decided.outcome },
		change: (current) => standingAt(turn, withoutEffects(turn, current, decided), step.name),
		announce: () =>
			tell(turn, findOutcome(step, outcome)?.tell ?? {}, { step: step.name, visit: 1, reason }),
	});
	return went ? undefined : refuse("not_possible_now", { step: step.name });
}

function replaced(
	turn: Turn,
	decided: RuleDecision,
	outcome: Id,
	reason: string,
	role: Id,
): RuleDecision {
	return {
		...decided,
		replaced: { outcome, reason, by: turn.env.actor.id, role, at: turn.now },
	};
}

/** The case is open again, and what was issued on the ground of the decision no longer holds. */
function withoutEffects(turn: Turn, current: Case, { at }: RuleDecision): Case {
	return {
		...reopened(current),
		papers: current.papers.map((paper) =>
			paper.kind === "result" && paper.issued_at >= at && paper.revoked_at === undefined
				? { ...paper, revoked_at: turn.now }
				: paper,
		),
	};
}
