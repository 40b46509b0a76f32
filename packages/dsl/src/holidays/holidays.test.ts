import { expect, test } from "vitest";

import { readHolidayRules } from "./holiday-rules.ts";
import { lunarDay } from "./lunar-year.ts";
import { proposeDays } from "./propose-days.ts";

test.each([
	// Years in which Hanoi and Beijing begin the year on different days are among them: 1985 by a month, 2007 by a day.
	[1985, "1985-01-21"],
	[2007, "2007-02-17"],
	[2023, "2023-01-22"],
	[2024, "2024-02-10"],
	[2025, "2025-01-29"],
	[2026, "2026-02-17"],
	[2027, "2027-02-06"],
	[2028, "2028-01-26"],
	[2030, "2030-02-02"],
])("the lunar year of %i begins in Hanoi on %s", (year, expected) => {
	expect(lunarDay(year, 1, 1, 7)).toBe(expected);
});

test("in Beijing the year of 1985 begins a month later", () => {
	expect(lunarDay(1985, 1, 1, 8)).toBe("1985-02-20");
	expect(lunarDay(2007, 1, 1, 8)).toBe("2007-02-18");
});

test.each([
	[2024, "2024-04-18"],
	[2025, "2025-04-07"],
	[2026, "2026-04-26"],
	[2027, "2027-04-16"],
])("the tenth of the third month of %i is %s, whatever month is doubled", (year, expected) => {
	expect(lunarDay(year, 3, 10, 7)).toBe(expected);
});

const RULES = readHolidayRules({
	path: "holidays.yaml",
	text: `moon_offset: 7
holidays:
  labour:
    on: 05-01
    why: Labour Day
  tet:
    moon: 01-01
    from: -1
    days: 3
    why: Tết
  broken:
    on: soon
    why: never
`,
});

test("days are proposed in order, with a substitute for each that is closed anyway", () => {
	const weekdays = (day: number) => day >= 1 && day <= 5;
	expect(proposeDays(RULES, 2027, weekdays)).toEqual([
		{ day: "2027-02-05", why: "Tết" },
		{ day: "2027-02-08", why: "substitute for Tết, 2027-02-06" },
		{ day: "2027-02-09", why: "substitute for Tết, 2027-02-07" },
		{ day: "2027-05-03", why: "substitute for Labour Day, 2027-05-01" },
	]);
	expect(proposeDays(RULES, 2027, () => false)).toBeDefined();
});
