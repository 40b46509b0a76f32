import type {
	Clock,
	ClockEvent,
	Definition,
	Duration,
	Id,
	Step,
	StepName,
} from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";

import { calendarOf } from "./calendars.ts";
import type { Case, RunningClock } from "./case.ts";
import {
	budgetOf,
	clockFrom,
	isCitizenClock,
	measured,
	resumeClock,
	startClock,
	startDay,
	startInData,
	stopClock,
} from "./clock.ts";
import { isLate } from "./facts.ts";
import { withMember } from "./members.ts";
import { isSame } from "./merge-patch.ts";
import type { Turn } from "./turn.ts";

/** A step was done: clocks that end with it, start with it, start anew with it. */
export function clocksAfter(
	turn: Turn,
	current: Case,
	step: StepName,
	outcome: Id | undefined,
): Case {
	if (!mindedBy(turn.definition).after.has(step)) return current;
	return clocksOn(
		turn,
		current,
		(event) =>
			event.kind === "after" &&
			event.step === step &&
			(event.outcome === undefined || event.outcome === outcome),
	);
}

/** A step is about to be entered. */
export function clocksBefore(turn: Turn, current: Case, step: StepName): Case {
	if (!mindedBy(turn.definition).before.has(step)) return current;
	return clocksOn(turn, current, (event) => event.kind === "before" && event.step === step);
}

/** Steps that some clock starts, ends or starts anew with. Most steps are nothing to any clock. */
interface Minded {
	readonly after: ReadonlySet<StepName>;
	readonly before: ReadonlySet<StepName>;
}

const minded = new WeakMap<Definition, Minded>();

function mindedBy(definition: Definition): Minded {
	const known = minded.get(definition);
	if (known) return known;
	const events = Object.values(definition.clocks).flatMap(({ starts, restarts, ends }) => [
		...starts,
		...restarts,
		...(ends ? [ends] : []),
	]);
	const stepsOf = (kind: "after" | "before"): ReadonlySet<StepName> =>
		new Set(events.flatMap((event) => (event.kind === kind ? [event.step] : [])));
	const found = { after: stepsOf("after"), before: stepsOf("before") };
	minded.set(definition, found);
	return found;
}

/** The submission: clocks that name no start begin here. */
export function clocksAtSubmission(turn: Turn, current: Case): Case {
	return update(current, turn, (clock) =>
		clock.starts.length === 0 &&
		current.clocks[clock.id] === undefined &&
		isRun(turn, current, clock)
			? begin(turn, current, clock, true)
			: undefined,
	);
}

/** Data changed: clocks that start at a date in it follow the date, as long as they were not started otherwise. */
export function clocksAtDates(turn: Turn, current: Case): Case {
	return update(current, turn, (clock) => {
		const at = startInData(turn.bundle, clock, current.data);
		if (at === undefined || !isRun(turn, current, clock)) return undefined;
		const known = current.clocks[clock.id];
		if (known?.started_at === at) return undefined;
		if (known && known.stopped.length + known.extended.length > 0) return undefined;
		const fresh = clockFrom(turn.bundle, clock, at, turn.scope(current));
		if (known === undefined) return fresh;
		return known.ended_at === undefined ? fresh : ended(fresh, known.ended_at);
	});
}

export function stopClocks(turn: Turn, current: Case, ids: readonly Id[]): Case {
	return update(current, turn, (clock, running) =>
		ids.includes(clock.id) && running
			? stopClock(running, turn.now, calendarOf(turn.bundle), clock.warn)
			: undefined,
	);
}

/** Clocks go on that no step at which the case still stands holds back. */
export function resumeClocks(turn: Turn, current: Case, ids: readonly Id[]): Case {
	const stillStopped = stoppedBy(turn, current);
	return update(current, turn, (clock, running) =>
		ids.includes(clock.id) && running && !stillStopped.has(clock.id)
			? resumeClock(running, turn.now, calendarOf(turn.bundle), clock.warn)
			: undefined,
	);
}

export function extendClock(
	turn: Turn,
	current: Case,
	extension: { readonly clock: Id; readonly by: Duration },
): Case {
	return update(current, turn, (clock, running) =>
		clock.id === extension.clock && running
			? measured(
					{ ...running, extended: [...running.extended, extension.by] },
					calendarOf(turn.bundle),
					clock.warn,
				)
			: undefined,
	);
}

/** The case came to an end, and every clock with it. */
export function endClocks(turn: Turn, current: Case): Case {
	return update(current, turn, (_clock, running) => running && ended(running, turn.now));
}

function clocksOn(turn: Turn, current: Case, happens: (event: ClockEvent) => boolean): Case {
	const afterEnds = update(current, turn, (clock, running) =>
		running && clock.ends && happens(clock.ends) ? ended(running, turn.now) : undefined,
	);
	const afterStarts = update(afterEnds, turn, (clock) =>
		afterEnds.clocks[clock.id] === undefined &&
		clock.starts.some(happens) &&
		isRun(turn, afterEnds, clock)
			? begin(turn, afterEnds, clock, false)
			: undefined,
	);
	return update(afterStarts, turn, (clock) =>
		clock.restarts.some(happens) && afterStarts.clocks[clock.id] !== undefined
			? begin(turn, afterStarts, clock, false)
			: undefined,
	);
}

/** Whether there is such a clock in this case: it may have days. */
function isRun(turn: Turn, current: Case, { when }: Clock): boolean {
	return when === undefined || holds(when, turn.scope(current));
}

function begin(turn: Turn, current: Case, clock: Clock, isSubmission: boolean): RunningClock {
	const on = startDay(turn.bundle, clock, turn.now, isSubmission);
	return startClock({
		at: turn.now,
		...(on !== undefined && { on }),
		budget: budgetOf(clock, turn.scope(current)),
		ofCitizen: isCitizenClock(turn.bundle, clock),
		calendar: calendarOf(turn.bundle),
		...(clock.warn && { warn: clock.warn }),
		stopped: stoppedBy(turn, current).has(clock.id) ? [{ from: turn.now }] : [],
	});
}

function ended(clock: RunningClock, at: string): RunningClock {
	return {
		...clock,
		ended_at: at,
		...(isLate(clock, at) &&
			clock.late_at === undefined &&
			clock.due_at !== undefined && { late_at: clock.due_at }),
	};
}

function stoppedBy(turn: Turn, current: Case): ReadonlySet<Id> {
	const standing = current.active.filter(({ apart }) => apart === undefined);
	const steps: readonly Step[] = standing.map(({ step }) => turn.step(step));
	return new Set(steps.flatMap((step) => step.stops));
}

/** Replaces what `change` gives for a clock; a clock that has ended no longer changes, save through a new start. */
function update(
	current: Case,
	turn: Turn,
	change: (clock: Clock, running: RunningClock | undefined) => RunningClock | undefined,
): Case {
	let { clocks } = current;
	for (const clock of Object.values(turn.definition.clocks)) {
		const known = clocks[clock.id];
		const next = change(clock, known?.ended_at === undefined ? known : undefined);
		if (next !== undefined && !isSame(next, known)) clocks = withMember(clocks, clock.id, next);
	}
	return clocks === current.clocks ? current : { ...current, clocks };
}
