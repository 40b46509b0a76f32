import type { Bundle, MovesPlan, StepName } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";

import { scopeAt } from "../../access/sight.ts";
import { startOfStep } from "../begin.ts";
import type { Case } from "../case.ts";
import type { Env } from "../command.ts";
import type { Decision } from "../decide.ts";
import { automatic, isPassed } from "../leaving.ts";
import { moveOn } from "../move.ts";
import { Turn } from "../turn.ts";
import { bundleFor } from "../variation.ts";
import { automaticOutcome } from "../ways.ts";
import type { Misfit } from "./misfit.ts";
import { type Bound, boundTo } from "./moved-case.ts";
import { fillingOf, judged } from "./moved-data.ts";
import { isAskedAnew, leavesOf, moveOf } from "./moved-steps.ts";
import { stateAt } from "./state-at.ts";

export interface Moved extends Decision {
	/** Step it stood at → step it stands at. */
	readonly steps: Readonly<Record<StepName, StepName>>;
}

/** Both editions a plan goes between, as the case was and will be carried out. */
export interface Editions {
	readonly from: Bundle;
	readonly to: Bundle;
	readonly plan: MovesPlan;
}

/**
 * Takes one open case over to another edition, or says why it stays: a case that does not fit goes on where it is.
 * Pure, like `decide`; the one event binds the case to its new bundle. `env.validators` are those of the new one.
 *
 * @throws Error when the case is not bound to the bundle it is moved from
 */
export function moveCase(
	{ from: old, to, plan }: Editions,
	current: Case,
	env: Env,
): Moved | Misfit {
	if (current.bundle !== old.hash) throw new Error(`case ${current.id} is bound to another bundle`);
	const from = bundleFor(old, current);
	const why = whyItStays(from, plan, current, env);
	if (why) return why;
	const bound: Bound = boundTo({ from, to, plan }, current);
	const own = bundleFor(to, bound.case);
	const state = stateAt(own, bound.case, bound.standing);
	if (state === undefined) return { stays: "branches_differ", values: {} };
	const turn = new Turn(own, current, env);
	turn.doer = { id: env.actor.id };
	const filled = fillingOf(turn, { from, to: own, plan }, current, bound.case);
	const found = judged(turn, filled);
	if ("stays" in found) return found;
	const next = bound.placed(turn, { ...filled, state }, found.papers);
	turn.record(
		{ kind: "moved", values: { from: plan.from, to: plan.to, steps: bound.steps } },
		next,
	);
	askAnew(turn, from, bound);
	passPayments(turn);
	return { events: turn.events, next: turn.case, effects: turn.effects, steps: bound.steps };
}

/** Where nothing is due any more nobody is asked to pay, as if the case had come there under the new edition. */
function passPayments(turn: Turn): void {
	for (const { step: name } of turn.case.active) {
		const step = turn.step(name);
		if (step.does !== "pay" || !isPassed(turn, turn.case, step)) continue;
		const outcome = automaticOutcome(step, turn.scope(turn.case));
		moveOn(turn, { event: `${name}.paid`, kind: "step_done", done: automatic(name, outcome) });
	}
}

/** A step that does something else than before asks the outside for what it waits for. */
function askAnew(turn: Turn, from: Bundle, { steps }: Bound): void {
	for (const [old, name] of Object.entries(steps)) {
		const active = turn.case.active.find(({ step }) => step === name);
		const step = turn.step(name);
		if (active && isAskedAnew(stepAt(from.definition, old), step))
			startOfStep(turn, turn.case, step, active);
	}
}

function whyItStays(
	from: Bundle,
	plan: MovesPlan,
	current: Case,
	{ now }: Env,
): Misfit | undefined {
	if (current.status === "ended") return { stays: "ended", values: {} };
	if (plan.when && !holds(plan.when, scopeAt({ bundle: from, case: current, now })))
		return { stays: "not_meant", values: {} };
	// What an action set aside would have to be moved with it, and a helper's act was made for another form.
	if (current.back !== undefined) return { stays: "set_aside", values: {} };
	const held = current.active.find((active) => active.held !== undefined);
	if (held) return { stays: "not_confirmed", values: { step: held.step } };
	const unlisted = leavesOf(from.definition, current).find(
		({ step }) => moveOf(from.definition, plan, step) === undefined,
	);
	return unlisted && { stays: "step_not_listed", values: { step: unlisted.step } };
}
