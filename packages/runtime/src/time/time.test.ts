import { describe, expect, test } from "vitest";

import type { RunningClock } from "../case/case.ts";
import { advance } from "./advance.ts";
import { calendarDays } from "./calendar-days.ts";
import { dueAt } from "./due.ts";
import { parseDuration } from "./duration.ts";
import { receivedOn } from "./receipt.ts";
import { VN } from "./vn-calendar.test-data.ts";
import { warnAt } from "./warn.ts";

describe("receipt", () => {
	test("is the day of submission until the cut-off, then the next open day", () => {
		expect(receivedOn("2026-11-20T14:59:59+07:00", "15:00", VN)).toBe("2026-11-20");
		expect(receivedOn("2026-11-20T15:00:00+07:00", "15:00", VN)).toBe("2026-11-23");
		expect(receivedOn("2026-11-20T23:59:00+07:00", undefined, VN)).toBe("2026-11-20");
	});
	test("moves off closed days, whatever the offset it is written with", () => {
		expect(receivedOn("2026-11-21T09:00:00+07:00", undefined, VN)).toBe("2026-11-23");
		expect(receivedOn("2026-11-20T18:00:00Z", undefined, VN)).toBe("2026-11-23");
		expect(receivedOn("2026-12-30T16:00:00+07:00", "15:00", VN)).toBe("2027-01-04");
	});
});

describe("warning", () => {
	const clock: RunningClock = {
		started_at: "2026-11-23T09:00:00+07:00",
		started_on: "2026-11-23",
		within: { n: 30, unit: "days" },
		of_citizen: true,
		stopped: [],
		extended: [],
		calendar: "vn",
		calendar_edition: VN.edition,
	};
	const warn = (lead: Parameters<typeof warnAt>[1], running = clock): string | undefined =>
		warnAt(running, lead, dueAt(running, VN) ?? "", VN);

	test("comes a lead before the due instant", () => {
		expect(dueAt(clock, VN)).toBe("2026-12-24T00:00:00+07:00");
		expect(warn({ before: { n: 7, unit: "days" } })).toBe("2026-12-17T00:00:00+07:00");
		expect(warn({ before: { n: 2, unit: "working days" } })).toBe("2026-12-22T00:00:00+07:00");
	});
	test("goes back through nights and lunch breaks in working hours", () => {
		const hours: RunningClock = {
			...clock,
			within: { n: 4, unit: "working hours" },
			of_citizen: false,
		};
		expect(dueAt(hours, VN)).toBe("2026-11-23T15:00:00+07:00");
		expect(warn({ before: { n: 2, unit: "working hours" } }, hours)).toBe(
			"2026-11-23T11:00:00+07:00",
		);
	});
	test("comes when a share of the budget is spent", () => {
		const hours: RunningClock = { ...clock, within: { n: 10, unit: "hours" } };
		expect(warn({ percent: 80 }, hours)).toBe("2026-11-23T17:00:00+07:00");
		const working: RunningClock = {
			...clock,
			within: { n: 4, unit: "working hours" },
			of_citizen: false,
		};
		expect(warn({ percent: 50 }, working)).toBe("2026-11-23T11:00:00+07:00");
	});
	test("is never before the start", () => {
		const day: RunningClock = { ...clock, within: { n: 1, unit: "days" } };
		expect(warn({ before: { n: 7, unit: "days" } }, day)).toBe("2026-11-23T09:00:00+07:00");
	});
});

describe("durations in words", () => {
	test.each([
		["11 working days", { n: 11, unit: "working days" }],
		["1 working hour", { n: 1, unit: "working hours" }],
		["2 weeks", { n: 2, unit: "weeks" }],
		["same working day", { n: 0, unit: "same working day" }],
	])("%s", (text, duration) => expect(parseDuration(text)).toEqual(duration));
	test.each([
		"",
		"days",
		"1 fortnight",
		"-1 days",
		"1.5 days",
		"1 constructor",
		"9999999 days",
		"999999 days",
	])("not %j", (text) => expect(parseDuration(text)).toBeUndefined());
});

describe("moving a test clock", () => {
	const now = "2026-12-29T16:00:00+07:00";
	test.each([
		["2 working days", "2027-01-04T16:00:00+07:00"],
		["2 days", "2026-12-31T16:00:00+07:00"],
		["90 minutes", "2026-12-29T17:30:00+07:00"],
		["2 working hours", "2026-12-30T08:30:00+07:00"],
		["1 month", "2027-01-29T16:00:00+07:00"],
		["same working day", "2026-12-29T17:00:00+07:00"],
	])("by %s", (text, then) => {
		const by = parseDuration(text);
		expect(by && advance(now, by, VN)).toBe(then);
	});
});

test("the days of a promise say when offices are open", () => {
	const days = calendarDays("2026-12-30", "2027-01-04", VN);
	expect(days.map(({ open }) => open)).toEqual([true, false, false, false, false, true]);
	expect(calendarDays("2026-01-01", "2036-01-01", VN)).toHaveLength(400);
});
