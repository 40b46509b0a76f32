import type { Calendar, Duration, IsoDate } from "@onedoor/dsl/bundle";

import { endOfDay, isOpen, nextOpenDay } from "./open-days.ts";
import { type Stops, stoodAtEnd } from "./stops.ts";
import { afterRunningTime, afterWorkingTime } from "./working-time.ts";
import { addDays, addMonths } from "./zone.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Where a budget begins to be spent. `on` may be later than the day of `at`, after a cut-off or a closed day. */
export interface Beginning {
	readonly at: number;
	readonly on: IsoDate;
	/** Whether the calendar's `first_day` rule applies; an extension is always counted on from the day after. */
	readonly first: boolean;
}

export interface Counting {
	readonly calendar: Calendar;
	readonly ofCitizen: boolean;
	readonly stops: Stops;
}

/** The instant at which a budget is spent, exclusive; undefined when the calendar has no day left for it. */
export function spend(budget: Duration, from: Beginning, counting: Counting): number | undefined {
	switch (budget.unit) {
		case "minutes":
			return afterRunningTime(from.at, budget.n * MINUTE, counting.stops);
		case "hours":
			return afterRunningTime(from.at, budget.n * HOUR, counting.stops);
		case "working hours":
			return afterWorkingTime(from.at, budget.n * HOUR, counting.calendar, counting.stops);
		case "same working day":
			return endOfOpenDay(from.on, counting, from.at);
		case "working days":
			return endOf(
				fillingDay(budget.n, from, counting, (day) => isOpen(counting.calendar, day)),
				counting,
			);
		case "days":
			return endOfLastDay(daysLater(budget.n, from, counting), counting);
		case "weeks":
			return endOfLastDay(daysLater(7 * budget.n, from, counting), counting);
		case "months":
			return endOfLastDay(monthsLater(budget.n, from, counting), counting);
		case "years":
			return endOfLastDay(monthsLater(12 * budget.n, from, counting), counting);
	}
}

const everyDay = (): boolean => true;

/** No budget reaches further than this, whatever was written: the search ends. */
const FURTHEST_DAYS = 150_000;

/** The day that fills a budget of days. A day counts when the clock is running at its end. */
function fillingDay(
	budget: number,
	from: Beginning,
	counting: Counting,
	isOfKind: (day: IsoDate) => boolean,
): IsoDate | undefined {
	if (budget <= 0) return from.on;
	let day = firstToCount(from, counting);
	let left = budget;
	for (let walked = 0; walked < FURTHEST_DAYS; walked++) {
		if (isOfKind(day) && runsAtEndOf(day, from, counting) && --left === 0) return day;
		day = addDays(day, 1);
	}
	return undefined;
}

function firstToCount(from: Beginning, { calendar }: Counting): IsoDate {
	return from.first && calendar.counting.first_day === "counted" ? from.on : addDays(from.on, 1);
}

/** The days that fill a budget of days, the first of them first. */
export function countedDays(
	{ n, unit }: { readonly n: number; readonly unit: "working days" | "days" },
	from: Beginning,
	counting: Counting,
): readonly IsoDate[] {
	const isOfKind = unit === "days" ? everyDay : (day: IsoDate) => isOpen(counting.calendar, day);
	const days: IsoDate[] = [];
	let day = firstToCount(from, counting);
	for (let walked = 0; days.length < n && walked < FURTHEST_DAYS; walked++) {
		if (isOfKind(day) && runsAtEndOf(day, from, counting)) days.push(day);
		day = addDays(day, 1);
	}
	return days;
}

/** Where the clock never stood still, every day after the first that counts counts too: nobody has to walk them. */
function daysLater(budget: number, from: Beginning, counting: Counting): IsoDate | undefined {
	const walks = counting.stops.length > 0 || budget <= 1 || budget > FURTHEST_DAYS;
	if (walks) return fillingDay(budget, from, counting, everyDay);
	const first = fillingDay(1, from, counting, everyDay);
	return first === undefined ? undefined : addDays(first, budget - 1);
}

/** Months move by the whole days that the clock stood still, and those days move by what stood still in them. */
function monthsLater(months: number, from: Beginning, counting: Counting): IsoDate | undefined {
	const unstopped = addMonths(from.on, months);
	let day = from.on;
	let last = unstopped;
	for (let walked = 0; walked < FURTHEST_DAYS; walked++) {
		if (day === last) return day;
		day = addDays(day, 1);
		if (stoodAtEnd(counting.stops, endOfDay(counting.calendar, day, counting.ofCitizen)))
			last = addDays(last, 1);
	}
	return undefined;
}

function runsAtEndOf(day: IsoDate, from: Beginning, counting: Counting): boolean {
	const end = endOfDay(counting.calendar, day, counting.ofCitizen);
	return end > from.at && !stoodAtEnd(counting.stops, end);
}

/** The end of the last day, moved off a closed day where the calendar moves it. */
function endOfLastDay(day: IsoDate | undefined, counting: Counting): number | undefined {
	const { calendar } = counting;
	const stays =
		calendar.counting.last_day_closed === "stays" || day === undefined || isOpen(calendar, day);
	return stays ? endOf(day, counting) : endOfOpenDay(day, counting);
}

/**
 * The end of the first open day, from this one on, at whose end the clock is running. A day that had closed before the
 * start is no day for it: what arrives in the evening is not late in the same moment.
 */
function endOfOpenDay(
	day: IsoDate,
	counting: Counting,
	started = Number.NEGATIVE_INFINITY,
): number | undefined {
	const { calendar, ofCitizen, stops } = counting;
	const isIt = (candidate: IsoDate): boolean => {
		const end = endOfDay(calendar, candidate, ofCitizen);
		return end > started && !stoodAtEnd(stops, end);
	};
	return endOf(nextOpenDay(calendar, day, isIt), counting);
}

function endOf(day: IsoDate | undefined, { calendar, ofCitizen }: Counting): number | undefined {
	return day === undefined ? undefined : endOfDay(calendar, day, ofCitizen);
}
