import type { Clock, Consequence, Id, Step } from "@onedoor/dsl/bundle";

import { epoch } from "../time/zone.ts";

import type { ActiveStep, Case, RunningClock } from "./case.ts";
import type { FallDue } from "./command.ts";
import { dueOf } from "./due-of.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";

import type { Turn } from "./turn.ts";
import { exitNamed, exitsOf, findOutcome, lateConsequence } from "./ways.ts";

/**
 * Time has come for a warning or a due instant. Each fires once, as of the instant it was due; a firing that the case
 * no longer waits for changes nothing. Of two that are due at the same instant, the clock's consequence goes first.
 */
export function fallDue(turn: Turn, command: FallDue): undefined {
	const at = epoch(command.due_at);
	if (at > epoch(turn.now)) return;
	const isAwaited = (what: string): boolean =>
		dueOf(turn.case).some((due) => due.what === what && due.kind === command.kind && due.at === at);
	if (!isAwaited(command.what)) return;
	if (command.kind === "late" && !command.what.startsWith("clocks.")) {
		const clocks = dueOf(turn.case).filter(
			(due) => due.kind === "late" && due.at === at && due.what.startsWith("clocks."),
		);
		for (const { what } of clocks) if (isAwaited(what)) fire(turn, { ...command, what });
	}
	if (isAwaited(command.what)) fire(turn, command);
}

function fire(turn: Turn, { kind, what, due_at }: FallDue): void {
	const id = what.startsWith("clocks.") ? what.slice("clocks.".length) : undefined;
	if (id !== undefined)
		return kind === "warn" ? warnOfClock(turn, id, due_at) : clockIsLate(turn, id, due_at);
	const active = turn.case.active.find(({ step }) => step === what);
	if (active === undefined) return;
	if (kind === "warn") warnOfStep(turn, active, due_at);
	else stepIsLate(turn, active, due_at);
}

function warnOfStep(turn: Turn, active: ActiveStep, at: string): void {
	turn.record(
		{ kind: "warned", step: active.step, values: { told: turn.step(active.step).who } },
		withDeadline(turn.case, active, { warned_at: at }),
	);
}

function warnOfClock(turn: Turn, id: Id, at: string): void {
	turn.record(
		{ kind: "warned", values: { clock: id } },
		withClock(turn.case, id, { warned_at: at }),
	);
}

function stepIsLate(turn: Turn, active: ActiveStep, at: string): void {
	const step = turn.step(active.step);
	const late = withDeadline(turn.case, active, { late_at: at });
	if (turn.case.status === "draft") return draftLapses(turn, active);
	const consequence = lateConsequence(turn.definition, step);
	if (consequence === undefined || consequence.kind === "tell")
		return turn.record(
			{ kind: "late", step: step.name, values: { told: consequence?.roles ?? [] } },
			late,
		);
	const went = leaveLate(turn, step, consequence, late);
	if (!went) turn.record({ kind: "late", step: step.name, values: { told: [] } }, late);
}

/** Nobody sent the draft in for as long as drafts are kept. It was never a case before the office. */
function draftLapses(turn: Turn, { step }: ActiveStep): void {
	const lapsed = {
		...turn.case,
		active: [],
		status: "ended",
		result: "lapsed",
		ended_at: turn.now,
	} as const;
	turn.record({ kind: "ended", step, values: { result: "lapsed" } }, lapsed);
}

/** Silence takes an outcome, or the case goes elsewhere. */
function leaveLate(
	turn: Turn,
	step: Step,
	consequence: Exclude<Consequence, { kind: "tell" }>,
	late: Case,
): boolean {
	const outcome = consequence.kind === "take" ? consequence.outcome : undefined;
	const visit = late.active.find((active) => active.step === step.name)?.visit ?? 1;
	return moveOn(turn, {
		event: `late.${step.name}`,
		kind: "late",
		done: {
			step: step.name,
			...(outcome !== undefined && { outcome }),
			doer: turn.doer,
			byPerson: false,
		},
		exits:
			consequence.kind === "go_to"
				? exitNamed(step, consequence.leave)
				: exitsOf(step, outcome, turn.scope()),
		change: () => late,
		then: () =>
			tell(turn, (outcome !== undefined && findOutcome(step, outcome)?.tell) || {}, {
				step: step.name,
				visit,
			}),
	});
}

/** A clock moves the case from wherever it stands, takes an outcome of the step it measures, or tells. */
function clockIsLate(turn: Turn, id: Id, at: string): void {
	const clock = turn.definition.clocks[id];
	const late = withClock(turn.case, id, { late_at: at });
	const consequence = clock?.when_late;
	if (
		consequence?.kind === "go_to" &&
		moveOn(turn, {
			event: `late.clocks.${id}`,
			kind: "late",
			values: { clock: id },
			change: () => late,
		})
	)
		return;
	turn.record({ kind: "late", values: { clock: id, told: toldBy(turn, clock) } }, late);
	if (consequence?.kind !== "take") return;
	const measured = turn.case.active.find(({ step }) => turn.step(step).deadline?.with === id);
	if (measured) leaveLate(turn, turn.step(measured.step), consequence, turn.case);
}

/** By default the accountable role. */
function toldBy(turn: Turn, clock: Clock | undefined): readonly Id[] {
	if (clock?.when_late?.kind === "tell") return clock.when_late.roles;
	const { accountable } = turn.definition;
	return clock?.when_late === undefined && accountable !== undefined ? [accountable] : [];
}

function withDeadline(current: Case, active: ActiveStep, change: Partial<RunningClock>): Case {
	if (active.deadline === undefined) return current;
	const changed = { ...active, deadline: { ...active.deadline, ...change } };
	return {
		...current,
		active: current.active.map((other) => (other === active ? changed : other)),
	};
}

function withClock(current: Case, id: Id, change: Partial<RunningClock>): Case {
	const clock = current.clocks[id];
	return clock === undefined
		? current
		: { ...current, clocks: { ...current.clocks, [id]: { ...clock, ...change } } };
}
