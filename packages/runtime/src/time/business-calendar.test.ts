import type { Calendar, Intervals } from "@onedoor/dsl/bundle";
import { describe, expect, test } from "vitest";

import type { RunningClock } from "../case/case.ts";
import { dueAt } from "./due.ts";
import { parseDuration } from "./duration.ts";
import { beforeWorkingTime, workingTimeBetween } from "./working-time.ts";
import { dayOf, epoch, instantOf } from "./zone.ts";

/**
 * Arithmetic of business calendars, as their test suites try it: each answer was worked out by hand, with a calendar on
 * the table. Not here, because the language has no words for it: budgets below zero (a lead goes back), seconds and
 * less, `1 day 2 hours` in one budget, a day taken as so many hours whatever the calendar says, holidays that come
 * again each year by themselves, and opening hours past midnight in one piece.
 */
const WEEKDAY: Intervals = [
	["09:00", "12:00"],
	["13:00", "17:00"],
];

/** Seven hours a day, no holidays. 23 November 2026 is a Monday. */
const PLAIN: Calendar = {
	id: "plain",
	time_zone: "UTC",
	covers: { from: "2025-01-01", to: "2035-12-31" },
	counting: {
		first_day: "not counted",
		ends_at: "close of office",
		last_day_closed: "next open day",
		leap_birthday: "1 March",
	},
	hours: {
		monday: WEEKDAY,
		tuesday: WEEKDAY,
		wednesday: WEEKDAY,
		thursday: WEEKDAY,
		friday: WEEKDAY,
	},
	days: {},
	day_sets: {},
	edition: "0123456789abcdef",
};

/**
 * The turn of a year: a half day on Thursday the 24th, closed from Friday the 25th to Monday the 28th; closed from
 * Friday the 1st to Tuesday the 5th, and worked for it on Saturday the 9th.
 */
const OFFICE: Calendar = {
	...PLAIN,
	id: "office",
	days: {
		"2026-12-24": { is: "open", hours: [["09:00", "12:00"]], why: "Christmas Eve" },
		"2026-12-25": { is: "closed", why: "Christmas Day" },
		"2026-12-28": { is: "closed", why: "instead of the 26th" },
		"2027-01-01": { is: "closed", why: "New Year" },
		"2027-01-04": { is: "closed", why: "bridge" },
		"2027-01-05": { is: "closed", why: "bridge" },
		"2027-01-09": { is: "open", hours: WEEKDAY, why: "worked instead of the 4th" },
	},
};

/** Open in the nights in which clocks are changed, and on Mondays. */
const NIGHT: Calendar = {
	...PLAIN,
	id: "night",
	time_zone: "Europe/Paris",
	hours: { sunday: [["00:00", "06:00"]], monday: WEEKDAY },
};

/** A shift over midnight, in two pieces. */
const SHIFT: Calendar = {
	...PLAIN,
	id: "shift",
	hours: { monday: [["22:00", "24:00"]], tuesday: [["00:00", "06:00"]] },
};

const PARIS: Calendar = { ...PLAIN, id: "paris", time_zone: "Europe/Paris" };
const COUNTED: Calendar = { ...PLAIN, counting: { ...PLAIN.counting, first_day: "counted" } };
const MIDNIGHT: Calendar = { ...OFFICE, counting: { ...PLAIN.counting, ends_at: "24:00" } };
const STAYS: Calendar = { ...OFFICE, counting: { ...PLAIN.counting, last_day_closed: "stays" } };
const NEVER: Calendar = { ...PLAIN, hours: {} };

type Row = readonly [
	what: string,
	start: string,
	within: string,
	due: string | undefined,
	calendar?: Calendar,
];

