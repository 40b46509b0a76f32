import type { Calendar, Duration, IsoDate } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { budgetsOf } from "../../time/budgets.ts";
import { saidDuration } from "../../time/said.ts";

/**
 * Working time is counted in a calendar in which the office is open on no weekday: it never passes, unless enough single
 * days are open.
 */
export function calendarNeverOpen({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	if (Object.values(calendar.hours).some((intervals) => intervals.length > 0)) return [];
	const days = openDays(calendar, definition.edition);
	return budgetsOf(definition).flatMap(({ within, at }): CheckFinding[] => {
		if (within === undefined || !isNever(within, days, calendar)) return [];
		const values = {
			budget: saidDuration(within),
			calendar: calendar.id,
			...(days > 0 && { days }),
		};
		return [{ code: "calendar_never_open", values, at }];
	});
}

/** Plain days pass by themselves, but end with the office's day, or are carried to the next, where the calendar says so. */
function isNever(within: Duration, days: number, { counting }: Calendar): boolean {
	if (within.unit.includes("working")) return daysIn(within) >= days;
	const ends = counting.ends_at === "close of office" || counting.last_day_closed !== "stays";
	return days === 0 && ends && !OF_THE_CLOCK.has(within.unit);
}

const OF_THE_CLOCK: ReadonlySet<Duration["unit"]> = new Set(["minutes", "hours"]);

function openDays({ days }: Calendar, from: IsoDate): number {
	return Object.entries(days).filter(([day, { is }]) => is === "open" && day >= from).length;
}

/** Days of work that it takes at least. The day on which it begins comes on top. */
function daysIn({ n, unit }: Duration): number {
	if (unit === "working hours") return Math.ceil(n / MOST_HOURS);
	return unit === "working days" ? n : 1;
}

const MOST_HOURS = 24;
