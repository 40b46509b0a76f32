import type { Arrivals, IsoDate } from "@onedoor/dsl/bundle";

import { openStretches } from "../../time/open-days.ts";
import { addDays, at, dayOf, startOf } from "../../time/zone.ts";
import type { Draws } from "./draws.ts";
import type { OfficeTime } from "./office-time.ts";

/** A part of a day in which cases come at one rate: from, to, and how much of its time counts. */
type Part = readonly [from: number, to: number, weight: number];

/**
 * The instants at which cases come, in order, for ever: a Poisson process, so that so many come on average and none
 * knows of another. By working time they come while the offices are open, else at any time.
 */
export function* arrivalsOf(
	{ number, each, profile }: Arrivals,
	time: OfficeTime,
	from: IsoDate,
	draws: Draws,
	before = 0,
): Generator<number> {
	const { calendar, usualDay } = time;
	const perMs = number / (each === "working hour" ? HOUR : each === "working day" ? usualDay : DAY);
	const usual = usualWeight(time, profile, each === "day");
	let left = draws.exponential(before, "arrival");
	for (let day = from, count = before + 1; ; day = addDays(day, 1)) {
		const open: readonly (readonly [number, number])[] =
			each === "day"
				? [[startOf(day, calendar.time_zone), startOf(addDays(day, 1), calendar.time_zone)]]
				: openStretches(calendar, day);
		for (const [start, end, weight] of open.flatMap((stretch) =>
			partsOf(stretch, day, time, profile),
		)) {
			const rate = (perMs * weight) / usual;
			let now = start;
			while (left <= (end - now) * rate) {
				now += left / rate;
				yield Math.round(now);
				left = draws.exponential(count++, "arrival");
			}
			left -= (end - now) * rate;
		}
	}
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A stretch cut where the profile changes. Before the first time of the profile, as usual. */
function partsOf(
	[from, to]: readonly [number, number],
	day: IsoDate,
	{ calendar }: OfficeTime,
	profile: Arrivals["profile"],
): readonly Part[] {
	const marks = Object.entries(profile)
		.map(([time, weight]) => [at(day, time, calendar.time_zone), weight] as const)
		.sort(([a], [b]) => a - b);
	const before = marks.findLast(([mark]) => mark <= from);
	const inside = marks.filter(([mark]) => mark > from && mark < to);
	const starts = [[from, before?.[1] ?? 1] as const, ...inside];
	return starts.map(([start, weight], index) => [start, starts[index + 1]?.[0] ?? to, weight]);
}

/** The weight of a usual day on average, so that a profile moves arrivals within the day and adds none. */
function usualWeight(time: OfficeTime, profile: Arrivals["profile"], allDay: boolean): number {
	if (Object.keys(profile).length === 0) return 1;
	const { calendar } = time;
	const first = time.nextOpen(time.start);
	const day = dayOf(first, calendar.time_zone);
	const whole = [
		[startOf(day, calendar.time_zone), startOf(addDays(day, 1), calendar.time_zone)] as const,
	];
	const parts = (allDay ? whole : openStretches(calendar, day)).flatMap((stretch) =>
		partsOf(stretch, day, time, profile),
	);
	const length = parts.reduce((sum, [from, to]) => sum + to - from, 0);
	const weighed = parts.reduce((sum, [from, to, weight]) => sum + (to - from) * weight, 0);
	return length > 0 && weighed > 0 ? weighed / length : 1;
}
