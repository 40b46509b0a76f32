import type { Calendar, Definition, Id, Lead, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { epoch } from "../../time/zone.ts";
import type { Case, RunningClock } from "../case.ts";
import { measured } from "../clock.ts";

/** A clock of the case, or the deadline of a step it stands at, by another edition of its calendar. */
export interface Measured {
	readonly clock?: Id;
	readonly step?: StepName;
	readonly before: RunningClock;
	readonly after: RunningClock;
	/** Whether it is due, or warns, at another instant. */
	readonly isMoved: boolean;
	/** The case with it. */
	readonly put: (current: Case) => Case;
}

/** Everything that runs and whose calendar has another edition now. */
export function measuredAnew(definition: Definition, current: Case): readonly Measured[] {
	return [...clocksOf(definition, current), ...deadlinesOf(definition, current)];
}

function clocksOf(definition: Definition, { clocks }: Case): readonly Measured[] {
	return Object.entries(clocks).flatMap(([id, before]) => {
		const after = anew(definition, before, definition.clocks[id]?.warn);
		if (after === undefined) return [];
		const put = (to: Case): Case => ({ ...to, clocks: { ...to.clocks, [id]: after } });
		return [{ clock: id, before, after, isMoved: isMoved(before, after), put }];
	});
}

/** What an action set aside stands still, and is measured when it goes on. */
function deadlinesOf(definition: Definition, { active }: Case): readonly Measured[] {
	return active.flatMap(({ step, visit, deadline: before }) => {
		const warn = stepAt(definition, step)?.deadline?.warn;
		const after = before && anew(definition, before, warn);
		if (before === undefined || after === undefined) return [];
		const put = (to: Case): Case => ({
			...to,
			active: to.active.map((one) =>
				one.step === step && one.visit === visit ? { ...one, deadline: after } : one,
			),
		});
		return [{ step, before, after, isMoved: isMoved(before, after), put }];
	});
}

/** Undefined where nothing is to be measured: it is over, or late already, or it waits for a day and counts none. */
function anew(
	{ calendars }: Definition,
	clock: RunningClock,
	warn: Lead | undefined,
): RunningClock | undefined {
	const calendar = calendars[clock.calendar];
	const isOver = clock.ended_at !== undefined || clock.late_at !== undefined;
	const counts = clock.within !== undefined || clock.by !== undefined;
	if (calendar === undefined || calendar.edition === clock.calendar_edition) return undefined;
	return isOver || !counts ? undefined : warnedOnce(clock, calendar, warn);
}

/** Somebody who was warned is warned again only where they have more time than they were told. */
function warnedOnce(
	before: RunningClock,
	calendar: Calendar,
	warn: Lead | undefined,
): RunningClock {
	const after = measured(before, calendar, warn);
	const { warned_at } = before;
	const isLater =
		before.due_at !== undefined &&
		after.due_at !== undefined &&
		epoch(after.due_at) > epoch(before.due_at);
	return warned_at === undefined || isLater ? after : { ...after, warned_at };
}

function isMoved(before: RunningClock, after: RunningClock): boolean {
	return before.due_at !== after.due_at || before.warn_at !== after.warn_at;
}
