import type { Calendar, Duration, Intervals } from "../../bundle/index.ts";
import { remembered } from "../../expression/remembered.ts";

/**
 * A duration in minutes that pass on the wall, on an ordinary week of the calendar: working days stand for the days
 * between them. Holidays are not known beforehand, so this compares lengths and never says when something is due.
 */
export function elapsedMinutes({ n, unit }: Duration, calendar: Calendar): number {
	const { day, week } = workOf(calendar);
	switch (unit) {
		case "minutes":
			return n;
		case "hours":
			return n * HOUR;
		case "working hours":
			return n * HOUR * (WEEK / week);
		case "working days":
			return n * day * (WEEK / week);
		case "same working day":
			return day * (WEEK / week);
		default:
			return n * DAYS[unit] * DAY;
	}
}

/** A duration in minutes in which the office is open, by the calendar's normal day. Hours run exactly, up to one day. */
export function workingMinutes({ n, unit }: Duration, calendar: Calendar): number {
	const { day, week } = workOf(calendar);
	switch (unit) {
		case "minutes":
			return exact(n, day, week);
		case "hours":
			return exact(n * HOUR, day, week);
		case "working hours":
			return n * HOUR;
		case "working days":
			return n * day;
		case "same working day":
			return day;
		default:
			return (n * DAYS[unit] * week) / 7;
	}
}

/** Minutes in which the office is open from a time of day to its close, on the weekday on which that is least. */
export function minutesAfter(time: string, { hours }: Calendar): number {
	const days = Object.values(hours).map((intervals) =>
		intervals.reduce(
			(sum, [from, to]) => sum + Math.max(0, minute(to) - Math.max(minute(from), minute(time))),
			0,
		),
	);
	return days.length === 0 ? 0 : Math.min(...days);
}

/** Minutes since midnight of `HH:MM`. */
export function minute(time: string): number {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * HOUR + minutes;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const DAYS = { days: 1, weeks: 7, months: 30, years: 365 } as const;

function exact(minutes: number, day: number, week: number): number {
	const whole = Math.floor(minutes / DAY);
	return (whole * week) / 7 + Math.min(minutes - whole * DAY, day);
}

/** Open minutes of a normal day and of a week; those of a common office where the calendar has no hours. Many procedures have one calendar. */
const workOf = remembered(({ hours }: Calendar) => {
	const days = Object.values(hours)
		.map(lengthOf)
		.filter((length) => length > 0);
	if (days.length === 0) return { day: 8 * HOUR, week: 40 * HOUR };
	const week = days.reduce((sum, length) => sum + length, 0);
	return { day: week / days.length, week };
});

function lengthOf(intervals: Intervals): number {
	return intervals.reduce((sum, [from, to]) => sum + minute(to) - minute(from), 0);
}
