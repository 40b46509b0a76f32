import type { Duration } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import type { RunningClock } from "../case/case.ts";
import { dueAt, dueOn } from "./due.ts";
import { receivedOn } from "./receipt.ts";
import { FR, VN } from "./vn-calendar.test-data.ts";
import { dayOf, epoch } from "./zone.ts";

const HANOI = "+07:00";

/** A clock from `2026-11-20 14:59`, with whatever else it has. */
function clock(start: string, more: Partial<RunningClock> = {}, calendar = VN): RunningClock {
	const started_at = `${start.replace(" ", "T")}:00${HANOI}`;
	return {
		started_at,
		started_on: dayOf(epoch(started_at), calendar.time_zone),
		of_citizen: false,
		stopped: [],
		extended: [],
		calendar: calendar.id,
		calendar_edition: calendar.edition,
		...more,
	};
}

function within(n: number, unit: Duration["unit"]): { within: Duration } {
	return { within: { n, unit } };
}

function due(running: RunningClock, calendar = VN): string | undefined {
	return dueAt(running, calendar)?.slice(0, 16).replace("T", " ");
}

/** With the cut-off at 15:00, as `3 working days` and `same working day` of the examples. */
function received(start: string, more: Partial<RunningClock>): RunningClock {
	const running = clock(start, more);
	return { ...running, started_on: receivedOn(running.started_at, "15:00", VN) };
}

// Every row of the example table in section 9.

test("3 working days with a cut-off at 15:00", () => {
	expect(due(received("2026-11-20 14:59", within(3, "working days")))).toBe("2026-11-25 17:00");
	expect(due(received("2026-11-20 15:01", within(3, "working days")))).toBe("2026-11-26 17:00");
	expect(due(received("2026-11-20 15:00", within(3, "working days")))).toBe("2026-11-26 17:00");
});

test("the same working day with a cut-off at 15:00", () => {
	expect(due(received("2026-11-20 14:59", within(0, "same working day")))).toBe("2026-11-20 17:00");
	expect(due(received("2026-11-20 15:01", within(0, "same working day")))).toBe("2026-11-23 17:00");
});

test("4 working hours run over the night and the lunch break", () => {
	expect(due(clock("2026-11-23 16:00", within(4, "working hours")))).toBe("2026-11-24 10:30");
	expect(due(clock("2026-11-23 10:00", within(2, "working hours")))).toBe("2026-11-23 14:00");
	expect(due(clock("2026-11-23 16:00", within(1, "working hours")))).toBe("2026-11-23 17:00");
});

test("1 day of the applicant ends at 24:00", () => {
	const running = clock("2026-11-23 10:00", { ...within(1, "days"), of_citizen: true });
	expect(due(running)).toBe("2026-11-25 00:00");
	expect(dueOn(dueAt(running, VN) ?? "", VN)).toBe("2026-11-24");
});

test("5 working days, stopped from Wednesday to Monday", () => {
	const stopped = [{ from: `2026-11-25T10:00:00${HANOI}`, to: `2026-11-30T10:00:00${HANOI}` }];
	expect(due(clock("2026-11-23 09:00", { ...within(5, "working days"), stopped }))).toBe(
		"2026-12-03 17:00",
	);
});

test("1 month of the applicant: the last day of a shorter month, and off a closed day", () => {
	const month = { ...within(1, "months"), of_citizen: true };
	expect(due(clock("2026-08-31 10:00", month))).toBe("2026-10-01 00:00");
	expect(due(clock("2026-10-22 10:00", month))).toBe("2026-11-24 00:00");
});

test("by 23:00 and by 08:00", () => {
	expect(due(clock("2026-11-23 14:00", { by: "23:00" }))).toBe("2026-11-23 23:00");
	expect(due(clock("2026-11-24 00:30", { by: "23:00" }))).toBe("2026-11-24 23:00");
	expect(due(clock("2026-11-23 23:20", { by: "08:00" }))).toBe("2026-11-24 08:00");
	expect(due(clock("2026-11-23 23:00", { by: "23:00" }))).toBe("2026-11-23 23:00");
});

test("1 month, restarted: everything before is forgotten", () => {
	expect(due(clock("2027-01-10 09:00", within(1, "months")))).toBe("2027-02-10 17:00");
});

// What the rules say besides.

test("what arrives after the close, without a cut-off, is due on the next open day", () => {
	expect(due(clock("2026-11-20 18:00", within(0, "same working day")))).toBe("2026-11-23 17:00");
});

