import type { Assumptions } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { fromLibrary, fromText } from "../procedures.test-data.ts";
import { lineBundle } from "./line.test-data.ts";
import { runPart } from "./parts.ts";
import { simulate } from "./simulate.ts";

const line = lineBundle();

test("the same seed gives the same bytes, and another one gives others", async () => {
	const bytes = async (seed: number): Promise<string> =>
		JSON.stringify(await simulate(line, { cases: 60, seed }));
	expect(await bytes(7)).toBe(await bytes(7));
	expect(await bytes(7)).not.toBe(await bytes(8));
});

test("birth registration comes to its ends, and says who was busy", async () => {
	const { bundle, scenarios } = fromLibrary("birth_registration");
	const result = await simulate(bundle, { cases: 60, scenarios });
	expect(result.cases).toEqual({ came: 60, counted: 60, unfinished: 0 });
	expect(result.stuck).toEqual([]);
	expect(Object.values(result.ends).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
	expect(result.roles.map(({ role }) => role)).toContain("civil_status_officer");
	expect(result.steps.find(({ step }) => step === "verify")?.visits).toBeGreaterThan(55);
});

test("a day that was over before a case came to wait for it holds nothing up", async () => {
	const waits = fromText(`
roles:
  applicant:
    is: applicant
    title: Applicant
channels:
  online:
    title: Online
data:
  n:
    as: number
    title: N
clocks:
  total:
    within: 20 working days
steps:
  form:
    does: fill_in
    who: applicant
    ask:
      - n
    go_to: day
  day:
    does: wait_for
    event: at 2026-11-01
    go_to: over
  over:
    does: end
    result: granted
`);
	const { cases, ends } = await simulate(waits, { cases: 5 });
	expect([cases.unfinished, ends]).toEqual([0, { over: 1 }]);
});

test("too few officers: the line grows, and what was promised is late", async () => {
	const busy = { arrivals: { number: 120, each: "day", profile: {} } } as const;
	const run = (clerk: number) =>
		simulate(line, { cases: 150, assumptions: { ...busy, officers: { clerk } } });
	const [one, four] = [await run(1), await run(4)];
	expect(four.promiseKept).toBeGreaterThan(0.9);
	expect(one.promiseKept).toBeLessThan(0.5);
	expect(one.roles[0]?.utilisation).toBeGreaterThan(0.95);
	expect(one.days.mean).toBeGreaterThan(four.days.mean);
});

test("a register that is down answers afterwards, and one that is silent never does", async () => {
	const { bundle, scenarios } = fromLibrary("birth_registration");
	const hours = async (assumptions: Partial<Assumptions>): Promise<number> => {
		const { steps } = await simulate(bundle, { cases: 20, scenarios, assumptions });
		return steps.find(({ step }) => step === "parents_lookup")?.hours ?? Number.NaN;
	};
	const usual = await hours({});
	const down = [{ from: "2026-07-01 00:00", to: "2026-07-01 12:00" }];
	expect(await hours({ registers: { population: { down } } })).toBeGreaterThan(usual);
	// The step's own deadline is over after four working hours.
	expect(await hours({ steps: { parents_lookup: { silent: 100, outcomes: {} } } })).toBeCloseTo(
		4,
		1,
	);
});

test("a big simulation is several runs, and it makes no difference where they are run", async () => {
	const options = { cases: 50, seed: 3, casesOfARun: 20 };
	const other: number[] = [];
	const here = await simulate(line, options);
	const elsewhere = await simulate(line, {
		...options,
		elsewhere: async (part) => {
			other.push(part.cases);
			return structuredClone(await runPart(structuredClone(part)));
		},
	});
	expect(other).toEqual([20, 20, 10]);
	expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(here));
	expect(here.cases).toEqual({ came: 50, counted: 50, unfinished: 0 });
	const [first] = [await simulate(line, { ...options, cases: 20 })];
	expect(first.days).not.toEqual(here.days);
});
