import { expect, test } from "vitest";
import { calendarOf } from "../../case/calendars.ts";
import { fromLibrary } from "../procedures.test-data.ts";
import { lasted } from "./lasted.ts";

const calendar = calendarOf(fromLibrary("stay_notification").bundle);

test.each([
	["2026-11-23T09:00:00+07:00", "2026-11-23T09:00:00+07:00", undefined],
	["2026-11-23T09:00:00+07:00", "2026-11-26T09:00:00+07:00", { n: 3, unit: "days" }],
	["2026-11-23T09:00:00+07:00", "2026-11-23T11:00:00+07:00", { n: 2, unit: "hours" }],
	["2026-11-23T09:00:00+07:00", "2026-11-23T09:10:01+07:00", { n: 11, unit: "minutes" }],
])("from %s to %s", (from, to, expected) => {
	expect(lasted(from, to, calendar)).toEqual(expected);
});
