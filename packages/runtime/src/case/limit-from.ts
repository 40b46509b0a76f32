import type { Calendar, ClockTime, Duration, IsoDate, Lead } from "@onedoor/dsl/bundle";

import { calendarDays } from "../time/calendar-days.ts";
import { dueOn } from "../time/due.ts";
import { receivedOn } from "../time/receipt.ts";
import { addDays, dayOf, epoch, at as instantAt, instantOf } from "../time/zone.ts";

import type { Instant, Stretch } from "./case.ts";
import { type Budget, startClock } from "./clock.ts";

/** A time limit, and when it would begin. */
export interface LimitAsked {
	/** Local to the calendar. */
	readonly day: IsoDate;
	readonly time: ClockTime;
	readonly budget: Budget;
	readonly ofCitizen: boolean;
	readonly calendar: Calendar;
	readonly warn?: Lead;
	/** It begins as something that is received: on a closed day, or after the cut-off, on the next open one. */
	readonly received?: { readonly cutOff?: ClockTime };
	/** From the first to the last of these days, both included, it stands still. */
	readonly stands?: { readonly from: IsoDate; readonly to: IsoDate };
}

/** How a limit would run, day by day. */
export interface LimitFrom {
	readonly startedOn: IsoDate;
	readonly due: Instant;
	/** The last day on which an act is in time. */
	readonly lastDay: IsoDate;
	readonly warnOn?: IsoDate;
	/** From the day it begins to the last one; at most 400. */
	readonly days: readonly LimitDay[];
}

export interface LimitDay {
	readonly date: IsoDate;
	readonly open: boolean;
	/** The how-manieth day of the limit it is, where the limit counts days. */
	readonly count?: number;
	/** Why it is closed or open against its weekday. */
	readonly why?: string;
	readonly stands: boolean;
}

/** Above this no day is numbered: nobody counts so far on a picture. */
const MOST_NUMBERED = 120;

/**
 * How a limit would run if it began then, by the very functions by which cases run. Undefined when nothing limits it.
 */
export function limitFrom(asked: LimitAsked): LimitFrom | undefined {
	const { calendar } = asked;
	const running = clockOf(asked, asked.budget, calendar);
	if (running.due_at === undefined) return undefined;
	const lastDay = dueOn(running.due_at, calendar);
	const counts = countsOf(asked);
	const warnOn = running.warn_at && dayOf(epoch(running.warn_at), calendar.time_zone);
	return {
		startedOn: running.started_on,
		due: running.due_at,
		lastDay,
		...(warnOn !== undefined && { warnOn }),
		days: calendarDays(asked.day, lastDay, calendar).map(({ date, open }) => ({
			date,
			open,
			...(counts.has(date) && { count: counts.get(date) as number }),
			...(calendar.days[date] && { why: calendar.days[date].why }),
			stands: asked.stands !== undefined && asked.stands.from <= date && date <= asked.stands.to,
		})),
	};
}

/** Only the last day of it. */
export function lastDayFrom(asked: LimitAsked): IsoDate | undefined {
	const { due_at } = clockOf(asked, asked.budget, asked.calendar);
	return due_at === undefined ? undefined : dueOn(due_at, asked.calendar);
}

function clockOf(asked: LimitAsked, budget: Budget, calendar: Calendar) {
	const zone = calendar.time_zone;
	const begins = instantOf(instantAt(asked.day, asked.time, zone), zone);
	const on = asked.received && receivedOn(begins, asked.received.cutOff, calendar);
	return startClock({
		at: begins,
		...(on !== undefined && { on }),
		budget,
		ofCitizen: asked.ofCitizen,
		calendar,
		...(asked.warn && { warn: asked.warn }),
		stopped: stoppedIn(asked),
	});
}

function stoppedIn({ stands, calendar }: LimitAsked): readonly Stretch[] {
	if (stands === undefined || stands.to < stands.from) return [];
	const zone = calendar.time_zone;
	const midnight = (day: IsoDate) => instantOf(instantAt(day, "00:00", zone), zone);
	return [{ from: midnight(stands.from), to: midnight(addDays(stands.to, 1)) }];
}

/** The k-th day of a limit is the last day of one that is k days long. */
function countsOf(asked: LimitAsked): ReadonlyMap<IsoDate, number> {
	const { within } = asked.budget;
	const counts = new Map<IsoDate, number>();
	const isCounted = within?.unit === "working days" || within?.unit === "days";
	if (!isCounted || within.n > MOST_NUMBERED) return counts;
	for (let n = 1; n <= within.n; n++) {
		const length: Duration = { n, unit: within.unit };
		// Only the last day moves when it is closed; those before it count where they stand.
		const calendar = n < within.n ? withoutMoving(asked.calendar) : asked.calendar;
		const { due_at } = clockOf(asked, { within: length }, calendar);
		if (due_at !== undefined) counts.set(dueOn(due_at, calendar), n);
	}
	return counts;
}

function withoutMoving(calendar: Calendar): Calendar {
	return { ...calendar, counting: { ...calendar.counting, last_day_closed: "stays" } };
}
