import type { Duration } from "@onedoor/dsl/bundle";

import { say, type WordKey } from "./words.ts";

const KEYS: Readonly<Record<Duration["unit"], WordKey>> = {
	minutes: "n_minutes",
	"working hours": "n_working_hours",
	hours: "n_hours",
	"working days": "n_working_days",
	days: "n_days",
	weeks: "n_weeks",
	months: "n_months",
	years: "n_years",
	"same working day": "same_working_day",
};

/** `5 working days`, `5 ngày làm việc`, `5 أيام عمل`. */
export function durationText(duration: Duration, language: string): string {
	return say(language, KEYS[duration.unit], { n: duration.n });
}
