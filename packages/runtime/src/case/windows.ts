import type { AfterwardsAction, Bundle, StepName } from "@onedoor/dsl/bundle";

import { epoch } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { ActiveStep, Case, Instant } from "./case.ts";
import { startClock } from "./clock.ts";
import { without } from "./members.ts";

/** The end that a case came to; undefined while it goes on, or where it ended without a step of its own. */
export function endOf({ definition }: Bundle, current: Case): ActiveStep | undefined {
	return current.active.find(({ step }) => definition.steps[step]?.does === "end");
}

/** The first instant at which an action is no longer open after an end; undefined where nothing limits it. */
export function closesAt(
	bundle: Bundle,
	ended: Instant,
	{ within }: AfterwardsAction,
): Instant | undefined {
	if (within === undefined) return undefined;
	const { due_at } = startClock({
		at: ended,
		budget: { within },
		ofCitizen: true,
		calendar: calendarOf(bundle),
	});
	return due_at;
}

/** An ended case with the day it closes, or final at once where nothing can be done with it any more. */
export function withClosing(bundle: Bundle, ended: Case, now: Instant): Case {
	const rest = without(without(ended, "closes_at"), "final_at");
	const end = endOf(bundle, ended);
	const closing = end === undefined ? [] : closingOf(bundle, ended, end);
	if (closing.includes(undefined)) return rest;
	const last = lastOf(closing);
	if (last === undefined || epoch(last) <= epoch(now)) return { ...rest, final_at: now };
	return { ...rest, closes_at: last };
}

/** The day a case closes, by the calendar that holds now. */
export function closingAnew(bundle: Bundle, ended: Case): Instant | undefined {
	const end = endOf(bundle, ended);
	return end && lastOf(closingOf(bundle, ended, end));
}

function closingOf(
	bundle: Bundle,
	ended: Case,
	{ step, entered_at }: ActiveStep,
): readonly (Instant | undefined)[] {
	return actionsLeft(bundle, ended, step).map((action) => closesAt(bundle, entered_at, action));
}

function lastOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
	return instants
		.filter((at) => at !== undefined)
		.toSorted((one, other) => epoch(one) - epoch(other))
		.at(-1);
}

/** Actions that this end leaves open and that were not done as often as they may be. */
function actionsLeft(
	{ definition }: Bundle,
	{ actions }: Case,
	end: StepName,
): readonly AfterwardsAction[] {
	return Object.values(definition.afterwards).filter(
		({ id, from, at_most }) =>
			from.includes(end) && (at_most === undefined || (actions[id] ?? 0) < at_most),
	);
}
