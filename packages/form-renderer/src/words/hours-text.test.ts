import { expect, test } from "vitest";

import { hoursText } from "./hours-text.ts";

const DAY = [
	["07:30", "11:30"],
	["13:30", "17:00"],
] as const;
const said = (...args: Parameters<typeof hoursText>) =>
	hoursText(...args).map((line) => line.replaceAll("\u2060", ""));

test("joins days with the same hours, and leaves out those on which it is closed", () => {
	const hours = { monday: DAY, tuesday: DAY, thursday: DAY, friday: [["08:00", "12:00"]] } as const;
	expect(said({ hours }, "en")).toEqual([
		"Monday – Tuesday 07:30–11:30, 13:30–17:00",
		"Thursday 07:30–11:30, 13:30–17:00",
		"Friday 08:00–12:00",
	]);
	expect(said({ hours }, "vi", ["tuesday", "thursday"])).toEqual([
		"Thứ Hai 07:30–11:30, 13:30–17:00",
		"Thứ Sáu 08:00–12:00",
	]);
});
