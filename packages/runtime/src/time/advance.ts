import type { Calendar, Duration } from "@onedoor/dsl/bundle";
import { Temporal } from "temporal-polyfill";

import type { Instant } from "../case/case.ts";

import { endOfDay, nextOpenDay } from "./open-days.ts";
import { afterWorkingTime } from "./working-time.ts";
import { addDays, dayOf, epoch, instantOf } from "./zone.ts";

/**
 * The instant a duration after `now`, for moving a test clock: hours and minutes exactly, working hours inside the
 * calendar's hours, days and longer to the same time of day. `same working day` is the next close.
 */
export function advance(now: Instant, by: Duration, calendar: Calendar): Instant {
	const zoned = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.time_zone);
	switch (by.unit) {
		case "working hours":
			return later(afterWorkingTime(epoch(now), by.n * 3_600_000, calendar, []), now, calendar);
		case "working days":
			return later(workingDaysLater(zoned, by.n, calendar), now, calendar);
		case "same working day":
			return later(nextClose(epoch(now), calendar), now, calendar);
		default:
			return later(zoned.add({ [by.unit]: by.n }).epochMilliseconds, now, calendar);
	}
}

function workingDaysLater(
	from: Temporal.ZonedDateTime,
	days: number,
	calendar: Calendar,
): number | undefined {
	let day: string | undefined = from.toPlainDate().toString();
	for (let left = days; left > 0 && day !== undefined; left--)
		day = nextOpenDay(calendar, addDays(day, 1));
	if (day === undefined) return undefined;
	return Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: calendar.time_zone,
		plainTime: from.toPlainTime(),
	}).epochMilliseconds;
}

function nextClose(now: number, calendar: Calendar): number | undefined {
	const isAhead = (day: string): boolean => endOfDay(calendar, day, false) > now;
	const day = nextOpenDay(calendar, dayOf(now, calendar.time_zone), isAhead);
	return day === undefined ? undefined : endOfDay(calendar, day, false);
}

/** A calendar without open days leaves the clock where it is. */
function later(ms: number | undefined, now: Instant, calendar: Calendar): Instant {
	return instantOf(ms ?? epoch(now), calendar.time_zone);
}
