import type { Calendar, Clock, Definition, Duration, IsoDate } from "@onedoor/dsl/bundle";
import { type ClockFacts, valueAt } from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";

const WEEKDAYS = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
] as const;

/**
 * Clocks that run from a day which the form itself asks (`starts: at child.birth_date`), so that fees which depend
 * on lateness are right while the person types. Only whole calendar units are counted here; clocks in working time
 * stay unknown until the service says.
 */
export function clockFactsOf(
	definition: Definition,
	data: Data,
	today: IsoDate,
): Readonly<Record<string, ClockFacts>> {
	const facts: Record<string, ClockFacts> = {};
	for (const clock of Object.values(definition.clocks)) {
		const known = factsOf(definition, clock, data, today);
		if (known) facts[clock.id] = known;
	}
	return facts;
}

function factsOf(
	definition: Definition,
	clock: Clock,
	data: Data,
	today: IsoDate,
): ClockFacts | undefined {
	const start = clock.starts.find((event) => event.kind === "at");
	if (start?.kind !== "at" || !clock.within || clock.instead?.length) return undefined;
	const from = valueAt(data, start.path);
	if (typeof from !== "string" || !/^\d{4}-\d\d-\d\d$/.test(from)) return undefined;
	const raw = dayAfter(from, clock.within);
	if (raw === undefined) return undefined;
	const calendar = definition.calendars[definition.calendar];
	const due =
		calendar?.counting.last_day_closed === "next open day" ? openDayFrom(raw, calendar) : raw;
	return { late: today > due, started_on: from, due_on: due };
}

function dayAfter(from: IsoDate, { n, unit }: Duration): IsoDate | undefined {
	const day = new Date(`${from}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return undefined;
	switch (unit) {
		case "days":
			day.setUTCDate(day.getUTCDate() + n);
			break;
		case "weeks":
			day.setUTCDate(day.getUTCDate() + 7 * n);
			break;
		case "months":
			addMonths(day, n);
			break;
		case "years":
			addMonths(day, 12 * n);
			break;
		default:
			return undefined;
	}
	return day.toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last. */
function addMonths(day: Date, n: number): void {
	const wanted = day.getUTCDate();
	day.setUTCDate(1);
	day.setUTCMonth(day.getUTCMonth() + n);
	const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
	day.setUTCDate(Math.min(wanted, last));
}

/** This day, or the next on which the offices are open; at most a month on, which no holiday outlasts. */
function openDayFrom(from: IsoDate, calendar: Calendar): IsoDate {
	const day = new Date(`${from}T00:00:00Z`);
	for (let tries = 0; tries < 31; tries++) {
		const text = day.toISOString().slice(0, 10);
		if (isOpen(text, day.getUTCDay(), calendar)) return text;
		day.setUTCDate(day.getUTCDate() + 1);
	}
	return from;
}

function isOpen(day: IsoDate, weekday: number, calendar: Calendar): boolean {
	const exception = Object.hasOwn(calendar.days, day) ? calendar.days[day] : undefined;
	if (exception) return exception.is === "open";
	return (calendar.hours[WEEKDAYS[weekday] ?? "sunday"]?.length ?? 0) > 0;
}
