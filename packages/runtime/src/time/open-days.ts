import type { Calendar, Intervals, IsoDate, Weekday } from "@onedoor/dsl/bundle";

import { addDays, at, weekdayOf } from "./zone.ts";

const WEEKDAYS: readonly Weekday[] = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
];

/** A calendar that is closed for longer than this has no next open day: no search goes on for ever. */
const LONGEST_CLOSURE_DAYS = 3_660;

/** When the offices are open on a day; empty on a closed one. A dated exception comes before the weekday. */
export function hoursOn(calendar: Calendar, day: IsoDate): Intervals {
	const known = daysOf(calendar).hours;
	return known.get(day) ?? keep(known, day, hoursIn(calendar, day));
}

function hoursIn(calendar: Calendar, day: IsoDate): Intervals {
	const exception = calendar.days[day];
	if (exception !== undefined) return exception.is === "open" ? exception.hours : [];
	const weekday = WEEKDAYS[weekdayOf(day) - 1];
	return (weekday && calendar.hours[weekday]) ?? [];
}

export function isOpen(calendar: Calendar, day: IsoDate): boolean {
	return hoursOn(calendar, day).length > 0;
}

/** The first open day at or after `day` that also passes `accept`; undefined when there is none for ten years. */
export function nextOpenDay(
	calendar: Calendar,
	day: IsoDate,
	accept: (day: IsoDate) => boolean = () => true,
): IsoDate | undefined {
	let candidate = day;
	for (let closed = 0; closed < LONGEST_CLOSURE_DAYS; closed++) {
		if (isOpen(calendar, candidate) && accept(candidate)) return candidate;
		candidate = addDays(candidate, 1);
	}
	return undefined;
}

/**
 * The instant a day ends. For an office it is the close, where the calendar says so and the day is open; for a
 * citizen, and on a closed day, it is 24:00.
 */
export function endOfDay(calendar: Calendar, day: IsoDate, ofCitizen: boolean): number {
	const { ends, citizensEnds } = daysOf(calendar);
	const known = ofCitizen ? citizensEnds : ends;
	return known.get(day) ?? keep(known, day, endIn(calendar, day, ofCitizen));
}

function endIn(calendar: Calendar, day: IsoDate, ofCitizen: boolean): number {
	const close = hoursOn(calendar, day).at(-1)?.[1];
	if (ofCitizen || calendar.counting.ends_at === "24:00" || close === undefined)
		return at(day, "24:00", calendar.time_zone);
	return at(day, close, calendar.time_zone);
}

/** The open stretches of a day as instants, in order. */
export function openStretches(calendar: Calendar, day: IsoDate): Stretches {
	const known = daysOf(calendar).stretches;
	return known.get(day) ?? keep(known, day, stretchesIn(calendar, day));
}

function stretchesIn(calendar: Calendar, day: IsoDate): Stretches {
	return hoursOn(calendar, day).map(
		([from, to]) => [at(day, from, calendar.time_zone), at(day, to, calendar.time_zone)] as const,
	);
}

type Stretches = readonly (readonly [from: number, to: number])[];

/** What was looked up for the days of one calendar. Budgets walk over the same days for every case. */
interface Days {
	readonly hours: Map<IsoDate, Intervals>;
	readonly ends: Map<IsoDate, number>;
	readonly citizensEnds: Map<IsoDate, number>;
	readonly stretches: Map<IsoDate, Stretches>;
}

const calendars = new WeakMap<Calendar, Days>();

function daysOf(calendar: Calendar): Days {
	const known = calendars.get(calendar);
	if (known !== undefined) return known;
	const fresh: Days = {
		hours: new Map(),
		ends: new Map(),
		citizensEnds: new Map(),
		stretches: new Map(),
	};
	calendars.set(calendar, fresh);
	return fresh;
}

/** Ten years of days; a memory that is full begins anew. */
function keep<V>(known: Map<IsoDate, V>, day: IsoDate, value: V): V {
	if (known.size >= LONGEST_CLOSURE_DAYS) known.clear();
	known.set(day, value);
	return value;
}
