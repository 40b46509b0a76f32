import type { Calendar, IsoDate } from "@onedoor/dsl/bundle";

import { isOpen } from "./open-days.ts";
import { addDays } from "./zone.ts";

/** A bar of days longer than this says nothing to anybody. */
const MOST_DAYS = 400;

/** Every day from the first to the last, both included, and whether the offices are open. At most 400. */
export function calendarDays(
	from: IsoDate,
	to: IsoDate,
	calendar: Calendar,
): readonly { readonly date: IsoDate; readonly open: boolean }[] {
	const days: { date: IsoDate; open: boolean }[] = [];
	for (let date = from; date <= to && days.length < MOST_DAYS; date = addDays(date, 1))
		days.push({ date, open: isOpen(calendar, date) });
	return days;
}
