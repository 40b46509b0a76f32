import type { AwaitedTime, Calendar, WaitForStep } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import { addDays, at, dayOf, epoch, instantOf } from "../time/zone.ts";
import type { Case, Instant, RunningClock } from "./case.ts";
import { instantIn } from "./clock.ts";
import type { Turn } from "./turn.ts";

/** The timer of a step that waits for a time: due at a day's first instant, or at the moment. Left out: no day yet. */
export function timerOf(
	turn: Turn,
	current: Case,
	{ event }: WaitForStep,
	calendar: Calendar,
): RunningClock | undefined {
	const due = event.kind === "at" ? dueOf(turn, current, event, calendar) : undefined;
	if (due === undefined) return undefined;
	return {
		started_at: turn.now,
		started_on: dayOf(epoch(turn.now), calendar.time_zone),
		of_citizen: false,
		stopped: [],
		extended: [],
		due_at: due,
		calendar: calendar.id,
		calendar_edition: calendar.edition,
	};
}

function dueOf(
	turn: Turn,
	current: Case,
	event: AwaitedTime,
	calendar: Calendar,
): Instant | undefined {
	if ("time" in event) return nextTime(event.time, turn.now, calendar.time_zone);
	if ("moment" in event) return inCalendar(event.moment, calendar);
	const value = valueAt(current.data, event.path);
	return typeof value === "string" ? instantIn(value, calendar) : undefined;
}

function inCalendar(moment: string, { time_zone: zone }: Calendar): Instant {
	const [day = "", time = "00:00"] = moment.split(" ");
	return instantOf(at(day, time, zone), zone);
}

/** Always after now: a case that comes back at that very time waits for the next day, so that nothing runs in a ring. */
function nextTime(time: string, now: Instant, zone: string): Instant {
	const today = dayOf(epoch(now), zone);
	const due = at(today, time, zone);
	return instantOf(due > epoch(now) ? due : at(addDays(today, 1), time, zone), zone);
}
