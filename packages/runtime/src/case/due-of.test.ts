import fc from "fast-check";
import { expect, test } from "vitest";

import { instantOf } from "../time/zone.ts";
import type { Case, RunningClock } from "./case.ts";
import { dueOf, nextLate } from "./due-of.ts";

/** Few instants, so that some things are due at the same one. */
const instant = fc.integer({ min: 0, max: 4 }).map((day) => instantOf(day * 86_400_000, "UTC"));

/** Most clocks are running. */
const seldom = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(undefined) },
	{ weight: 1, arbitrary: instant },
);

const clock = fc
	.record({
		due_at: fc.option(instant, { nil: undefined, freq: 9 }),
		warn_at: fc.option(instant, { nil: undefined }),
		warned_at: seldom,
		late_at: seldom,
		ended_at: seldom,
	})
	.map((times) => times as unknown as RunningClock);

const someCase = fc
	.record({
		status: fc.constantFrom("open", "draft", "ended"),
		closes_at: fc.option(instant, { nil: undefined }),
		clocks: fc.dictionary(fc.constantFrom("total", "other"), clock),
		active: fc.array(
			fc.record(
				{ step: fc.constantFrom("a", "b", "c"), deadline: clock },
				{ requiredKeys: ["step"] },
			),
			{ maxLength: 3 },
		),
	})
	.map((members) => members as unknown as Case);

test("the next due instant is the first that is no warning, also where several are due at once", () => {
	fc.assert(
		fc.property(someCase, (current) => {
			expect(nextLate(current)).toEqual(dueOf(current).find(({ kind }) => kind === "late"));
		}),
	);
});