const rows: readonly Row[] = [
	["inside the hours", "2026-11-23 09:00", "1 working hour", "2026-11-23 10:00"],
	["over lunch", "2026-11-23 11:00", "2 working hours", "2026-11-23 14:00"],
	["to the very beginning of lunch", "2026-11-23 10:00", "2 working hours", "2026-11-23 12:00"],
	["from within lunch", "2026-11-23 12:30", "1 working hour", "2026-11-23 14:00"],
	["from before the office opens", "2026-11-23 06:00", "1 working hour", "2026-11-23 10:00"],
	["from after it has closed", "2026-11-23 18:00", "1 working hour", "2026-11-24 10:00"],
	["from the very close", "2026-11-23 17:00", "1 working hour", "2026-11-24 10:00"],
	["from a minute before it", "2026-11-23 16:59", "1 working hour", "2026-11-24 09:59"],
	["to the very close", "2026-11-23 09:00", "7 working hours", "2026-11-23 17:00"],
	["an hour more than a day", "2026-11-23 09:00", "8 working hours", "2026-11-24 10:00"],
	["over a weekend", "2026-11-27 16:00", "2 working hours", "2026-11-30 10:00"],
	["from a Saturday", "2026-11-28 10:00", "1 working hour", "2026-11-30 10:00"],
	["from the last minute of a Sunday", "2026-11-29 23:59", "7 working hours", "2026-11-30 17:00"],
	// One hour on Friday, 35 in the week after, four on the Monday after that.
	["over two weekends", "2026-11-27 16:00", "40 working hours", "2026-12-07 14:00"],
	// One hour on Wednesday, three on the half day, one on the Tuesday after.
	["over a half day and a long weekend", "2026-12-23 16:00", "5 working hours", "2026-12-29 10:00"],
	["to the close of a half day", "2026-12-24 09:00", "3 working hours", "2026-12-24 12:00"],
	["from after the close of a half day", "2026-12-24 12:30", "1 working hour", "2026-12-29 10:00"],
	["from a holiday", "2026-12-25 10:00", "1 working hour", "2026-12-29 10:00"],
	[
		"over five closed days in a row, into another year",
		"2026-12-31 16:00",
		"2 working hours",
		"2027-01-06 10:00",
	],
	["into a working Saturday", "2027-01-08 16:00", "2 working hours", "2027-01-09 10:00"],
	["out of a working Saturday", "2027-01-09 16:00", "2 working hours", "2027-01-11 10:00"],
	["nothing, inside the hours", "2026-11-23 10:00", "0 working hours", "2026-11-23 10:00"],
	["nothing, when the office is closed", "2026-11-23 18:00", "0 working hours", "2026-11-24 09:00"],
	["nothing, when lunch begins", "2026-11-23 12:00", "0 working hours", "2026-11-23 13:00"],
	// A hundred weeks of 35 hours: to the close of the hundredth Friday.
	["a hundred weeks", "2026-11-23 09:00", "3500 working hours", "2028-10-20 17:00", PLAIN],
	[
		"over midnight, in two pieces",
		"2026-11-23 23:00",
		"3 working hours",
		"2026-11-24 02:00",
		SHIFT,
	],
	[
		"from one shift into the next week's",
		"2026-11-24 05:00",
		"2 working hours",
		"2026-11-30 23:00",
		SHIFT,
	],
	["in a calendar that never opens", "2026-11-23 09:00", "1 working hour", undefined, NEVER],

	["the next day", "2026-11-23 10:00", "1 working day", "2026-11-24 17:00"],
	[
		"the next day, from before the office opens",
		"2026-11-23 06:00",
		"1 working day",
		"2026-11-24 17:00",
	],
	[
		"the next day, from after it has closed",
		"2026-11-23 18:00",
		"1 working day",
		"2026-11-24 17:00",
	],
	[
		"the next day, from the last minute of this one",
		"2026-11-23 23:59",
		"1 working day",
		"2026-11-24 17:00",
	],
	["from a Friday", "2026-11-27 10:00", "1 working day", "2026-11-30 17:00"],
	["a week from a Friday", "2026-11-27 10:00", "5 working days", "2026-12-04 17:00"],
	["from a Saturday", "2026-11-28 10:00", "1 working day", "2026-11-30 17:00"],
	["to a half day", "2026-12-23 10:00", "1 working day", "2026-12-24 12:00"],
	[
		"beyond a half day and a long weekend",
		"2026-12-23 10:00",
		"2 working days",
		"2026-12-29 17:00",
	],
	["from the last day of a year", "2026-12-31 10:00", "1 working day", "2027-01-06 17:00"],
	["to a Friday after a row of holidays", "2026-12-31 10:00", "3 working days", "2027-01-08 17:00"],
	["to a working Saturday", "2026-12-31 10:00", "4 working days", "2027-01-09 17:00"],
	["beyond a working Saturday", "2026-12-31 10:00", "5 working days", "2027-01-11 17:00"],
	["from within a row of holidays", "2027-01-02 10:00", "2 working days", "2027-01-07 17:00"],
	["nothing, on an open day", "2026-11-23 10:00", "0 working days", "2026-11-23 17:00"],
	["fifty weeks", "2026-11-23 10:00", "250 working days", "2027-11-08 17:00", PLAIN],
	["with the first day counted", "2026-11-23 10:00", "1 working day", "2026-11-23 17:00", COUNTED],
	[
		"with the first day counted, when it is over",
		"2026-11-23 18:00",
		"1 working day",
		"2026-11-24 17:00",
		COUNTED,
	],
	[
		"a week with the first day counted",
		"2026-11-27 10:00",
		"5 working days",
		"2026-12-03 17:00",
		COUNTED,
	],
	[
		"with the first day counted, and closed",
		"2026-11-28 10:00",
		"1 working day",
		"2026-11-30 17:00",
		COUNTED,
	],
	[
		"to midnight, where days end there",
		"2026-11-23 10:00",
		"1 working day",
		"2026-11-25 00:00",
		MIDNIGHT,
	],
	["in a calendar that never opens", "2026-11-23 10:00", "1 working day", undefined, NEVER],

	["today, while it is open", "2026-11-23 10:00", "same working day", "2026-11-23 17:00"],
	["today, when it is over", "2026-11-23 18:00", "same working day", "2026-11-24 17:00"],
	["a half day, while it is open", "2026-12-24 11:00", "same working day", "2026-12-24 12:00"],
	["a half day, when it is over", "2026-12-24 13:00", "same working day", "2026-12-29 17:00"],
	["a Saturday", "2026-11-28 10:00", "same working day", "2026-11-30 17:00"],
	["a working Saturday", "2027-01-09 10:00", "same working day", "2027-01-09 17:00"],

	["four days, to a Friday", "2026-11-23 10:00", "4 days", "2026-11-27 17:00"],
	["five days, moved off a Saturday", "2026-11-23 10:00", "5 days", "2026-11-30 17:00"],
	[
		"five days, on a Saturday where they stay",
		"2026-11-23 10:00",
		"5 days",
		"2026-11-29 00:00",
		STAYS,
	],
	["to a Saturday that a holiday follows", "2026-11-23 10:00", "33 days", "2026-12-29 17:00"],
	["to a working Saturday", "2027-01-06 10:00", "3 days", "2027-01-09 17:00"],
	["two weeks", "2026-12-23 10:00", "2 weeks", "2027-01-06 17:00"],
	["a month from the last day of one", "2026-12-31 10:00", "2 months", "2027-03-01 17:00"],
	["a year", "2026-12-24 10:00", "1 year", "2027-12-24 17:00"],
	["a year from a leap day", "2028-02-29 10:00", "1 year", "2029-02-28 17:00", PLAIN],
	["plain hours, whatever is closed", "2026-12-25 10:00", "36 hours", "2026-12-26 22:00"],
	["plain minutes, into another year", "2026-12-31 23:30", "45 minutes", "2027-01-01 00:15"],

	// In spring the clock goes from two to three: the night has five hours, and three of them end at four.
	["over the lost hour", "2026-03-29 00:00", "3 working hours", "2026-03-29 04:00", NIGHT],
	["the whole of a short night", "2026-03-29 00:00", "5 working hours", "2026-03-29 06:00", NIGHT],
	[
		"an hour more than a short night",
		"2026-03-29 00:00",
		"6 working hours",
		"2026-03-30 10:00",
		NIGHT,
	],
	// In autumn it goes from three to two: the night has seven, and three of them end at two, for the second time.
	[
		"over the hour that comes twice",
		"2026-10-25 00:00",
		"3 working hours",
		"2026-10-25 02:00",
		NIGHT,
	],
	["the whole of a long night", "2026-10-25 00:00", "7 working hours", "2026-10-25 06:00", NIGHT],
	[
		"over a weekend in which clocks change",
		"2026-03-27 16:00",
		"2 working hours",
		"2026-03-30 10:00",
		PARIS,
	],
	["a day in such a weekend", "2026-03-27 16:00", "1 working day", "2026-03-30 17:00", PARIS],
	[
		"24 plain hours, of which one is lost",
		"2026-03-28 12:00",
		"24 hours",
		"2026-03-29 13:00",
		PARIS,
	],
	[
		"24 plain hours, of which one comes twice",
		"2026-10-24 12:00",
		"24 hours",
		"2026-10-25 11:00",
		PARIS,
	],
];

