import type { Calendar } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type Budget, budgetsOf } from "../../time/budgets.ts";
import { minute } from "../../time/lengths.ts";
import { isCitizen } from "../people/who.ts";

/** What an office has to do by a time of day at which it is open on no day of the week. */
export function byWhenClosed({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined || Object.keys(calendar.hours).length === 0) return [];
	const isOffices = ({ clock, step }: Budget) =>
		!(clock?.of !== undefined && isCitizen(definition, clock.of)) &&
		!step?.who.some((id) => isCitizen(definition, id));
	return budgetsOf(definition).flatMap((budget): CheckFinding[] => {
		const { by, at } = budget;
		if (by === undefined || !isOffices(budget) || isOpenBefore(by, calendar)) return [];
		return [{ code: "by_when_closed", values: { by, calendar: calendar.id }, at }];
	});
}

/** Due instants are exclusive: at the close is still in time. */
function isOpenBefore(by: string, { hours, days }: Calendar): boolean {
	const exceptions = Object.values(days).flatMap((day) => (day.is === "open" ? [day.hours] : []));
	return [...Object.values(hours), ...exceptions].some((intervals) =>
		intervals.some(([from, to]) => minute(from) < minute(by) && minute(by) <= minute(to)),
	);
}