test("a holiday and a working Saturday count as the calendar says", () => {
	expect(due(clock("2026-12-30 09:00", within(1, "working days")))).toBe("2027-01-04 17:00");
	expect(due(clock("2026-12-25 09:00", within(1, "working days")))).toBe("2026-12-26 17:00");
	expect(due(clock("2026-12-30 16:00", within(2, "working hours")))).toBe("2027-01-04 08:30");
	expect(due(clock("2026-12-24 09:00", within(1, "weeks")))).toBe("2027-01-04 17:00");
});

test("the first day counts where the calendar says so", () => {
	const counted = { ...VN, counting: { ...VN.counting, first_day: "counted" as const } };
	expect(due(clock("2026-11-23 09:00", within(3, "working days")), counted)).toBe(
		"2026-11-25 17:00",
	);
	expect(due(clock("2026-11-23 18:00", within(1, "working days")), counted)).toBe(
		"2026-11-24 17:00",
	);
});

test("minutes and hours stand still exactly", () => {
	const stopped = [{ from: `2026-11-23T09:10:00${HANOI}`, to: `2026-11-23T09:25:00${HANOI}` }];
	expect(due(clock("2026-11-23 09:00", { ...within(30, "minutes"), stopped }))).toBe(
		"2026-11-23 09:45",
	);
	expect(due(clock("2026-11-23 09:00", { ...within(10, "minutes"), stopped }))).toBe(
		"2026-11-23 09:10",
	);
	const lunch = [{ from: `2026-11-23T11:00:00${HANOI}`, to: `2026-11-23T14:00:00${HANOI}` }];
	expect(due(clock("2026-11-23 10:30", { ...within(1, "working hours"), stopped: lunch }))).toBe(
		"2026-11-23 14:30",
	);
});

test("months move by the whole days stopped, and by what stood still in those", () => {
	const ten = [{ from: `2026-11-01T00:00:00${HANOI}`, to: `2026-11-11T00:00:00${HANOI}` }];
	expect(due(clock("2026-10-20 09:00", { ...within(1, "months"), stopped: ten }))).toBe(
		"2026-11-30 17:00",
	);
	const again = [
		...ten,
		{ from: `2026-11-25T00:00:00${HANOI}`, to: `2026-11-27T00:00:00${HANOI}` },
	];
	expect(due(clock("2026-10-20 09:00", { ...within(1, "months"), stopped: again }))).toBe(
		"2026-12-02 17:00",
	);
});

test("extensions of the same unit add up, another unit is counted on from the old due instant", () => {
	const extended = [{ n: 3, unit: "working days" as const }];
	expect(due(clock("2026-11-23 09:00", { ...within(2, "working days"), extended }))).toBe(
		"2026-11-30 17:00",
	);
	expect(due(clock("2026-11-23 09:00", { ...within(0, "same working day"), extended }))).toBe(
		"2026-11-26 17:00",
	);
	const hours = [{ n: 2, unit: "working hours" as const }];
	expect(due(clock("2026-11-23 09:00", { ...within(1, "working days"), extended: hours }))).toBe(
		"2026-11-25 09:30",
	);
});

test("a clock that stands still is not due; it can be asked when it would be", () => {
	const running = clock("2026-11-23 09:00", {
		...within(2, "working days"),
		stopped: [{ from: `2026-11-24T10:00:00${HANOI}` }],
	});
	expect(dueAt(running, VN)).toBeUndefined();
	expect(dueAt(running, VN, `2026-11-26T08:00:00${HANOI}`)).toBe("2026-11-27T17:00:00+07:00");
});

test("nothing limits a clock without a budget", () => {
	expect(dueAt(clock("2026-11-23 09:00"), VN)).toBeUndefined();
});

test("days keep to the wall clock where clocks change", () => {
	const running: RunningClock = {
		...clock("2026-11-23 09:00"),
		started_at: "2026-10-23T10:00:00+02:00",
		started_on: "2026-10-23",
		within: { n: 3, unit: "days" },
		of_citizen: true,
	};
	expect(dueAt(running, FR)).toBe("2026-10-27T00:00:00+01:00");
	const hours = {
		...running,
		started_at: "2026-10-24T23:00:00+02:00",
		within: { n: 5, unit: "hours" as const },
	};
	expect(dueAt(hours, FR)).toBe("2026-10-25T03:00:00+01:00");
});

test("a calendar that never opens limits nothing, and the search ends", () => {
	const closed = { ...VN, hours: {}, days: {} };
	expect(dueAt(clock("2026-11-23 09:00", within(0, "same working day")), closed)).toBeUndefined();
	expect(dueAt(clock("2026-11-23 09:00", within(1, "working hours")), closed)).toBeUndefined();
});
