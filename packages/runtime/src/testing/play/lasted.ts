import type { Calendar, Duration, DurationUnit } from "@onedoor/dsl/bundle";

import type { Instant } from "../../case/case.ts";
import { advance } from "../../time/advance.ts";
import { epoch } from "../../time/zone.ts";

const MINUTE_MS = 60_000;
/** Nobody plays longer waits than a year in days; past that, minutes say it as well. */
const MOST_DAYS = 400;

/**
 * How long after one instant another is, as a scenario says it: whole days where they lead there exactly, else hours,
 * else minutes, rounded up. Undefined where no time passed.
 */
export function lasted(from: Instant, to: Instant, calendar: Calendar): Duration | undefined {
	const ms = epoch(to) - epoch(from);
	if (ms <= 0) return undefined;
	return (
		exactly(from, to, "days", calendar) ??
		exactly(from, to, "working days", calendar) ??
		(ms % (60 * MINUTE_MS) === 0
			? { n: ms / (60 * MINUTE_MS), unit: "hours" }
			: { n: Math.ceil(ms / MINUTE_MS), unit: "minutes" })
	);
}

function exactly(
	from: Instant,
	to: Instant,
	unit: DurationUnit,
	calendar: Calendar,
): Duration | undefined {
	for (let n = 1; n <= MOST_DAYS; n++) {
		const there = epoch(advance(from, { n, unit }, calendar));
		if (there === epoch(to)) return { n, unit };
		if (there > epoch(to)) return undefined;
	}
	return undefined;
}
