import type { Duration } from "@onedoor/dsl/bundle";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { RunningClock, Stretch } from "../case/case.ts";
import { dueAt, dueOn } from "./due.ts";
import { isOpen } from "./open-days.ts";
import { VN } from "./vn-calendar.test-data.ts";
import { dayOf, epoch, instantOf } from "./zone.ts";

/** Many runs take their time where others work on the same cores. */
const MINUTE = 60_000;
const BASE = epoch("2026-11-01T00:00:00+07:00");
/** Minutes of two months, a holiday and a working Saturday among them. */
const SPAN = 60 * 24 * 60;

const instants = fc
	.integer({ min: 0, max: SPAN })
	.map((minutes) => instantOf(BASE + minutes * MINUTE, VN.time_zone));
const units: readonly Duration["unit"][] = [
	"minutes",
	"hours",
	"working hours",
	"days",
	"working days",
	"weeks",
	"months",
	"same working day",
];
const budgets = fc.record({ n: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom(...units) });
const stretches = fc
	.array(fc.tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 1, max: 5 * 24 * 60 })), {
		maxLength: 4,
	})
	.map((list) =>
		list.map(([from, length]): Stretch => ({ from: at(from), to: at(from + length) })),
	);

function at(minutes: number): string {
	return instantOf(BASE + minutes * MINUTE, VN.time_zone);
}

function clockOf(
	started_at: string,
	within: Duration,
	more: Partial<RunningClock> = {},
): RunningClock {
	return {
		started_at,
		started_on: dayOf(epoch(started_at), VN.time_zone),
		within,
		of_citizen: false,
		stopped: [],
		extended: [],
		calendar: "vn",
		calendar_edition: VN.edition,
		...more,
	};
}

function due(clock: RunningClock): number {
	const instant = dueAt(clock, VN);
	if (instant === undefined) throw new Error("not due");
	return epoch(instant);
}

const clocks = fc
	.record({ start: instants, within: budgets, of_citizen: fc.boolean(), stopped: stretches })
	.map(({ start, within, ...more }) => clockOf(start, within, more));

test("a longer budget is never due earlier", () => {
	fc.assert(
		fc.property(clocks, (clock) => {
			const within = clock.within as Duration;
			expect(due({ ...clock, within: { ...within, n: within.n + 1 } })).toBeGreaterThanOrEqual(
				due(clock),
			);
		}),
	);
});

// Months are left out where a clock stood still: 29 and 30 November both reach 28 February, and then move by other stops.
test("a clock that starts later is never due earlier", () => {
	fc.assert(
		fc.property(clocks, fc.integer({ min: 0, max: 5_000 }), (clock, later) => {
			fc.pre(clock.within?.unit !== "months" || clock.stopped.length === 0);
			const start = instantOf(epoch(clock.started_at) + later * MINUTE, VN.time_zone);
			expect(
				due({ ...clock, started_at: start, started_on: dayOf(epoch(start), VN.time_zone) }),
			).toBeGreaterThanOrEqual(due(clock));
		}),
	);
});

test("standing still, or longer, never makes it due earlier", () => {
	fc.assert(
		fc.property(clocks, stretches, (clock, more) => {
			expect(due({ ...clock, stopped: [...clock.stopped, ...more] })).toBeGreaterThanOrEqual(
				due(clock),
			);
		}),
	);
});

test("an extension never makes it due earlier", () => {
	fc.assert(
		fc.property(clocks, budgets, (clock, by) => {
			expect(due({ ...clock, extended: [by] })).toBeGreaterThanOrEqual(due(clock));
		}),
	);
});

test("nothing is due before it started", () => {
	fc.assert(
		fc.property(clocks, (clock) => {
			expect(due(clock)).toBeGreaterThan(epoch(clock.started_at));
		}),
	);
});

test("days are due on an open day where the calendar moves them", () => {
	fc.assert(
		fc.property(clocks, (clock) => {
			const unit = clock.within?.unit ?? "minutes";
			if (unit === "minutes" || unit === "hours") return;
			expect(isOpen(VN, dueOn(dueAt(clock, VN) ?? "", VN))).toBe(true);
		}),
	);
});

test("the ledger in pieces, in any order, is the ledger as a whole", () => {
	fc.assert(
		fc.property(clocks, fc.integer({ min: 1, max: SPAN }), (clock, cut) => {
			const pieces = clock.stopped.flatMap(({ from, to }): Stretch[] => {
				const middle = at(cut);
				return to !== undefined && from < middle && middle < to
					? [
							{ from: middle, to },
							{ from, to: middle },
						]
					: [{ from, ...(to && { to }) }];
			});
			expect(due({ ...clock, stopped: pieces.reverse() })).toBe(due(clock));
		}),
	);
});

test("a stop recorded as it happens gives what working it out anew gives", () => {
	fc.assert(
		fc.property(clocks, instants, fc.integer({ min: 1, max: 10_000 }), (clock, from, length) => {
			const to = instantOf(epoch(from) + length * MINUTE, VN.time_zone);
			const stopped = { ...clock, stopped: [...clock.stopped, { from }] };
			expect(dueAt(stopped, VN)).toBeUndefined();
			const resumed = dueAt({ ...clock, stopped: [...clock.stopped, { from, to }] }, VN);
			expect(dueAt(stopped, VN, to)).toBe(resumed);
		}),
	);
});
