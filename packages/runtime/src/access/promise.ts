import type { PromiseView } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { RunningClock } from "../case/case.ts";
import { isLate } from "../case/facts.ts";
import { dueAt } from "../time/due.ts";
import { foreseen } from "./foreseen.ts";
import { promisedDays } from "./promised-days.ts";
import type { Sight } from "./sight.ts";

/** The clock that is the promise to the citizen. */
export const PROMISE = "total";

/** The promise, day by day. While the clock stands still: as if it went on now, the earliest it can be. */
export function promiseOf(sight: Sight): PromiseView | undefined {
	const clock = sight.case.clocks[PROMISE];
	if (clock === undefined) return notBegun(sight);
	const due = dueOfPromise(clock, sight);
	if (due === undefined) return undefined;
	const calendar = calendarOf(sight.bundle);
	return {
		clock: PROMISE,
		started_on: clock.started_on,
		due,
		stopped: isStopped(clock),
		late: isLate(clock, sight.now),
		...promisedDays(clock, due, { calendar, now: sight.now }),
	};
}

/** A case that ended without it has no promise any more. */
function notBegun(sight: Sight): PromiseView | undefined {
	const clock = sight.bundle.definition.clocks[PROMISE];
	return clock && sight.case.status !== "ended" ? foreseen(sight, clock) : undefined;
}

function dueOfPromise(clock: RunningClock, { bundle, now }: Sight): string | undefined {
	return clock.due_at ?? dueAt(clock, calendarOf(bundle), now);
}

function isStopped(clock: RunningClock): boolean {
	return clock.ended_at === undefined && clock.stopped.some(({ to }) => to === undefined);
}
