import type { Calendar, ClockTime, IsoDate } from "@onedoor/dsl/bundle";

import type { Instant } from "../case/case.ts";

import { nextOpenDay } from "./open-days.ts";
import { addDays, dayOf, epoch, timeOf } from "./zone.ts";

/** The day something counts as received: that day, or after the cut-off or on a closed day the next open one. */
export function receivedOn(
	at: Instant,
	cutOff: ClockTime | undefined,
	calendar: Calendar,
): IsoDate {
	const ms = epoch(at);
	const day = dayOf(ms, calendar.time_zone);
	const tooLate = cutOff !== undefined && timeOf(ms, calendar.time_zone) >= cutOff;
	return nextOpenDay(calendar, tooLate ? addDays(day, 1) : day) ?? day;
}
