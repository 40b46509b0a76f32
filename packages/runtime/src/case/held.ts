import type { Step, StepName } from "@onedoor/dsl/bundle";

import { ANSWERS_TO_HELPER } from "../access/allowed.ts";
import { isApplicant } from "../access/is-applicant.ts";

import type { ActiveStep, Case } from "./case.ts";
import type { Act } from "./command.ts";
import { plainData } from "./plain.ts";
import { tellOfHelp } from "./standard-message.ts";
import type { Turn } from "./turn.ts";

/** Whether what this helper does is valid only when the citizen has confirmed it. */
export function needsConfirmation(turn: Turn, step: StepName): boolean {
	const channel = turn.definition.channels[turn.case.channel];
	const isHelper = channel?.filled_by !== undefined && turn.doer.role === channel.filled_by;
	return isHelper && channel.applicant_confirms.includes(step);
}

/** Keeps a helper's act until the applicant has looked at it: checked, but not done. */
export function hold(turn: Turn, step: Step, active: ActiveStep, command: Act): undefined {
	const { role = "" } = turn.doer;
	const act = { ...command, data: plainData(command.data) };
	const held = { ...active, held: { act, by: turn.doer.id, role } };
	turn.record(
		{ kind: "prepared", step: active.step, outcome: command.outcome },
		withActive(turn.case, active, held),
	);
	tellOfHelp(turn, "prepared_for_you", step, active.visit);
}

/** The applicant wants it so: that they said it is in the log, before what is done in the name of the helper. */
export function confirm(turn: Turn, { step }: ActiveStep): void {
	turn.record({ kind: "confirmed", step, outcome: "confirmed" }, turn.case);
}

/** The applicant does not want it so: the helper may try again. */
export function giveBack(turn: Turn, active: ActiveStep, reason: string | undefined): undefined {
	const { held: _held, ...open } = active;
	turn.record(
		{ kind: "objected", step: active.step, ...(reason !== undefined && { reason }) },
		withActive(turn.case, active, open),
	);
}

/** Whether a command is the applicant's answer to what a helper did. */
export function isAnswerToHelper(turn: Turn, active: ActiveStep, { outcome }: Act): boolean {
	return (
		active.held !== undefined &&
		ANSWERS_TO_HELPER.includes(outcome) &&
		isApplicant(turn.case, turn.env.actor)
	);
}

function withActive(current: Case, from: ActiveStep, to: ActiveStep): Case {
	return { ...current, active: current.active.map((other) => (other === from ? to : other)) };
}
