import { afterEach, expect, test } from "vitest";

import { evaluate } from "./evaluate.ts";
import { parseRule } from "./parser.ts";

const LEAP_BIRTHDAYS = ["28 February", "1 March"] as const;
const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

/** Language reference 4.2: on `leap_birthday`, in years that have no 29 February. */
test.each([
	["2025-02-27", [0, 0]],
	["2025-02-28", [1, 0]],
	["2025-03-01", [1, 1]],
	["2028-02-28", [3, 3]],
	["2028-02-29", [4, 4]],
	["2100-02-28", [76, 75]],
	["2023-02-28", [-1, -1]],
	["2023-03-01", [0, 0]],
])("born on 29 February 2024, on %s they are %j years old", (day, ages) => {
	const rule = `years_between(date("2024-02-29"), date("${day}"))`;
	expect(LEAP_BIRTHDAYS.map((leapBirthday) => result(rule, { leapBirthday }))).toEqual(ages);
});

test.each([
	['add_years(date("2024-02-29"), 1)', "2025-02-28"],
	['add_years(date("2024-02-29"), 4)', "2028-02-29"],
	['add_months(date("2026-01-31"), 1)', "2026-02-28"],
	['add_months(date("2026-03-31"), -1)', "2026-02-28"],
	['add_days(date("2024-02-28"), 1)', "2024-02-29"],
	['add_days(date("9999-12-31"), 1)', undefined],
	['add_years(date("0001-01-01"), -1)', undefined],
	['months_between(date("2026-01-31"), date("2026-02-28"))', 1],
	['months_between(date("2026-01-30"), date("2026-02-27"))', 0],
	['months_between(date("2026-02-28"), date("2026-01-31"))', -1],
	['days_between(date("2024-02-28"), date("2024-03-01"))', 2],
])("%s is %s, whatever the calendar says of birthdays", (rule, value) => {
	for (const leapBirthday of LEAP_BIRTHDAYS) expect(result(rule, { leapBirthday })).toBe(value);
});

/** Zones where a midnight does not exist, where a whole day does not, and at either end of the day. */
test.each(["America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])(
	"where the machine stands, here %s, changes no day",
	(here) => {
		process.env.TZ = here;
		expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(here);
		expect(result('add_days(date("2011-12-29"), 1)')).toBe("2011-12-30");
		expect(result('days_between(date("2018-11-03"), date("2018-11-05"))')).toBe(2);
		expect(result('date("2018-11-04") in [date("2018-11-04")..date("2018-11-04")]')).toBe(true);
		expect(result("date_of(now)")).toBe("2026-11-24");
		expect(result("time_of(now)")).toBe("00:30");
	},
);

test("the zone of a moment is that of the calendar", () => {
	expect(result("date_of(now)", { timeZone: "Europe/London" })).toBe("2026-11-23");
	expect(result("time_of(now)", { timeZone: "Europe/London" })).toBe("17:30");
	expect(result("date_of(now)", { timeZone: "Nowhere/At_All" })).toBe(undefined);
});

test("a time without seconds is the same as one with none", () => {
	expect(result('time("10:00:00") = time("10:00")')).toBe(true);
	expect(result('time("10:00:30") > time("10:00")')).toBe(true);
});

function result(text: string, more: object = {}): unknown {
	const { tree, errors } = parseRule(text);
	if (!tree) throw new Error(`${text}: ${errors[0]?.code}`);
	return evaluate(tree, {
		get: () => undefined,
		today: "2026-11-24",
		now: "2026-11-23T17:30:00Z",
		timeZone: "Asia/Ho_Chi_Minh",
		leapBirthday: "1 March",
		...more,
	});
}
