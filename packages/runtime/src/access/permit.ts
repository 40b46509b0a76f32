import type { Id, Outcome, Step } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";

import type { ActiveStep, Actor } from "../case/case.ts";
import type { Refusal } from "../case/command.ts";
import { refuse } from "../case/refusal.ts";
import { isConsentOver } from "./helper-consent.ts";
import { holdsRole, isDelegationRefused, levelNeeded, rolesAt, stepDoneBefore } from "./roles.ts";
import { type Sight, scopeOfStep } from "./sight.ts";

/** The role in which an actor may do a step, or why not. */
export function permit(
	sight: Sight,
	actor: Actor,
	step: Step,
	active: ActiveStep,
	wanted?: Id,
	also: readonly Id[] = [],
): Id | Refusal {
	const fitting = [...rolesAt(sight, step), ...also].filter((role) =>
		holdsRole(sight, actor, role, step.name),
	);
	const role = wanted === undefined ? fitting[0] : fitting.find((id) => id === wanted);
	if (role === undefined) return refuse("not_this_role", { roles: rolesAt(sight, step) });
	if (isDelegationRefused(sight.bundle, actor, role, step))
		return refuse("delegation_refused", { role });
	const needs = levelNeeded(sight, role, step);
	if (actor.level < needs) return refuse("assurance_too_low", { needs: `level ${needs}` });
	if (isConsentOver(sight, role)) return refuse("consent_over", { role });
	const done = stepDoneBefore(sight, actor, step.not_who_did);
	if (done !== undefined) return refuse("separation_of_duties", { step: done });
	if (active.claimed_by !== undefined && active.claimed_by !== actor.id)
		return refuse("claimed_by_another", { step: step.name });
	return role;
}

/** How often an outcome may still be chosen; undefined where nothing limits it. */
export function timesLeft(
	{ case: current }: Sight,
	step: Step,
	outcome: Outcome,
): number | undefined {
	if (outcome.at_most === undefined) return undefined;
	return Math.max(0, outcome.at_most - (current.steps[step.name]?.outcomes[outcome.id] ?? 0));
}

/** Whether the outcome is open now: chosen by people or systems at all, and its `allowed` holds. */
export function isOffered(sight: Sight, step: Step, outcome: Outcome): boolean {
	if (!outcome.from_outside) return false;
	return outcome.allowed === undefined || holds(outcome.allowed, scopeOfStep(sight, step.name));
}
