import type { Definition, Step } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { VN } from "../time/vn-calendar.test-data.ts";
import { limitFrom } from "./limit-from.ts";
import { limitOfStep } from "./limit-of.ts";
import { limitsMoved } from "./limits-moved.ts";

/** 28 December 2026 is a Monday; 31 December and 1 January are closed. */
const asked = {
	day: "2026-12-28",
	time: "10:00",
	budget: { within: { n: 4, unit: "working days" } },
	ofCitizen: false,
	calendar: VN,
	warn: { before: { n: 1, unit: "working days" } },
} as const;

test("a limit is shown day by day: what counts, what does not and why, the warning and the last day", () => {
	const limit = limitFrom(asked);
	expect(limit).toMatchObject({
		startedOn: "2026-12-28",
		due: "2027-01-05T17:00:00+07:00",
		lastDay: "2027-01-05",
		warnOn: "2027-01-04",
	});
	expect(
		limit?.days.map(({ date, open, count, why }) => [date.slice(5), open, count, why]),
	).toEqual([
		["12-28", true, undefined, undefined],
		["12-29", true, 1, undefined],
		["12-30", true, 2, undefined],
		["12-31", false, undefined, "bridge day"],
		["01-01", false, undefined, "New Year"],
		["01-02", false, undefined, undefined],
		["01-03", false, undefined, undefined],
		["01-04", true, 3, undefined],
		["01-05", true, 4, undefined],
	]);
});

test("days on which it stands still do not count, and days that all count move only at their end", () => {
	const stood = limitFrom({ ...asked, stands: { from: "2026-12-29", to: "2026-12-30" } });
	expect(stood?.lastDay).toBe("2027-01-07");
	expect(stood?.days.filter(({ stands }) => stands)).toHaveLength(2);
	const plain = limitFrom({ ...asked, budget: { within: { n: 5, unit: "days" } } });
	expect(plain?.days.map(({ count }) => count)).toEqual([
		undefined,
		1,
		2,
		3,
		4,
		undefined,
		undefined,
		5,
	]);
	const received = limitFrom({ ...asked, day: "2026-12-27", received: {} });
	expect([received?.startedOn, received?.lastDay]).toEqual(["2026-12-28", "2027-01-05"]);
	expect(limitFrom({ ...asked, budget: {} })).toBeUndefined();
});

test("a new holiday names the limits that end later by it, and when these begin", () => {
	const definition = {
		roles: {},
		clocks: { total: { id: "total", starts: [], within: { n: 3, unit: "working days" } } },
		steps: {
			check: { name: "check", who: [], deadline: { within: { n: 2, unit: "weeks" } } },
			tell: { name: "tell", who: [] },
		},
	} as unknown as Definition;
	const day = "2026-11-25";
	const closed = { ...VN, days: { ...VN.days, [day]: { is: "closed", why: "flood" } } } as const;
	expect(limitsMoved(definition, VN, closed, day)).toEqual([
		{
			of: { clock: "total" },
			from: "2026-11-20",
			to: "2026-11-25",
			before: "2026-11-30",
			after: "2026-12-01",
		},
		{
			of: { step: "check" },
			from: "2026-11-11",
			to: "2026-11-11",
			before: "2026-11-25",
			after: "2026-11-26",
		},
	]);
});

test("what is handed over is in the time of whoever receives it", () => {
	const roles = { clerk: { is: "officer" }, mother: { is: "person" } };
	const step = { does: "hand_over", who: ["clerk"], deadline: { within: { n: 2, unit: "days" } } };
	const ofCitizen = (to: string) =>
		limitOfStep({ roles } as unknown as Definition, { ...step, to } as unknown as Step)?.ofCitizen;
	expect([ofCitizen("mother"), ofCitizen("clerk")]).toEqual([true, false]);
});
