import { expect, test } from "vitest";

import { momentOf, partsOfMoment } from "./moment-parts.ts";

const boxes = (day: string, month: string, year: string, time: string) => ({
	day,
	month,
	year,
	time,
});

test.each([
	["2026-11-23T08:30:00+07:00", "Asia/Ho_Chi_Minh", boxes("23", "11", "2026", "08:30")],
	["2026-07-01T08:30:00+02:00", "Europe/Paris", boxes("01", "07", "2026", "08:30")],
	["2026-01-01T08:30:00+01:00", "Europe/Paris", boxes("01", "01", "2026", "08:30")],
	["2026-01-01T20:15:00-03:30", "America/St_Johns", boxes("01", "01", "2026", "20:15")],
	["2026-11-23T08:30:00+00:00", "UTC", boxes("23", "11", "2026", "08:30")],
])("%s in %s comes apart and together again", (value, zone, parts) => {
	expect(partsOfMoment(value, zone)).toEqual(parts);
	expect(momentOf(parts, zone)).toBe(value);
});

test("the instant of another offset is shown as clocks there show it", () => {
	expect(partsOfMoment("2026-11-23T23:30:00Z", "Asia/Ho_Chi_Minh")).toEqual(
		boxes("24", "11", "2026", "06:30"),
	);
});

test("what is not complete is kept as typed, and nothing is nothing", () => {
	for (const parts of [
		boxes("23", "11", "2026", "8"),
		boxes("", "11", "", ""),
		boxes("", "", "", "9:30"),
	]) {
		const value = momentOf(parts, "UTC");
		expect(momentOf(partsOfMoment(value, "UTC"), "UTC")).toBe(value);
	}
	expect(momentOf(boxes("23", "11", "2026", "8"), "UTC")).toBe("2026-11-23T8");
	expect(momentOf(boxes("", "", "", " "), "UTC")).toBeUndefined();
	expect(partsOfMoment(undefined, "UTC")).toEqual(boxes("", "", "", ""));
});

test("people write the time in their ways", () => {
	for (const time of ["9:05", "09:05", "9.05", "9h05"])
		expect(momentOf(boxes("1", "2", "2026", time), "UTC")).toBe("2026-02-01T09:05:00+00:00");
});
