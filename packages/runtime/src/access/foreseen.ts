import type { Clock, PromiseView, Step } from "@onedoor/dsl/bundle";

import { stepAt } from "@onedoor/dsl/form";

import { calendarOf, isOfCitizen } from "../case/calendars.ts";
import type { Instant } from "../case/case.ts";
import { budgetOf, isCitizenClock, startClock, startDay } from "../case/clock.ts";
import { epoch } from "../time/zone.ts";

import { isShown, wayAhead } from "./ahead.ts";
import { promisedDays } from "./promised-days.ts";
import { type Sight, scopeAt } from "./sight.ts";

/**
 * The promise before its clock has begun: as if the applicant acted now, nothing were missing, and every office took
 * all the time it has. Undefined when the way ahead does not lead past the clock's start.
 */
export function foreseen(sight: Sight, clock: Clock): PromiseView | undefined {
	const at = startOfClock(sight, clock);
	if (at === undefined) return undefined;
	const { bundle } = sight;
	const calendar = calendarOf(bundle);
	const on = startDay(bundle, clock, at, clock.starts.length === 0);
	const running = startClock({
		at,
		...(on !== undefined && { on }),
		budget: budgetOf(clock, scopeAt(sight)),
		ofCitizen: isCitizenClock(bundle, clock),
		calendar,
	});
	if (running.due_at === undefined) return undefined;
	return {
		clock: clock.id,
		started_on: running.started_on,
		due: running.due_at,
		stopped: false,
		late: false,
		foreseen: true,
		...promisedDays(running, running.due_at, { calendar, now: sight.now }),
	};
}

/** When the clock begins at the latest. A clock that names no start begins with the submission. */
function startOfClock(sight: Sight, clock: Clock): Instant | undefined {
	const { definition } = sight.bundle;
	const active = sight.case.active.find(({ step }) => {
		const stands = stepAt(definition, step);
		return stands !== undefined && isShown(stands);
	});
	const current = active && stepAt(definition, active.step);
	if (current === undefined) return undefined;
	if (clock.starts.length === 0) return sight.case.status === "draft" ? sight.now : undefined;
	const way = [current, ...wayAhead(definition, current.name, scopeAt(sight))];
	let at = inHand(sight, current, active?.deadline?.due_at);
	for (const [place, step] of way.entries()) {
		if (place > 0) at = doneBy(sight, step, at);
		if (startsAfter(clock, step, way[place + 1])) return at;
	}
	return undefined;
}

/** When the step the case stands at is done: at once if it is the citizen's, else when it is due. */
function inHand({ bundle, now }: Sight, step: Step, due: Instant | undefined): Instant {
	const waits = !isOfCitizen(bundle.definition, step) && due !== undefined;
	return waits && epoch(due) > epoch(now) ? due : now;
}

/** A part is done where the way leaves it. */
function startsAfter(clock: Clock, step: Step, next: Step | undefined): boolean {
	return clock.starts.some(
		(event) =>
			event.kind === "after" &&
			(event.step === step.name || (event.step === step.inside && next?.inside !== step.inside)),
	);
}

/** When the step is done at the latest, if it begins at `at`. A citizen is taken to act at once. */
function doneBy(sight: Sight, step: Step, at: Instant): Instant {
	const { deadline } = step;
	if (deadline === undefined || isOfCitizen(sight.bundle.definition, step)) return at;
	const running = startClock({
		at,
		budget: budgetOf(deadline, scopeAt(sight)),
		ofCitizen: false,
		calendar: calendarOf(sight.bundle),
	});
	return running.due_at ?? at;
}
