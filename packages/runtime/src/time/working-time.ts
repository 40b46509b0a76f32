import type { Calendar, IsoDate } from "@onedoor/dsl/bundle";

import { nextOpenDay, openStretches } from "./open-days.ts";
import { runningParts, type Stops } from "./stops.ts";
import { addDays, dayOf } from "./zone.ts";

/** `from` and a span of plain time, leaving out the stretches in which the clock stood still. */
export function afterRunningTime(from: number, ms: number, stops: Stops): number {
	return spendIn(runningParts(from, Number.POSITIVE_INFINITY, stops), ms).at ?? from;
}

/** The same inside the calendar's hours only. Undefined when the calendar never opens again. */
export function afterWorkingTime(
	from: number,
	ms: number,
	calendar: Calendar,
	stops: Stops,
): number | undefined {
	let left = ms;
	let day: IsoDate | undefined = dayOf(from, calendar.time_zone);
	while (true) {
		day = nextOpenDay(calendar, day);
		if (day === undefined) return undefined;
		const spent = spendIn(workingParts(day, from, Number.POSITIVE_INFINITY, calendar, stops), left);
		if (spent.at !== undefined) return spent.at;
		left = spent.left;
		day = addDays(day, 1);
	}
}

/** The instant a span of working time before `to`. */
export function beforeWorkingTime(to: number, ms: number, calendar: Calendar): number | undefined {
	let left = ms;
	let day = dayOf(to, calendar.time_zone);
	for (let walked = 0; walked < 3_660; walked++) {
		for (const [from, end] of workingParts(
			day,
			Number.NEGATIVE_INFINITY,
			to,
			calendar,
			[],
		).reverse()) {
			if (end - from >= left) return end - left;
			left -= end - from;
		}
		day = addDays(day, -1);
	}
	return undefined;
}

/** Working time in `[from, to)` during which the clock ran. */
export function workingTimeBetween(
	from: number,
	to: number,
	calendar: Calendar,
	stops: Stops,
): number {
	let sum = 0;
	const last = dayOf(to, calendar.time_zone);
	let day = dayOf(from, calendar.time_zone);
	while (day <= last) {
		sum += lengthOf(workingParts(day, from, to, calendar, stops));
		day = addDays(day, 1);
	}
	return sum;
}

export function lengthOf(parts: readonly (readonly [number, number])[]): number {
	return parts.reduce((sum, [from, to]) => sum + to - from, 0);
}

function workingParts(
	day: IsoDate,
	from: number,
	to: number,
	calendar: Calendar,
	stops: Stops,
): [number, number][] {
	return openStretches(calendar, day).flatMap(([open, close]) =>
		runningParts(Math.max(open, from), Math.min(close, to), stops),
	);
}

/** Spends a span part by part: the instant it is used up, or what is left. */
function spendIn(
	parts: readonly (readonly [number, number])[],
	ms: number,
): { readonly at?: number; readonly left: number } {
	let left = ms;
	for (const [from, to] of parts) {
		if (to - from >= left) return { at: from + left, left: 0 };
		left -= to - from;
	}
	return { left };
}
