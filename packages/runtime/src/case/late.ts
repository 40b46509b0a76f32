import type { Clock, Consequence, Id, Step } from "@onedoor/dsl/bundle";
import { itemTask } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "./case.ts";
import { endInPlace } from "./end-in-place.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";
import { dayIsReached } from "./reach-day.ts";
import { tellOfClock, tellOfStep } from "./standard-message.ts";
import type { Turn } from "./turn.ts";
import { exitNamed, exitsOf, findOutcome, lateConsequence } from "./ways.ts";

/** A step was not done in time: the case moves on without it, or somebody is told and it goes on waiting. */
export function stepIsLate(turn: Turn, active: ActiveStep, late: Case): void {
	const step = turn.step(active.step);
	if (turn.case.status === "draft") draftLapses(turn, active);
	else if (step.does === "wait_for" && step.event.kind === "at") dayIsReached(turn, active);
	else if (!leaveLate(turn, step, late)) {
		const consequence = lateConsequence(turn.definition, step);
		const told = consequence?.kind === "tell" ? consequence.roles : [];
		turn.record({ kind: "late", step: step.name, values: { told } }, late);
		const due = (active.deadline ?? late.clocks[step.deadline?.with ?? ""])?.due_at;
		tellOfStep(turn, "step_late", step, active.visit, due, told);
	}
}

/** A clock moves the case from wherever it stands, takes an outcome of the step it measures, or tells. */
export function clockIsLate(turn: Turn, id: Id, late: Case): void {
	const clock = turn.definition.clocks[id];
	const moves = clock?.when_late?.kind === "go_to";
	if (
		moves &&
		moveOn(turn, {
			event: `late.clocks.${id}`,
			kind: "late",
			values: { clock: id },
			change: () => late,
		})
	)
		return;
	const told = toldBy(turn, clock);
	turn.record({ kind: "late", values: { clock: id, told } }, late);
	tellOfClock(turn, "clock_late", id, told);
	if (clock?.when_late?.kind !== "take") return;
	for (const { step } of turn.case.active.filter(
		(one) => turn.step(one.step).deadline?.with === id,
	))
		if (turn.case.active.some((one) => one.step === step))
			leaveLate(turn, turn.step(step), turn.case);
}

/** Nobody sent the draft in for as long as drafts are kept. It was never a case before the office. */
function draftLapses(turn: Turn, { step }: ActiveStep): void {
	endInPlace(turn, "lapsed", step);
}

/** Silence takes an outcome, or the case goes elsewhere. False where neither follows. */
function leaveLate(turn: Turn, step: Step, late: Case): boolean {
	const consequence = lateConsequence(turn.definition, step);
	if (consequence === undefined || consequence.kind === "tell") return false;
	const outcome = consequence.kind === "take" ? consequence.outcome : undefined;
	const visit = late.active.find((active) => active.step === step.name)?.visit ?? 1;
	return moveOn(turn, {
		event: `late.${nameInMachine(turn, step)}`,
		kind: "late",
		done: {
			step: step.name,
			...(outcome !== undefined && { outcome }),
			doer: turn.doer,
			byPerson: false,
		},
		exits: exitsLate(turn, step, consequence),
		change: () => late,
		announce: () => {
			const told = outcome === undefined ? undefined : findOutcome(step, outcome)?.tell;
			if (told) tell(turn, told, { step: step.name, visit });
		},
	});
}

/** The machine has one state for all items: lateness that takes the case away is named after what is done for each. */
function nameInMachine(turn: Turn, { name }: Step): string {
	return itemTask(turn.definition, name)?.each.step ?? name;
}

function exitsLate(
	turn: Turn,
	step: Step,
	consequence: Exclude<Consequence, { kind: "tell" }>,
): readonly string[] {
	return consequence.kind === "go_to"
		? exitNamed(step, consequence.leave)
		: exitsOf(step, consequence.outcome, turn.scope());
}

/** By default the accountable role. */
function toldBy({ definition }: Turn, clock: Clock | undefined): readonly Id[] {
	if (clock?.when_late?.kind === "tell") return clock.when_late.roles;
	const { accountable } = definition;
	return clock?.when_late === undefined && accountable !== undefined ? [accountable] : [];
}
