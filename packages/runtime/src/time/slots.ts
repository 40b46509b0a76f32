import type { Calendar } from "@onedoor/dsl/bundle";

import { nextOpenDay, openStretches } from "./open-days.ts";
import { addDays, dayOf } from "./zone.ts";

/** How long an appointment lasts. Within the office's hours one begins where the one before ends. */
export const SLOT_MS: number = 30 * 60_000;

/** The beginnings of appointments in `[from, to)`, earliest first, as far as the office is open throughout. */
export function slotsBetween(
	calendar: Calendar,
	from: number,
	to: number,
	most: number,
): readonly number[] {
	const slots: number[] = [];
	let day = nextOpenDay(calendar, dayOf(from, calendar.time_zone));
	while (day !== undefined && slots.length < most) {
		const stretches = openStretches(calendar, day);
		if ((stretches[0]?.[0] ?? to) >= to) break;
		for (const [open, close] of stretches)
			for (let at = open; at + SLOT_MS <= close; at += SLOT_MS)
				if (at >= from && at < to) slots.push(at);
		day = nextOpenDay(calendar, addDays(day, 1));
	}
	return slots.slice(0, most);
}
