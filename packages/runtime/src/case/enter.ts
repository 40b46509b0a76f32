import type { Step, StepName } from "@onedoor/dsl/bundle";

import { dueOn } from "../time/due.ts";
import { startOfStep } from "./begin.ts";
import { calendarOfStep } from "./calendar-of-step.ts";
import { isOfCitizen } from "./calendars.ts";
import type { ActiveStep, Case, Mark, RunningClock } from "./case.ts";
import { budgetOf, startClock } from "./clock.ts";
import { clocksBefore, extendClock, stopClocks } from "./clocks.ts";
import { timerOf } from "./day-timer.ts";
import { comeToEnd } from "./end.ts";
import { finish } from "./finish.ts";
import { stampOnEntry } from "./hand-over.ts";
import { automatic } from "./leaving.ts";
import { present } from "./members.ts";
import { sizeOf } from "./merge-patch.ts";
import { tell } from "./messages.ts";
import type { Turn } from "./turn.ts";

/** What the act that brought the case here hands on. */
export interface Carried {
	readonly reason?: string;
	readonly marks?: readonly Mark[];
}

/** The case comes to a step: its deadline starts, clocks stop or grow, messages go out, the outside is asked. */
export function enter(
	turn: Turn,
	name: StepName,
	carried: Carried,
	current: Case = turn.case,
): void {
	const step = turn.step(name);
	const before = clocksBefore(turn, withoutOpen(turn, current, name), name);
	const active = present<ActiveStep>({
		step: name,
		visit: (before.steps[name]?.times ?? 0) + 1,
		entered_at: turn.now,
		deadline: deadlineOf(turn, before, step).deadline,
		reason: carried.reason,
		marks: carried.marks,
		handed_over: stampOnEntry(turn, step).handed_over,
	});
	const here = withClocks(turn, { ...before, active: [...before.active, active] }, step);
	if (step.does === "end") comeToEnd(turn, here, step);
	else startOfStep(turn, here, step, active);
	if (sizeOf(step.tell) > 0)
		tell(turn, step.tell, {
			...carried,
			...dueDay(turn, step, active),
			step: name,
			visit: active.visit,
		});
}

/** A task that stayed open from an earlier visit gives way to the new one. */
function withoutOpen(turn: Turn, current: Case, name: StepName): Case {
	const isOpen = current.active.some(({ step, apart }) => step === name && apart);
	return isOpen ? finish(turn, current, automatic(name, "cancelled")) : current;
}

function withClocks(turn: Turn, current: Case, step: Step): Case {
	const extended = step.extends ? extendClock(turn, current, step.extends) : current;
	return step.stops.length > 0 ? stopClocks(turn, extended, step.stops) : extended;
}

/** A deadline `with` a clock has no instants of its own: the clock's are its. A draft lasts as long as drafts are kept. */
export function deadlineOf(
	turn: Turn,
	current: Case,
	step: Step,
): { readonly deadline?: RunningClock } {
	const { deadline } = step;
	if (step.does === "wait_for" && step.event.kind === "at") {
		const timer = timerOf(turn, current, step, calendarOfStep(turn.bundle, current, step));
		return timer ? { deadline: timer } : {};
	}
	if (deadline?.with !== undefined) return {};
	if (deadline === undefined && current.status !== "draft") return {};
	const budget = deadline
		? budgetOf(deadline, turn.scopeAt(step.name, current))
		: { within: turn.definition.drafts };
	return {
		deadline: startClock({
			at: turn.now,
			budget,
			ofCitizen: isOfCitizen(turn.definition, step),
			calendar: calendarOfStep(turn.bundle, current, step),
			...(deadline?.warn && { warn: deadline.warn }),
		}),
	};
}

function dueDay(turn: Turn, step: Step, active: ActiveStep): { readonly due_on?: string } {
	const due =
		active.deadline?.due_at ??
		(step.deadline?.with && turn.case.clocks[step.deadline.with]?.due_at);
	return due ? { due_on: dueOn(due, calendarOfStep(turn.bundle, turn.case, step)) } : {};
}
