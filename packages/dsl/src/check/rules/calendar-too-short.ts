import type { Calendar, Definition, Duration, IsoDate } from "../../bundle/index.ts";
import { addDays, addMonths } from "../../expression/dates.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { budgetsOf } from "../time/budgets.ts";
import { saidDuration } from "../time/said.ts";

/**
 * A deadline of a case that is filed on the day asked, and that could run outside the days its calendar knows. Budgets
 * of working days are taken at two days each, which holidays and weekends together do not exceed. Steps of an office
 * count in the calendar of that kind of office.
 */
export function calendarTooShort({ definition, day }: DefinitionFacts): readonly CheckFinding[] {
	const before = beforeItBegins(definition, day);
	if (before.length > 0) return before;
	return budgetsOf(definition).flatMap(({ within, step, at }) =>
		calendarsOf(step?.who ?? [], definition).flatMap((calendar): CheckFinding[] => {
			if (within === undefined || lastDay(day, within) <= calendar.covers.to) return [];
			const values = {
				budget: `\`${saidDuration(within)}\``,
				day,
				to: calendar.covers.to,
				calendar: calendar.id,
			};
			return [{ code: "calendar_too_short", values, at }];
		}),
	);
}

function beforeItBegins(
	{ calendar, calendars }: Definition,
	day: IsoDate,
): readonly CheckFinding[] {
	const from = calendars[calendar]?.covers.from;
	if (from === undefined || day >= from) return [];
	return [{ code: "calendar_begins_later", values: { calendar, from, day }, at: ["calendar"] }];
}

/** The procedure's calendar, and those of the offices that act. */
function calendarsOf(
	who: readonly string[],
	{ calendar, calendars, offices, office_kinds, roles }: Definition,
): readonly Calendar[] {
	const kinds = who.flatMap((id) => {
		const office = offices[roles[id]?.office ?? ""];
		return [office, ...(office?.instead ?? [])].flatMap((one) => one?.kind ?? []);
	});
	const ids = new Set([calendar, ...kinds.flatMap((kind) => office_kinds[kind]?.calendar ?? [])]);
	return [...ids].flatMap((id) => calendars[id] ?? []);
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
