import type { DecideStep, Id, Step } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Actor, Instant, RuleDecision } from "../case/case.ts";
import { startClock } from "../case/clock.ts";
import type { Refusal } from "../case/command.ts";
import { isRefusal, refuse } from "../case/refusal.ts";
import { epoch } from "../time/zone.ts";
import { holdsRole, isDelegationRefused, levelNeeded } from "./roles.ts";
import type { Sight } from "./sight.ts";

/** A decision by rule that may still be replaced: what it was, by what, in which role, until when. */
export interface Overridable {
	readonly step: DecideStep;
	readonly decided: RuleDecision;
	readonly role: Id;
	/** Left out: for as long as the case is kept. */
	readonly until?: Instant;
	/** The other outcomes. */
	readonly outcomes: readonly Id[];
}

/** Whether a step is one whose outcome some person may replace. */
export function hasOverride(step: Step): step is DecideStep {
	return step.does === "decide" && step.override !== undefined;
}

/** The decision of a step, if this actor may replace it now, or why not. */
export function overridable(sight: Sight, actor: Actor, step: DecideStep): Overridable | Refusal {
	const { bundle, case: current, now } = sight;
	const decided = current.steps[step.name]?.decided;
	const { override } = step;
	if (decided === undefined || override === undefined || isOver(sight, decided))
		return refuse("not_possible_now", { step: step.name });
	const role = override.who;
	if (!holdsRole(sight, actor, role)) return refuse("not_this_role", { roles: [role] });
	if (isDelegationRefused(bundle, actor, role, step)) return refuse("delegation_refused", { role });
	const needs = levelNeeded(sight, role, step);
	if (actor.level < needs) return refuse("assurance_too_low", { needs: `level ${needs}` });
	const until = endOf(sight, step, decided);
	if (until !== undefined && epoch(now) >= epoch(until))
		return refuse("not_possible_now", { step: step.name, until });
	return {
		step,
		decided,
		role,
		...(until !== undefined && { until }),
		outcomes: step.outcomes.map(({ id }) => id).filter((id) => id !== decided.outcome),
	};
}

/** Every decision of the case that this actor may replace now. */
export function overridables(sight: Sight, actor: Actor): readonly Overridable[] {
	return Object.values(sight.bundle.definition.steps).flatMap((step) => {
		const found = hasOverride(step) ? overridable(sight, actor, step) : undefined;
		return found === undefined || isRefusal(found) ? [] : [found];
	});
}

/** It was replaced already, or the applicant has taken the case back since, or let it lapse, or it is set aside. */
function isOver({ case: current }: Sight, decided: RuleDecision): boolean {
	const { result, back } = current;
	return (
		decided.replaced !== undefined ||
		back !== undefined ||
		result === "withdrawn" ||
		result === "lapsed"
	);
}

function endOf({ bundle }: Sight, step: DecideStep, { at }: RuleDecision): Instant | undefined {
	const within = step.override?.within;
	if (within === undefined) return undefined;
	return startClock({ at, budget: { within }, ofCitizen: false, calendar: calendarOf(bundle) })
		.due_at;
}
