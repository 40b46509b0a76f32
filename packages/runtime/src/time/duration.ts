import type { Duration, DurationUnit } from "@onedoor/dsl/bundle";

const UNITS: Readonly<Record<string, DurationUnit>> = {
	minute: "minutes",
	minutes: "minutes",
	"working hour": "working hours",
	"working hours": "working hours",
	hour: "hours",
	hours: "hours",
	"working day": "working days",
	"working days": "working days",
	day: "days",
	days: "days",
	week: "weeks",
	weeks: "weeks",
	month: "months",
	months: "months",
	year: "years",
	years: "years",
};

/** Longer than any file is kept; a number beyond it is a slip of the pen. */
const MOST = 100_000;

/** `11 working days` as the language writes it; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
	if (text.trim() === "same working day") return { n: 0, unit: "same working day" };
	const match = /^(\d{1,6}) ([a-z]+(?: [a-z]+)?)$/.exec(text.trim());
	const unit =
		match?.[2] !== undefined && Object.hasOwn(UNITS, match[2]) ? UNITS[match[2]] : undefined;
	const n = Number(match?.[1]);
	return unit === undefined || n > MOST ? undefined : { n, unit };
}
