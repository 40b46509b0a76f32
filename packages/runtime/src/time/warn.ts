import type { Calendar, Duration, IsoDate, Lead } from "@onedoor/dsl/bundle";
import { Temporal } from "temporal-polyfill";

import type { Instant, RunningClock } from "../case/case.ts";

import { isOpen } from "./open-days.ts";
import { runningParts, type Stops, stopsOf } from "./stops.ts";
import {
	afterRunningTime,
	afterWorkingTime,
	beforeWorkingTime,
	lengthOf,
	workingTimeBetween,
} from "./working-time.ts";
import { addDays, dayOf, epoch, instantOf } from "./zone.ts";

/**
 * When to warn of a due instant: a lead before it, or when a percentage of the budget is spent. Never before the
 * clock started: a lead longer than the budget warns at once.
 */
export function warnAt(
	clock: RunningClock,
	lead: Lead,
	due: Instant,
	calendar: Calendar,
): Instant | undefined {
	const warn =
		"before" in lead
			? before(due, lead.before, calendar)
			: atPercent(clock, lead.percent, due, calendar);
	if (warn === undefined) return undefined;
	return instantOf(Math.max(warn, epoch(clock.started_at)), calendar.time_zone);
}

function before(due: Instant, lead: Duration, calendar: Calendar): number | undefined {
	switch (lead.unit) {
		case "minutes":
			return epoch(due) - lead.n * 60_000;
		case "hours":
			return epoch(due) - lead.n * 3_600_000;
		case "working hours":
			return beforeWorkingTime(epoch(due), lead.n * 3_600_000, calendar);
		case "working days":
			return workingDaysBefore(zonedAt(due, calendar), lead.n, calendar);
		case "same working day":
			return zonedAt(due, calendar).startOfDay().epochMilliseconds;
		default:
			return zonedAt(due, calendar).subtract({ [lead.unit]: lead.n }).epochMilliseconds;
	}
}

function zonedAt(instant: Instant, { time_zone }: Calendar): Temporal.ZonedDateTime {
	return Temporal.Instant.from(instant).toZonedDateTimeISO(time_zone);
}

/** The same time of day, so many open days earlier. A due instant of 24:00 belongs to the day that ends then. */
function workingDaysBefore(due: Temporal.ZonedDateTime, days: number, calendar: Calendar): number {
	const dueDay = dayOf(due.epochMilliseconds - 1, calendar.time_zone);
	const earlier = openDaysBefore(dueDay, days, calendar);
	const distance = Temporal.PlainDate.from(earlier).until(dueDay, { largestUnit: "days" }).days;
	return due.subtract({ days: distance }).epochMilliseconds;
}

function openDaysBefore(from: IsoDate, days: number, calendar: Calendar): IsoDate {
	let day = from;
	let left = days;
	for (let walked = 0; left > 0 && walked < 150_000; walked++) {
		day = addDays(day, -1);
		if (isOpen(calendar, day)) left--;
	}
	return day;
}

function atPercent(
	clock: RunningClock,
	percent: number,
	due: Instant,
	calendar: Calendar,
): number | undefined {
	const from = epoch(clock.started_at);
	const stops = stopsOf(clock.stopped, epoch(due));
	const share = percent / 100;
	return isWorkingTime(clock.within)
		? afterWorkingTime(
				from,
				share * workingTimeBetween(from, epoch(due), calendar, stops),
				calendar,
				stops,
			)
		: afterRunningTime(from, share * plainTimeBetween(from, epoch(due), stops), stops);
}

function isWorkingTime(within: Duration | undefined): boolean {
	return (
		within?.unit === "working hours" ||
		within?.unit === "working days" ||
		within?.unit === "same working day"
	);
}

function plainTimeBetween(from: number, to: number, stops: Stops): number {
	return lengthOf(runningParts(from, to, stops));
}
