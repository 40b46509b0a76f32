import type { Calendar, Duration } from "@onedoor/dsl/bundle";

import type { Instant, RunningClock } from "../case/case.ts";

import { type Beginning, type Counting, countedDays, spend } from "./spend.ts";
import { isStopped, stopsOf } from "./stops.ts";
import { addDays, at, dayOf, epoch, instantOf, startOf } from "./zone.ts";

/**
 * When a clock's budget is spent, exclusive: an act at the due instant is late. Derived from start, budget, ledger of
 * stops and extensions, never counted down.
 *
 * Undefined while the clock stands still (nobody knows then when it will go on) and when nothing limits it.
 * `asIfResumedAt` answers for a standing clock as if it went on at that instant: the earliest it can be due.
 */
export function dueAt(
	clock: RunningClock,
	calendar: Calendar,
	asIfResumedAt?: Instant,
): Instant | undefined {
	const stands = clock.stopped.some((stretch) => stretch.to === undefined);
	if (stands && asIfResumedAt === undefined) return undefined;
	const due = spendAll(clock, countingOf(clock, calendar, asIfResumedAt));
	return due === undefined ? undefined : instantOf(due, calendar.time_zone);
}

/** The last day on which an act is in time: for a citizen's `24:00`, the day that ends then. */
export function dueOn(due: Instant, calendar: Calendar): string {
	return dayOf(epoch(due) - 1, calendar.time_zone);
}

/**
 * The days that fill a clock's budget, where all of it is counted in days of one kind: the day of receipt is none of
 * them where the calendar does not count the first day. Undefined for hours, months and times of day.
 */
export function daysCounted(
	clock: RunningClock,
	calendar: Calendar,
	asIfResumedAt: Instant,
): { readonly unit: "working days" | "days"; readonly days: readonly string[] } | undefined {
	const [budget, ...others] = budgetsOf(clock);
	if (budget === undefined || others.length > 0 || clock.by !== undefined) return undefined;
	const { unit } = budget;
	if (unit !== "working days" && unit !== "days") return undefined;
	const counting = countingOf(clock, calendar, asIfResumedAt);
	const days = countedDays({ n: budget.n, unit }, beginning(clock, calendar), counting);
	return { unit, days };
}

function countingOf(
	clock: RunningClock,
	calendar: Calendar,
	asIfResumedAt: Instant | undefined,
): Counting {
	const openUntil = asIfResumedAt === undefined ? undefined : epoch(asIfResumedAt);
	const stops = stopsOf(clock.stopped, openUntil);
	return { calendar, ofCitizen: clock.of_citizen, stops };
}

function spendAll(clock: RunningClock, counting: Counting): number | undefined {
	let from = beginning(clock, counting.calendar);
	let due: number | undefined;
	if (clock.by !== undefined) {
		due = firstSuchTime(clock.by, from, counting);
		if (due === undefined) return undefined;
		from = after(due, counting.calendar);
	}
	for (const budget of budgetsOf(clock)) {
		due = spend(budget, from, counting);
		if (due === undefined) return undefined;
		from = after(due, counting.calendar);
	}
	return due;
}

/** A cut-off or a closed day can put the start day after the start. */
function beginning(clock: RunningClock, calendar: Calendar): Beginning {
	const started = epoch(clock.started_at);
	return {
		at: Math.max(started, startOf(clock.started_on, calendar.time_zone)),
		on: clock.started_on,
		first: true,
	};
}

/** An extension in another unit is counted on from the old due instant. */
function after(due: number, calendar: Calendar): Beginning {
	return { at: due, on: dayOf(due - 1, calendar.time_zone), first: false };
}

/** The first such time of day at or after the start, any day, at which the clock is running. */
function firstSuchTime(
	time: string,
	from: Beginning,
	{ calendar, stops }: Counting,
): number | undefined {
	let day = dayOf(from.at, calendar.time_zone);
	for (let walked = 0; walked < 150_000; walked++) {
		const instant = at(day, time, calendar.time_zone);
		if (instant >= from.at && !isStopped(stops, instant)) return instant;
		day = addDays(day, 1);
	}
	return undefined;
}

/** Extensions in the budget's own kind of unit add to it; others follow one after the other. */
function budgetsOf(clock: RunningClock): readonly Duration[] {
	const budgets: Duration[] = [];
	for (const next of [...(clock.within ? [clock.within] : []), ...clock.extended].map(inBaseUnit)) {
		const last = budgets.at(-1);
		if (last?.unit === next.unit)
			budgets[budgets.length - 1] = { n: last.n + next.n, unit: last.unit };
		else budgets.push(next);
	}
	return budgets;
}

function inBaseUnit(duration: Duration): Duration {
	switch (duration.unit) {
		case "hours":
			return { n: duration.n * 60, unit: "minutes" };
		case "weeks":
			return { n: duration.n * 7, unit: "days" };
		case "years":
			return { n: duration.n * 12, unit: "months" };
		default:
			return duration;
	}
}