describe("a budget", () => {
	const named = rows.map(([what, start, within, due, calendar = OFFICE]) => ({
		what,
		start,
		within,
		due,
		calendar,
	}));
	test.each(named)("$what: from $start, $within", ({ start, within, due, calendar }) => {
		expect(dueOf(start, within, calendar)).toBe(due);
	});

	test("stands still while it is stopped, also over nights", () => {
		// One hour on Monday; from Tuesday at ten two before lunch, and one after it.
		const stopped = [{ from: "2026-11-23T10:00:00Z", to: "2026-11-24T10:00:00Z" }];
		expect(dueOf("2026-11-23 09:00", "4 working hours", OFFICE, { stopped })).toBe(
			"2026-11-24 14:00",
		);
		// Stopped over the close of Tuesday: Tuesday does not count.
		const over = [{ from: "2026-11-24T16:00:00Z", to: "2026-11-25T08:00:00Z" }];
		expect(dueOf("2026-11-23 09:00", "2 working days", OFFICE, { stopped: over })).toBe(
			"2026-11-26 17:00",
		);
	});

	test("of a citizen lasts until midnight, and moves off a closed day all the same", () => {
		const of_citizen = true;
		expect(dueOf("2026-11-23 10:00", "1 working day", OFFICE, { of_citizen })).toBe(
			"2026-11-25 00:00",
		);
		expect(dueOf("2026-12-23 10:00", "2 days", OFFICE, { of_citizen })).toBe("2026-12-30 00:00");
	});
});

