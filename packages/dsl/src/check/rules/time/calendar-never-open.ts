import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { budgetsOf } from "../../time/budgets.ts";
import { saidDuration } from "../../time/said.ts";

/** Working time is counted in a calendar in which no day is open: it never passes. */
export function calendarNeverOpen({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	const isOpen =
		Object.values(calendar.hours).some((intervals) => intervals.length > 0) ||
		Object.values(calendar.days).some((day) => day.is === "open");
	if (isOpen) return [];
	return budgetsOf(definition).flatMap(({ within, at }): CheckFinding[] =>
		within?.unit.includes("working")
			? [
					{
						code: "calendar_never_open",
						values: { budget: saidDuration(within), calendar: calendar.id },
						at,
					},
				]
			: [],
	);
}
