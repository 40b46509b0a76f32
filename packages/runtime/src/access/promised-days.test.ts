import type { Duration } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import type { RunningClock } from "../case/case.ts";
import { dueAt } from "../time/due.ts";
import { receivedOn } from "../time/receipt.ts";
import { VN } from "../time/vn-calendar.test-data.ts";
import { promisedDays } from "./promised-days.ts";

const COUNTED = { ...VN, counting: { ...VN.counting, first_day: "counted" as const } };

/** Received then, before or after 15:00, on whichever day that is. */
function clock(at: string, within: Duration, more: Partial<RunningClock> = {}): RunningClock {
	const started_at = `${at.replace(" ", "T")}:00+07:00`;
	return {
		started_at,
		started_on: receivedOn(started_at, "15:00", VN),
		within,
		of_citizen: false,
		stopped: [],
		extended: [],
		calendar: VN.id,
		calendar_edition: VN.edition,
		...more,
	};
}

function counted(running: RunningClock, calendar = VN, now = running.started_at) {
	const due = dueAt(running, calendar, now) ?? "";
	const { counted_in, days } = promisedDays(running, due, { calendar, now });
	const those = days.filter((day) => day.counts).map(({ date }) => date.slice(5));
	return [counted_in, ...those].join(" ");
}

const three: Duration = { n: 3, unit: "working days" };

test.each([
	["within the hours", "2026-11-24 09:00", "working_days 11-25 11-26 11-27"],
	["after closing time", "2026-11-24 17:30", "working_days 11-26 11-27 11-30"],
	["before a weekend", "2026-11-27 09:00", "working_days 11-30 12-01 12-02"],
	["on a Sunday", "2026-11-22 09:00", "working_days 11-24 11-25 11-26"],
	["on a holiday", "2027-01-01 09:00", "working_days 01-05 01-06 01-07"],
])("the day of receipt is none of the working days: received %s", (_, at, days) => {
	expect(counted(clock(at, three))).toBe(days);
});

test("a calendar that counts the first day counts it", () => {
	expect(counted(clock("2026-11-24 09:00", three), COUNTED)).toBe("working_days 11-24 11-25 11-26");
});

test("days are all days, and weeks are seven of them", () => {
	const days = "11-28 11-29 11-30";
	expect(counted(clock("2026-11-27 09:00", { n: 3, unit: "days" }))).toBe(`days ${days}`);
	expect(counted(clock("2026-11-27 09:00", { n: 1, unit: "weeks" }))).toBe(
		`days ${days} 12-01 12-02 12-03 12-04`,
	);
});

test("a day on which the clock stands still at the end is none of them", () => {
	const stopped = [{ from: "2026-11-25T10:00:00+07:00", to: "2026-11-26T10:00:00+07:00" }];
	expect(counted(clock("2026-11-24 09:00", three, { stopped }))).toBe(
		"working_days 11-26 11-27 11-30",
	);
	const open = [{ from: "2026-11-25T10:00:00+07:00" }];
	const now = "2026-11-30T10:00:00+07:00";
	expect(counted(clock("2026-11-24 09:00", three, { stopped: open }), VN, now)).toBe(
		"working_days 11-30 12-01 12-02",
	);
});

test("an extension in the same unit adds days; one in another unit leaves nothing to count", () => {
	const more = { extended: [{ n: 1, unit: "working days" as const }] };
	expect(counted(clock("2026-11-24 09:00", three, more))).toBe(
		"working_days 11-25 11-26 11-27 11-30",
	);
	const other = { extended: [{ n: 4, unit: "hours" as const }] };
	expect(counted(clock("2026-11-24 09:00", three, other))).toBe("");
});

test.each<Duration>([
	{ n: 12, unit: "working hours" },
	{ n: 30, unit: "hours" },
	{ n: 1, unit: "months" },
	{ n: 0, unit: "same working day" },
])("nothing is counted in days of $n $unit", (within) => {
	expect(counted(clock("2026-11-24 09:00", within))).toBe("");
});