describe("working time before an instant", () => {
	test.each([
		["over lunch", "2026-11-23 14:00", 2, "2026-11-23 11:00"],
		["to the very opening", "2026-11-23 10:00", 1, "2026-11-23 09:00"],
		["over a weekend", "2026-11-30 10:00", 2, "2026-11-27 16:00"],
		["from a Saturday", "2026-11-28 12:00", 1, "2026-11-27 16:00"],
		["over a long weekend and a half day", "2026-12-29 10:00", 5, "2026-12-23 16:00"],
		["over a row of holidays, into the year before", "2027-01-06 10:00", 2, "2026-12-31 16:00"],
		["out of a working Saturday", "2027-01-09 10:00", 2, "2027-01-08 16:00"],
		["forty hours", "2026-12-07 14:00", 40, "2026-11-27 16:00"],
	])("%s: %s, %i hours", (_, to, hours, from) => {
		const before = beforeWorkingTime(epoch(inUtc(to)), hours * 3_600_000, OFFICE);
		expect(before && plain(instantOf(before, "UTC"))).toBe(from);
	});
});

type Between = readonly [what: string, from: string, to: string, hours: number, calendar: Calendar];

describe("working time between two instants", () => {
	test.each<Between>([
		["of one day", "2026-11-23 00:00", "2026-11-24 00:00", 7, OFFICE],
		["from close to opening", "2026-11-23 17:00", "2026-11-24 09:00", 0, OFFICE],
		["of lunch", "2026-11-23 12:00", "2026-11-23 13:00", 0, OFFICE],
		["of a weekend", "2026-11-27 16:00", "2026-11-30 10:00", 2, OFFICE],
		// Four whole days, a half one, and 29 to 31 December.
		[
			"of the last two weeks of a year",
			"2026-12-18 00:00",
			"2027-01-01 00:00",
			4 * 7 + 3 + 3 * 7,
			OFFICE,
		],
		["of its first ten days", "2027-01-01 00:00", "2027-01-11 00:00", 4 * 7, OFFICE],
		["of the night with the lost hour", "2026-03-28 23:00", "2026-03-29 22:00", 5, NIGHT],
		["of the night with an hour twice", "2026-10-24 22:00", "2026-10-25 22:00", 7, NIGHT],
		["of no time at all", "2026-11-23 10:00", "2026-11-23 10:00", 0, OFFICE],
	])("%s: %s to %s", (_, from, to, hours, calendar) => {
		const between = workingTimeBetween(epoch(inUtc(from)), epoch(inUtc(to)), calendar, []);
		expect(between / 3_600_000).toBe(hours);
	});
});

test("a budget below zero, of a fraction, or in seconds is none", () => {
	for (const text of ["-1 working hours", "1.5 working hours", "90 seconds", "1 day 2 hours"])
		expect(parseDuration(text)).toBeUndefined();
});

/** When a clock that was started at a local time is due, in local time. */
function dueOf(
	start: string,
	within: string,
	calendar: Calendar,
	more: Partial<RunningClock> = {},
): string | undefined {
	const budget = parseDuration(within);
	if (budget === undefined) throw new Error(`no duration: ${within}`);
	const started_at = inZone(start, calendar.time_zone);
	const due = dueAt(
		{
			started_at,
			started_on: dayOf(epoch(started_at), calendar.time_zone),
			within: budget,
			of_citizen: false,
			stopped: [],
			extended: [],
			calendar: calendar.id,
			calendar_edition: calendar.edition,
			...more,
		},
		calendar,
	);
	return due && plain(due);
}

const plain = (instant: string): string => instant.slice(0, 16).replace("T", " ");
const inUtc = (local: string): string => `${local.replace(" ", "T")}:00Z`;

/** With the offset under which it is this local time. None of the starts stands in an hour that comes twice. */
function inZone(local: string, zone: string): string {
	const written = (offset: string) => `${local.replace(" ", "T")}:00${offset}`;
	const isLocal = (offset: string) => plain(instantOf(epoch(written(offset)), zone)) === local;
	const offset = ["Z", "+01:00", "+02:00"].find(isLocal);
	if (offset === undefined) throw new Error(`no such time in ${zone}: ${local}`);
	return written(offset);
}
