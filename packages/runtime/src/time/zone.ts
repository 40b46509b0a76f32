import type { ClockTime, IsoDate } from "@onedoor/dsl/bundle";
import { Temporal } from "temporal-polyfill";

/**
 * Inside this folder an instant is a number of milliseconds since the epoch and a day is `YYYY-MM-DD`: both compare
 * with `<`. Text with an offset is made only on the way out.
 */
export function epoch(instant: string): number {
	return Temporal.Instant.from(instant).epochMilliseconds;
}

/** `2026-11-25T17:00:00+07:00`: an instant as the zone's own clock shows it. */
export function instantOf(ms: number, zone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(ms)
		.toZonedDateTimeISO(zone)
		.toString({ timeZoneName: "never" });
}

/** The same instant, written with the offset of the zone. */
export function inZone(instant: string, zone: string): string {
	return instantOf(epoch(instant), zone);
}

export function dayOf(ms: number, zone: string): IsoDate {
	return Temporal.Instant.fromEpochMilliseconds(ms)
		.toZonedDateTimeISO(zone)
		.toPlainDate()
		.toString();
}

/** Time of day, `HH:MM`, cut to the minute. */
export function timeOf(ms: number, zone: string): ClockTime {
	return Temporal.Instant.fromEpochMilliseconds(ms)
		.toZonedDateTimeISO(zone)
		.toPlainTime()
		.toString({ smallestUnit: "minute" });
}

/**
 * The instant at which a day's clock shows a time. `24:00` is the first instant of the next day. A time that a change
 * of the clocks leaves out is read as the later one, a repeated time as the earlier one.
 */
export function at(day: IsoDate, time: ClockTime | "24:00", zone: string): number {
	if (time === "24:00") return startOf(addDays(day, 1), zone);
	return Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: zone,
		plainTime: Temporal.PlainTime.from(time),
	}).epochMilliseconds;
}

export function startOf(day: IsoDate, zone: string): number {
	return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

export function addDays(day: IsoDate, days: number): IsoDate {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same number of a later month, or that month's last day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
	return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDate): number {
	return Temporal.PlainDate.from(day).dayOfWeek;
}
