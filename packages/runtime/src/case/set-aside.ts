import type { Definition, Outcome, Step, StepName } from "@onedoor/dsl/bundle";

import { startOfStep } from "./begin.ts";
import { calendarOfStep } from "./calendar-of-step.ts";
import type { ActiveStep, Case } from "./case.ts";
import { resumeClock, stopClock } from "./clock.ts";
import { resumeClocks, stopClocks } from "./clocks.ts";
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
	const step = definition.steps[name];
	if (step === undefined) return false;
	const taken = outcome === undefined ? undefined : findOutcome(step, outcome)?.way;
	const way = taken ?? ("way" in step ? step.way : undefined);
	return way !== undefined && "back" in way;
}

/** The case leaves its steps without having done them: it remembers them, and their deadlines stand still. */
export function setAside(turn: Turn, current: Case): Case {
	const kept = current.active.map((active) => stopped(turn, active));
	const stops = current.active.flatMap(({ step }) => turn.step(step).stops);
	const left: Case = { ...current, active: [], back: { state: current.state, active: kept } };
	return resumeClocks(turn, left, stops);
}

/** The case is where it was, with the time left that it had. What it had asked the outside is asked anew. */
export function takeUp(turn: Turn, kept: ActiveStep): void {
	const step = turn.step(kept.step);
	const { effect, ...rest } = kept;
	// A started case goes on while this one pauses, so it is asked about again, and not started again.
	const active = resumed(turn, step.does === "start" ? kept : rest);
	const waiting = Object.fromEntries(
		Object.entries(turn.case.waiting).filter(([id]) => id !== effect),
	);
	const here: Case = { ...turn.case, active: [...turn.case.active, active], waiting };
	startOfStep(turn, stopClocks(turn, here, step.stops), step, active);
}

function stopped(turn: Turn, active: ActiveStep): ActiveStep {
	const { deadline } = active;
	if (deadline === undefined) return active;
	const step = turn.step(active.step);
	const calendar = calendarOfStep(turn.bundle, turn.case, step);
	return { ...active, deadline: stopClock(deadline, turn.now, calendar, step.deadline?.warn) };
}

function resumed(turn: Turn, active: ActiveStep): ActiveStep {
	const { deadline } = active;
	if (deadline === undefined) return active;
	const step = turn.step(active.step);
	const calendar = calendarOfStep(turn.bundle, turn.case, step);
	return { ...active, deadline: resumeClock(deadline, turn.now, calendar, step.deadline?.warn) };
}
