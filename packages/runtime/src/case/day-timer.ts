import type { Calendar, WaitForStep } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import { dayOf, epoch } from "../time/zone.ts";
import type { Case, RunningClock } from "./case.ts";
import { instantIn } from "./clock.ts";
import type { Turn } from "./turn.ts";

/** The timer of a step that waits for a day: due at that day's first instant, or at the moment. Left out: no day yet. */
export function timerOf(
	turn: Turn,
	current: Case,
	{ event }: WaitForStep,
	calendar: Calendar,
): RunningClock | undefined {
	const value = event.kind === "at" ? valueAt(current.data, event.path) : undefined;
	const due = typeof value === "string" ? instantIn(value, calendar) : undefined;
	if (due === undefined) return undefined;
	return {
		started_at: turn.now,
		started_on: dayOf(epoch(turn.now), calendar.time_zone),
		of_citizen: false,
		stopped: [],
		extended: [],
		due_at: due,
		calendar: calendar.id,
		calendar_edition: calendar.edition,
	};
}
