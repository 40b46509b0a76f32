import type { Bundle, Id } from "@onedoor/dsl/bundle";
import type { ClockFacts, Facts } from "@onedoor/dsl/form";

import { dueOn } from "../time/due.ts";
import { receivedOn } from "../time/receipt.ts";
import { dayOf, epoch, inZone } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { Case, Instant, RunningClock } from "./case.ts";
import { clockAtDate } from "./clock.ts";
import { drawOf } from "./draw.ts";
import { countsOf } from "./items/counts.ts";

/**
 * What rules read besides the data. Before a case is submitted its day is today and its receipt is as if it were
 * submitted now; from then on both are fixed.
 *
 * `data` is what a form shows at the moment, for clocks that start at a date in it; left out: what was submitted.
 */
export function factsOf(
	bundle: Bundle,
	current: Case,
	now: Instant,
	data: Readonly<Record<string, unknown>> = current.data,
): Facts {
	return new CaseFacts(bundle, current, now, data);
}

/** How facts are come by: as they are, or noting what is read of them. */
export type FactsOf = typeof factsOf;

/** Rules read few of the facts, and each command asks many rules: each fact is worked out when it is first read. */
class CaseFacts implements Facts {
	readonly #bundle: Bundle;
	readonly #case: Case;
	readonly #at: Instant;
	readonly #data: Readonly<Record<string, unknown>>;
	#ofCase: Facts["case"] | undefined;
	#steps: Facts["steps"] | undefined;
	#clocks: Facts["clocks"] | undefined;

	constructor(
		bundle: Bundle,
		current: Case,
		now: Instant,
		data: Readonly<Record<string, unknown>>,
	) {
		this.#bundle = bundle;
		this.#case = current;
		this.#at = now;
		this.#data = data;
	}

	get today(): Facts["today"] {
		return this.#case.received_on ?? dayOf(epoch(this.#at), this.#zone);
	}

	get now(): Facts["now"] {
		return inZone(this.#at, this.#zone);
	}

	get case(): Facts["case"] {
		this.#ofCase ??= this.#factsOfCase();
		return this.#ofCase;
	}

	get identity(): Facts["identity"] {
		return this.#case.applicant;
	}

	get steps(): Facts["steps"] {
		this.#steps ??= { ...this.#case.steps, ...countsOf(this.#bundle, this.#case) };
		return this.#steps;
	}

	get clocks(): Facts["clocks"] {
		this.#clocks ??= clockFacts(this.#bundle, this.#case, this.#at, this.#data);
		return this.#clocks;
	}

	get sources(): Facts["sources"] {
		return this.#case.sources;
	}

	get paid(): Readonly<Record<Id, number>> {
		return this.#case.paid;
	}

	get #zone(): string {
		return calendarOf(this.#bundle).time_zone;
	}

	#factsOfCase(): Facts["case"] {
		const current = this.#case;
		const { submitted_at: submitted, received_on, office, result } = current;
		const calendar = calendarOf(this.#bundle);
		return {
			number: current.number,
			draw: drawOf(current.number),
			channel: current.channel,
			language: current.language,
			edition: current.edition,
			opened_at: current.opened_at,
			...(submitted && {
				submitted_at: submitted,
				submitted_on: dayOf(epoch(submitted), calendar.time_zone),
			}),
			received_on: received_on ?? receivedOn(this.#at, cutOffOf(this.#bundle), calendar),
			...(office !== undefined && { office }),
			...(result && { result }),
		};
	}
}

/** The cut-off of receipt is that of the promise, `total`; without one, of the first clock that has any. */
export function cutOffOf({ definition }: Bundle): string | undefined {
	const clocks = Object.values(definition.clocks);
	return (
		definition.clocks.total?.cut_off ?? clocks.find((clock) => clock.cut_off !== undefined)?.cut_off
	);
}

function clockFacts(
	bundle: Bundle,
	current: Case,
	now: Instant,
	data: Readonly<Record<string, unknown>>,
): Readonly<Record<Id, ClockFacts>> {
	const facts: Record<Id, ClockFacts> = {};
	for (const clock of Object.values(bundle.definition.clocks)) {
		const running = current.clocks[clock.id] ?? clockAtDate(bundle, clock, data);
		facts[clock.id] = running ? factsOfClock(bundle, running, now) : { late: false };
	}
	return facts;
}

export function factsOfClock(bundle: Bundle, clock: RunningClock, now: Instant): ClockFacts {
	return {
		late: isLate(clock, now),
		started_on: clock.started_on,
		...(clock.due_at !== undefined && { due_on: dueOn(clock.due_at, calendarOf(bundle)) }),
	};
}

/** Late is late for good; a clock that ended is judged at its end. */
export function isLate(clock: RunningClock, now: Instant): boolean {
	if (clock.late_at !== undefined) return true;
	if (clock.due_at === undefined) return false;
	return epoch(clock.ended_at ?? now) >= epoch(clock.due_at);
}
