import type { ConfirmStep, Id, Outcome, Step } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";

import { isOffered, timesLeft } from "../access/permit.ts";

import type { Act, Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

const LONGEST_REASON = 4_000;

/** Whether an outcome may be chosen with what came along: how often, why, with what marked. */
export function whyNotOutcome(
	turn: Turn,
	step: Step,
	outcome: Outcome,
	command: Act,
	role: Id,
): Refusal | undefined {
	const sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	if (!outcome.from_outside) return refuse("only_by_deadline", { outcome: outcome.id });
	if (!isOffered(sight, step, outcome)) return refuse("not_possible_now", { outcome: outcome.id });
	const isBeyond = timesLeft(sight, step, outcome) === 0;
	if (isBeyond && outcome.beyond !== role)
		return refuse("too_often", { outcome: outcome.id, at_most: outcome.at_most });
	return (
		whyNotReason(outcome.reason === "required" || isBeyond, command.reason) ??
		whyNotReasons(turn, outcome, command.reasons ?? []) ??
		whyNotMarks(turn, outcome, command) ??
		(step.does === "confirm" ? whyNotMethod(step, command) : undefined)
	);
}

export function whyNotReason(isRequired: boolean, reason: string | undefined): Refusal | undefined {
	if (isRequired && (reason === undefined || reason.trim() === ""))
		return refuse("reason_required");
	if (reason !== undefined && reason.length > LONGEST_REASON)
		return refuse("reason_too_long", { most: LONGEST_REASON });
	return undefined;
}

function whyNotReasons(
	turn: Turn,
	outcome: Outcome,
	codes: readonly string[],
): Refusal | undefined {
	const list = outcome.reasons === undefined ? undefined : turn.definition.lists[outcome.reasons];
	const unknown = codes.find((code) => list === undefined || !Object.hasOwn(list.codes, code));
	return unknown === undefined ? undefined : refuse("unknown_reason", { reason: unknown });
}

function whyNotMarks(turn: Turn, outcome: Outcome, { marks = [] }: Act): Refusal | undefined {
	if (outcome.marks === "required" && marks.length === 0) return refuse("marks_required");
	if (outcome.marks === undefined && marks.length > 0) return refuse("marks_not_asked");
	const unknown = marks.find(
		({ path }) => !fieldAt(turn.definition, path) && !documentAt(turn.definition, path),
	);
	return unknown === undefined ? undefined : refuse("unknown_path", { path: unknown.path });
}

function whyNotMethod(step: ConfirmStep, { method = "app", files = [] }: Act): Refusal | undefined {
	if (!step.methods.some((known) => known === method)) return refuse("unknown_method", { method });
	return method !== "app" && files.length === 0 ? refuse("files_required", { method }) : undefined;
}
