import type { Id } from "@onedoor/dsl/bundle";

import { epoch } from "../time/zone.ts";

import { actingRoles, isCitizen } from "./calendars.ts";
import type { ActiveStep, Case, RunningClock } from "./case.ts";
import type { FallDue } from "./command.ts";
import { dueOf } from "./due-of.ts";
import { clockIsLate, stepIsLate } from "./late.ts";
import { tellOfClock, tellOfStep } from "./standard-message.ts";
import type { Turn } from "./turn.ts";

const CLOCKS = "clocks.";

/**
 * Time has come for a warning or a due instant. Each fires once, as of the instant it was due; a firing that the case
 * no longer waits for changes nothing. Of two that are due at the same instant, the clock's consequence goes first.
 */
export function fallDue(turn: Turn, command: FallDue): undefined {
	if (epoch(command.due_at) > epoch(turn.now) || !isAwaited(turn, command)) return;
	for (const what of clocksBefore(turn, command)) fire(turn, { ...command, what });
	fire(turn, command);
}

function isAwaited({ case: current }: Turn, { what, kind, due_at }: FallDue): boolean {
	const at = epoch(due_at);
	return dueOf(current).some((due) => due.what === what && due.kind === kind && due.at === at);
}

/** Clocks that are late at the very instant a step is. */
function clocksBefore({ case: current }: Turn, { what, kind, due_at }: FallDue): readonly string[] {
	if (kind === "warn" || what.startsWith(CLOCKS)) return [];
	return dueOf(current)
		.filter((due) => due.kind === "late" && due.at === epoch(due_at) && due.what.startsWith(CLOCKS))
		.map((due) => due.what);
}

function fire(turn: Turn, command: FallDue): void {
	if (!isAwaited(turn, command)) return;
	const { kind, what } = command;
	if (turn.case.status === "ended") {
		turn.record({ kind: "became_final" }, { ...turn.case, final_at: turn.now });
		return;
	}
	if (what.startsWith(CLOCKS)) fireClock(turn, kind, what.slice(CLOCKS.length));
	else fireStep(turn, kind, what);
}

function fireClock(turn: Turn, kind: FallDue["kind"], id: string): void {
	const next = withClock(turn.case, id, fired(turn, kind));
	if (kind === "late") clockIsLate(turn, id, next);
	else warnOfClock(turn, id, next);
}

function warnOfClock(turn: Turn, id: string, next: Case): void {
	const told = warnedOf(turn, id);
	turn.record({ kind: "warned", values: { clock: id, told } }, next);
	tellOfClock(turn, "clock_near_due", id, told);
}

function fireStep(turn: Turn, kind: FallDue["kind"], step: string): void {
	const active = turn.case.active.find((other) => other.step === step);
	if (active === undefined) return;
	const next = withDeadline(turn.case, active, fired(turn, kind));
	if (kind === "late") stepIsLate(turn, active, next);
	else warnOfStep(turn, active, next);
}

function warnOfStep(turn: Turn, { step: name, visit, deadline }: ActiveStep, next: Case): void {
	const step = turn.step(name);
	const told = actingRoles(step);
	turn.record({ kind: "warned", step: name, values: { told } }, next);
	tellOfStep(turn, "step_near_due", step, visit, deadline?.due_at, told);
}

/** Whose duty the clock is; else everybody of the office who has the case in hand, or the one who answers for it. */
function warnedOf({ definition, case: current }: Turn, id: string): readonly Id[] {
	const { of } = definition.clocks[id] ?? {};
	if (of !== undefined) return [of];
	const hands = current.active
		.flatMap(({ step }) => (definition.steps[step] ? actingRoles(definition.steps[step]) : []))
		.filter((role) => !isCitizen(definition, role));
	if (hands.length > 0) return hands;
	return definition.accountable === undefined ? [] : [definition.accountable];
}

/** The turn's now is the instant it was due. */
function fired({ now }: Turn, kind: FallDue["kind"]): Partial<RunningClock> {
	return kind === "warn" ? { warned_at: now } : { late_at: now };
}

function withDeadline(current: Case, active: ActiveStep, change: Partial<RunningClock>): Case {
	if (active.deadline === undefined) return current;
	const changed = { ...active, deadline: { ...active.deadline, ...change } };
	return {
		...current,
		active: current.active.map((other) => (other === active ? changed : other)),
	};
}

function withClock(current: Case, id: string, change: Partial<RunningClock>): Case {
	const clock = current.clocks[id];
	return clock === undefined
		? current
		: { ...current, clocks: { ...current.clocks, [id]: { ...clock, ...change } } };
}
