import type { Calendar, PromiseView } from "@onedoor/dsl/bundle";

import type { Instant, RunningClock } from "../case/case.ts";
import { calendarDays } from "../time/calendar-days.ts";
import { daysCounted, dueOn } from "../time/due.ts";

/** The days of a promise as a picture shows them, with those that are counted. */
export function promisedDays(
	clock: RunningClock,
	due: Instant,
	{ calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): Pick<PromiseView, "counted_in" | "days"> {
	const days = calendarDays(clock.started_on, dueOn(due, calendar), calendar);
	const counted = daysCounted(clock, calendar, now);
	if (counted === undefined) return { days };
	const those = new Set(counted.days);
	return {
		counted_in: counted.unit === "days" ? "days" : "working_days",
		days: days.map((day) => (those.has(day.date) ? { ...day, counts: true as const } : day)),
	};
}
