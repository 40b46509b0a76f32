import type { Definition, Duration, IsoDate } from "../../bundle/index.ts";
import { addDays, addMonths } from "../../expression/dates.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/**
 * A deadline of a case that is filed on the day asked, and that could run past the last day its calendar knows.
 * Budgets of working days are taken at two days each, which holidays and weekends together do not exceed.
 */
export function calendarTooShort({ definition, day }: DefinitionFacts): readonly CheckFinding[] {
	const to = definition.calendars[definition.calendar]?.covers.to;
	if (to === undefined) return [];
	return budgetsOf(definition).flatMap(({ within, at }) =>
		within && lastDay(day, within) > to
			? [
					{
						code: "calendar_too_short",
						values: {
							budget: `\`${within.n} ${within.unit}\``,
							day,
							to,
							calendar: definition.calendar,
						},
						at,
					},
				]
			: [],
	);
}

interface Budget {
	readonly within: Duration | undefined;
	readonly at: readonly string[];
}

function budgetsOf({ clocks, steps }: Definition): readonly Budget[] {
	return [
		...Object.values(clocks).map(({ id, within }) => ({ within, at: ["clocks", id, "within"] })),
		...Object.values(steps).map(({ name, deadline }) => ({
			within: deadline?.within,
			at: ["steps", name, "deadline", "within"],
		})),
	];
}

function lastDay(from: IsoDate, { n, unit }: Duration): IsoDate {
	switch (unit) {
		case "minutes":
		case "hours":
		case "same working day":
			return from;
		case "working hours":
			return addDays(from, Math.ceil(n / 4)) ?? from;
		case "working days":
			return addDays(from, 2 * n) ?? from;
		case "days":
			return addDays(from, n) ?? from;
		case "weeks":
			return addDays(from, 7 * n) ?? from;
		case "months":
			return addMonths(from, n) ?? from;
		case "years":
			return addMonths(from, 12 * n) ?? from;
	}
}
