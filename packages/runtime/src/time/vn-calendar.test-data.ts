import type { Calendar, Intervals } from "@onedoor/dsl/bundle";

const OFFICE: Intervals = [
	["07:30", "11:30"],
	["13:30", "17:00"],
];

/** The calendar of the examples in section 9 of the language reference, with a holiday and a working Saturday. */
export const VN: Calendar = {
	id: "vn",
	time_zone: "Asia/Ho_Chi_Minh",
	covers: { from: "2025-01-01", to: "2027-12-31" },
	counting: {
		first_day: "not counted",
		ends_at: "close of office",
		last_day_closed: "next open day",
		leap_birthday: "1 March",
	},
	hours: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
	days: {
		"2026-12-31": { is: "closed", why: "bridge day" },
		"2027-01-01": { is: "closed", why: "New Year" },
		"2026-12-26": { is: "open", hours: OFFICE, why: "worked instead of 31 December" },
	},
	day_sets: {},
	edition: "0123456789abcdef",
};

/** A European calendar, whose clocks change in spring and autumn. */
export const FR: Calendar = {
	...VN,
	id: "fr",
	time_zone: "Europe/Paris",
	counting: { ...VN.counting, ends_at: "24:00", last_day_closed: "stays" },
	days: {},
};
