import type { IsoDate } from "@onedoor/dsl/bundle";
import type { Stood } from "@onedoor/dsl/journey";

import { calendarOf } from "../../case/calendars.ts";
import { openStretches } from "../../time/open-days.ts";
import { addDays, dayOf, epoch } from "../../time/zone.ts";
import type { Done, World } from "../scenario-world.ts";

/** Follows a case from command to command: between two of them it stands where the first one left it. */
export class Whereabouts {
	readonly stood: Stood[] = [];
	#since: string | undefined;

	see({ world, before }: Done): void {
		if (before?.status === "open" && this.#since !== undefined) {
			const steps = before.active.map(({ step }) => step);
			const days = openDaysBetween(world, epoch(this.#since), epoch(world.now));
			if (days.length > 0) this.stood.push({ steps, days });
		}
		this.#since = world.now;
	}
}

/** Working days on which offices were open for a while between two instants. */
function openDaysBetween({ bundle }: World, from: number, to: number): readonly IsoDate[] {
	const calendar = calendarOf(bundle);
	const last = dayOf(to, calendar.time_zone);
	const days: IsoDate[] = [];
	for (let day = dayOf(from, calendar.time_zone); day <= last; day = addDays(day, 1)) {
		const isTouched = openStretches(calendar, day).some(
			([opens, closes]) => Math.max(opens, from) < Math.min(closes, to),
		);
		if (isTouched) days.push(day);
	}
	return days;
}
