import type { Definition, Outcome, Step, StepName, WaitForStep } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";

import { startOfStep } from "./begin.ts";
import { calendarOfStep } from "./calendar-of-step.ts";
import type { ActiveStep, Case } from "./case.ts";
import { resumeClock, stopClock } from "./clock.ts";
import { resumeClocks, stopClocks } from "./clocks.ts";
import { timerOf } from "./day-timer.ts";
import type { Turn } from "./turn.ts";
import { findOutcome, outcomesOf } from "./ways.ts";

/** Whether a step leads back to where the case was before an action took it there. */
export function isPause(step: Step | undefined): boolean {
	if (step === undefined) return false;
	const ways: readonly (Outcome["way"] | undefined)[] = [
		...outcomesOf(step).map(({ way }) => way),
		"way" in step ? step.way : undefined,
	];
	return ways.some((way) => way !== undefined && "back" in way);
}

/** Whether a step, left by this outcome, leads back. */
export function goesBack(definition: Definition, name: StepName, outcome?: string): boolean {
	const step = stepAt(definition, name);
	if (step === undefined) return false;
	const taken = outcome === undefined ? undefined : findOutcome(step, outcome)?.way;
	const way = taken ?? ("way" in step ? step.way : undefined);
	return way !== undefined && "back" in way;
}

/** The case leaves its steps without having done them: it remembers them, and their deadlines stand still. */
export function setAside(turn: Turn, current: Case): Case {
	const leaving = current.active.filter(({ apart }) => apart === undefined);
	const kept = leaving.map((active) => stopped(turn, active));
	const stops = leaving.flatMap(({ step }) => turn.step(step).stops);
	const active = current.active.filter(({ apart }) => apart);
	const left: Case = { ...current, active, back: { state: current.state, active: kept } };
	return resumeClocks(turn, left, stops);
}

/** The case is where it was, with the time left that it had. What it had asked the outside is asked anew. */
export function takeUp(turn: Turn, before: ActiveStep, all: readonly ActiveStep[]): void {
	const step = turn.step(before.step);
	takeUpOne(turn, step, before);
	// The machine knows nothing of items, so they come back with the step around them.
	if (step.does === "for_each")
		for (const item of all.filter((one) => itemTask(turn.definition, one.step)?.each === step))
			takeUpOne(turn, turn.step(item.step), item);
}

function takeUpOne(turn: Turn, step: Step, before: ActiveStep): void {
	const { effect, ...rest } = before;
	// A started case goes on while this one pauses, so it is asked about again, and not started again.
	const active = resumed(turn, step.does === "start" ? before : rest);
	const waiting = Object.fromEntries(
		Object.entries(turn.case.waiting).filter(([id]) => id !== effect),
	);
	const here: Case = { ...turn.case, active: [...turn.case.active, active], waiting };
	startOfStep(turn, stopClocks(turn, here, step.stops), step, active);
}

/** A day comes whether or not the case stands still: it has no time left that could be kept. */
function isDay(step: Step): step is WaitForStep {
	return step.does === "wait_for" && step.event.kind === "at";
}

function stopped(turn: Turn, active: ActiveStep): ActiveStep {
	const { deadline } = active;
	const step = turn.step(active.step);
	if (deadline === undefined || isDay(step)) return active;
	const calendar = calendarOfStep(turn.bundle, turn.case, step);
	return { ...active, deadline: stopClock(deadline, turn.now, calendar, step.deadline?.warn) };
}

function resumed(turn: Turn, active: ActiveStep): ActiveStep {
	const { deadline, ...rest } = active;
	const step = turn.step(active.step);
	const calendar = calendarOfStep(turn.bundle, turn.case, step);
	if (isDay(step)) {
		// The day may have been changed meanwhile, or have passed: then it is reached at once.
		const timer = timerOf(turn, turn.case, step, calendar);
		return timer ? { ...rest, deadline: timer } : rest;
	}
	if (deadline === undefined) return active;
	return { ...active, deadline: resumeClock(deadline, turn.now, calendar, step.deadline?.warn) };
}
