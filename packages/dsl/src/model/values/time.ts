import type { Intervals, Weekday } from "../../bundle/definition.ts";
import type { Duration, DurationUnit, Lead } from "../../bundle/values.ts";
import type { Form } from "../form.ts";
import { scalar } from "../forms.ts";

/** `YYYY-MM-DD`, a day that exists. */
export const date: Form<string> = scalar({
	expected: "a day such as `2026-07-01`",
	example: "2026-07-01",
	parse: (text) => (isDay(text) ? text : undefined),
	schema: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
});

export function isDay(text: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return false;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	return (
		day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
	);
}

/** `HH:MM`, 00:00 to 24:00. */
export const clockTime: Form<string> = scalar({
	dated: true,
	expected: 'a time of day in quotes such as `"15:00"`',
	example: '"15:00"',
	parse: (text) => (isClockTime(text) ? text : undefined),
	schema: { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$" },
});

export function isClockTime(text: string): boolean {
	return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

export const dateRange: Form<{ readonly from: string; readonly to: string }> = scalar({
	expected: "two days such as `2025-01-01 to 2026-12-31`",
	example: "2025-01-01 to 2026-12-31",
	parse(text) {
		const [from, to] = text.split(" to ");
		return from && to && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
	},
	schema: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2} to \\d{4}-\\d{2}-\\d{2}$" },
});

const UNITS: Readonly<Record<string, DurationUnit>> = {
	minute: "minutes",
	hour: "hours",
	"working hour": "working hours",
	day: "days",
	"working day": "working days",
	week: "weeks",
	month: "months",
	year: "years",
};

/** Each unit as it is written after 1, and after any other number. */
export const UNIT_WORDS: readonly (readonly [one: string, many: string])[] = Object.keys(UNITS).map(
	(unit) => [unit, `${unit}s`],
);

export const duration: Form<Duration> = scalar({
	dated: true,
	expected:
		"a duration such as `5 working days`, `2 working hours`, `1 month` or `same working day`",
	example: "5 working days",
	parse: parseDuration,
	schema: {
		type: "string",
		pattern:
			"^(\\d+ (minutes?|(working )?hours?|(working )?days?|weeks?|months?|years?)|same working day)$",
	},
});

export function parseDuration(text: string): Duration | undefined {
	if (text === "same working day") return { n: 0, unit: "same working day" };
	const match = /^(\d{1,6}) ([a-z ]+?)(s?)$/.exec(text);
	const unit = match && UNITS[match[2] ?? ""];
	if (!match || !unit || (match[3] === "") !== (match[1] === "1")) return undefined;
	return { n: Number(match[1]), unit };
}

export const lead: Form<Lead> = scalar({
	dated: true,
	expected: "a lead such as `7 days before` or `at 80 percent`",
	example: "7 days before",
	parse(text) {
		const percent = /^at (\d{1,3}) percent$/.exec(text)?.[1];
		if (percent !== undefined)
			return Number(percent) <= 100 ? { percent: Number(percent) } : undefined;
		const before = text.endsWith(" before")
			? parseDuration(text.slice(0, -" before".length))
			: undefined;
		return before && { before };
	},
	schema: { type: "string", pattern: "^(at \\d{1,3} percent|\\d+ [a-z ]+ before)$" },
});

export const intervals: Form<Intervals> = scalar({
	expected: "opening hours such as `07:30-11:30, 13:30-17:00`",
	example: "07:30-11:30, 13:30-17:00",
	parse(text) {
		const parts = text.split(", ").map((part) => part.split("-"));
		const sound = parts.every(
			([from = "", to = "", ...rest]) =>
				rest.length === 0 && isClockTime(from) && isClockTime(to) && from < to,
		);
		const ordered = parts.every(
			(part, index) => index === 0 || (parts[index - 1]?.[1] ?? "") <= (part[0] ?? ""),
		);
		return sound && ordered ? parts.map(([from = "", to = ""]) => [from, to] as const) : undefined;
	},
	schema: {
		type: "string",
		pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}(, \\d{2}:\\d{2}-\\d{2}:\\d{2})*$",
	},
});

export const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
] as const;

export function isWeekday(text: string): text is Weekday {
	return (WEEKDAYS as readonly string[]).includes(text);
}
