import type { Calendar, IsoDate } from "@onedoor/dsl/bundle";

import { isOpen } from "./open-days.ts";
import { addDays } from "./zone.ts";

/** A bar of days longer than this says nothing to anybody. */
const MOST_DAYS = 400;

type CalendarDays = readonly { readonly date: IsoDate; readonly open: boolean }[];

/** Cases that began on one day mostly have one bar, and each is shown many times. */
const bars = new WeakMap<Calendar, Map<string, CalendarDays>>();
const MOST_BARS = 256;

/** Every day from the first to the last, both included, and whether the offices are open. At most 400. */
export function calendarDays(from: IsoDate, to: IsoDate, calendar: Calendar): CalendarDays {
	const known = bars.get(calendar) ?? new Map<string, CalendarDays>();
	bars.set(calendar, known);
	const key = `${from} ${to}`;
	return known.get(key) ?? keep(known, key, daysBetween(from, to, calendar));
}

function keep(known: Map<string, CalendarDays>, key: string, bar: CalendarDays): CalendarDays {
	if (known.size >= MOST_BARS) known.clear();
	known.set(key, bar);
	return bar;
}

function daysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): CalendarDays {
	const days: { date: IsoDate; open: boolean }[] = [];
	for (let date = from; date <= to && days.length < MOST_DAYS; date = addDays(date, 1))
		days.push({ date, open: isOpen(calendar, date) });
	return days;
}
