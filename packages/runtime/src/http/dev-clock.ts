import type { Calendar } from "@onedoor/dsl/bundle";

import { advance, parseDuration } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { moveClock } from "../engine/move-clock.ts";
import { isTestClock, type TestClock } from "../ports/clock.ts";
import { instantOf } from "../time/zone.ts";
import { HttpProblem } from "./problem.ts";

export type ClockChange =
	| { readonly to: string }
	| { readonly advance: string; readonly calendar?: string };

/** @throws HttpProblem 422 */
export async function moveTestClock(
	engine: Engine,
	clock: TestClock,
	change: ClockChange,
): Promise<void> {
	const to = "to" in change ? instantAt(change.to) : later(engine, change.advance, change.calendar);
	if (to < clock.now())
		throw new HttpProblem(422, "never_back", { values: { now: clockView(engine).now } });
	await moveClock(engine, clock, to);
}

export function clockView(engine: Engine): { readonly now: string; readonly test: boolean } {
	const zone = calendarsOf(engine)[0]?.time_zone ?? "UTC";
	return { now: instantOf(engine.clock.now(), zone), test: isTestClock(engine.clock) };
}

/** An instant without an offset would mean another one elsewhere. */
function instantAt(text: string): number {
	const isInstant =
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
	const at = isInstant ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(at)) throw new HttpProblem(422, "unknown_instant", { values: { to: text } });
	return at;
}

function later(engine: Engine, text: string, wanted: string | undefined): number {
	const duration = parseDuration(text);
	if (duration === undefined)
		throw new HttpProblem(422, "unknown_duration", { values: { advance: text } });
	const calendar = calendarFor(engine, wanted, /working/.test(duration.unit));
	return Date.parse(advance(instantOf(engine.clock.now(), calendar.time_zone), duration, calendar));
}

/** Working time needs a calendar; with several in the library the caller says which. */
function calendarFor(engine: Engine, wanted: string | undefined, isWorkingTime: boolean): Calendar {
	const calendars = calendarsOf(engine);
	const found = wanted === undefined ? calendars[0] : calendars.find(({ id }) => id === wanted);
	if (found === undefined || (wanted === undefined && isWorkingTime && calendars.length > 1))
		throw new HttpProblem(422, "which_calendar", {
			values: { calendars: calendars.map(({ id }) => id) },
		});
	return found;
}

function calendarsOf({ procedures }: Engine): readonly Calendar[] {
	const all = procedures.all().flatMap(({ definition }) => Object.values(definition.calendars));
	return [...new Map(all.map((calendar) => [calendar.id, calendar])).values()];
}
