import type { Bundle, Calendar, Clock, Definition, Duration, Id, Lead } from "@onedoor/dsl/bundle";
import { holds, type Scope } from "@onedoor/dsl/expression";
import { valueAt } from "@onedoor/dsl/form";

import { dueAt } from "../time/due.ts";
import { receivedOn } from "../time/receipt.ts";
import { warnAt } from "../time/warn.ts";
import { dayOf, epoch, instantOf, inZone, startOf } from "../time/zone.ts";

import { calendarOf, isCitizen } from "./calendars.ts";
import type { Instant, RunningClock, Stretch } from "./case.ts";
import { present } from "./members.ts";

/** What a clock or a deadline allows: `instead` has already been decided. */
export interface Budget {
	readonly within?: Duration;
	readonly by?: string;
}

export interface Start {
	readonly at: Instant;
	/** Left out: the day of `at`. */
	readonly on?: string;
	readonly budget: Budget;
	readonly ofCitizen: boolean;
	readonly calendar: Calendar;
	readonly warn?: Lead;
	/** It stands still from the start, because the case is at a step that stops it. */
	readonly stopped?: readonly Stretch[];
}

export function startClock(start: Start): RunningClock {
	const zone = start.calendar.time_zone;
	const clock = present<RunningClock>({
		started_at: inZone(start.at, zone),
		started_on: start.on ?? dayOf(epoch(start.at), zone),
		within: start.budget.within,
		by: start.budget.by,
		of_citizen: start.ofCitizen,
		stopped: start.stopped ?? [],
		extended: [],
		calendar: start.calendar.id,
		calendar_edition: start.calendar.edition,
	});
	return Object.assign(clock, instantsOf(clock, start.calendar, start.warn));
}

function instantsOf(
	clock: RunningClock,
	calendar: Calendar,
	warn: Lead | undefined,
): Pick<RunningClock, "due_at" | "warn_at"> {
	const due_at = dueAt(clock, calendar);
	if (due_at === undefined) return {};
	if (warn === undefined) return { due_at };
	const warn_at = warnAt(clock, warn, due_at, calendar);
	return warn_at === undefined ? { due_at } : { due_at, warn_at };
}

/**
 * The clock with its due and warning instants worked out anew, from start, budget and ledger. A warning that moved to
 * later is given again; lateness once reached stays.
 */
export function measured(clock: RunningClock, calendar: Calendar, warn?: Lead): RunningClock {
	const { due_at: _due, warn_at: _warn, warned_at, ...rest } = clock;
	const instants = instantsOf(clock, calendar, warn);
	const { warn_at: warning } = instants;
	const stillWarned =
		warned_at !== undefined && (warning === undefined || epoch(warned_at) >= epoch(warning));
	return {
		...rest,
		...instants,
		...(stillWarned && { warned_at }),
		calendar_edition: calendar.edition,
	};
}

export function stopClock(
	clock: RunningClock,
	at: Instant,
	calendar: Calendar,
	warn?: Lead,
): RunningClock {
	if (clock.stopped.some((stretch) => stretch.to === undefined)) return clock;
	return measured({ ...clock, stopped: [...clock.stopped, { from: at }] }, calendar, warn);
}

export function resumeClock(
	clock: RunningClock,
	at: Instant,
	calendar: Calendar,
	warn?: Lead,
): RunningClock {
	const stopped = clock.stopped.map((stretch) =>
		stretch.to === undefined ? { ...stretch, to: at } : stretch,
	);
	return measured({ ...clock, stopped }, calendar, warn);
}

/** The variant whose rule holds replaces the budget; variants exclude each other. */
export function budgetOf(
	item: Pick<Clock, "within" | "by" | "dated" | "instead">,
	scope: Scope,
): Budget {
	const variant = item.instead?.find(({ when }) => holds(when, scope)) ?? item;
	const { within, by } = variant;
	return { ...(within && { within }), ...(by !== undefined && { by }) };
}

/** A clock that starts at a date or moment in the data, once that is known. It may start before the case. */
export function clockAtDate(
	bundle: Bundle,
	clock: Clock,
	data: Readonly<Record<string, unknown>>,
): RunningClock | undefined {
	const at = startInData(bundle, clock, data);
	if (at === undefined) return undefined;
	const { definition } = bundle;
	const known = atDates.get(clock);
	if (known?.definition === definition && known.at === at) return known.running;
	const running = clockFrom(bundle, clock, at);
	atDates.set(clock, { definition, at, running });
	return running;
}

/** The last one of each clock: a form under way asks for it again and again. */
const atDates = new WeakMap<
	Clock,
	{ readonly definition: Definition; readonly at: Instant; readonly running: RunningClock }
>();

/** When a clock starts that starts at a date in the data. */
export function startInData(
	bundle: Bundle,
	clock: Clock,
	data: Readonly<Record<string, unknown>>,
): Instant | undefined {
	const event = clock.starts.find((start) => start.kind === "at");
	const value = event && valueAt(data, event.path);
	return typeof value === "string" ? instantIn(value, calendarOf(bundle)) : undefined;
}

/** Without a scope the budget is the clock's own, whatever may stand in for it. */
export function clockFrom(bundle: Bundle, clock: Clock, at: Instant, scope?: Scope): RunningClock {
	return startClock({
		at,
		budget: scope
			? budgetOf(clock, scope)
			: {
					...(clock.within && { within: clock.within }),
					...(clock.by !== undefined && { by: clock.by }),
				},
		ofCitizen: isCitizenClock(bundle, clock),
		calendar: calendarOf(bundle),
		...(clock.warn && { warn: clock.warn }),
	});
}

/** The day a clock counts from: after a cut-off, or on a closed day when it starts with the submission, a later one. */
export function startDay(
	bundle: Bundle,
	clock: Clock,
	at: Instant,
	isSubmission: boolean,
): string | undefined {
	const calendar = calendarOf(bundle);
	return clock.cut_off !== undefined || isSubmission
		? receivedOn(at, clock.cut_off, calendar)
		: undefined;
}

export function isCitizenClock({ definition }: Bundle, clock: Clock): boolean {
	return clock.of !== undefined && isCitizen(definition, clock.of as Id);
}

/** A date as the first instant of its day; a draft may hold half a date, which starts nothing. */
export function instantIn(value: string, calendar: Calendar): Instant | undefined {
	try {
		return /^\d{4}-\d{2}-\d{2}$/.test(value)
			? instantOf(startOf(value, calendar.time_zone), calendar.time_zone)
			: inZone(value, calendar.time_zone);
	} catch {
		return undefined;
	}
}
