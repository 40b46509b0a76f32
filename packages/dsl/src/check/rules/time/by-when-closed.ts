import type { Calendar, ClockTime, Definition, Intervals } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type Budget, budgetsOf } from "../../time/budgets.ts";
import { minute } from "../../time/lengths.ts";
import { isCitizen } from "../people/who.ts";

/**
 * What an office has to do by a time of day at which it is open on no day of the week, and a time after which what comes
 * in counts as received on the next day though the office has not opened yet.
 */
export function byWhenClosed({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined || Object.keys(calendar.hours).length === 0) return [];
	const isOffices = ({ clock, step }: Budget) =>
		!(clock?.of !== undefined && isCitizen(definition, clock.of)) &&
		!step?.who.some((id) => isCitizen(definition, id));
	const times = budgetsOf(definition).flatMap((budget): readonly Time[] => {
		const { by, at } = budget;
		if (by === undefined || !isOffices(budget) || isOpenBefore(by, calendar)) return [];
		return [{ by, at }];
	});
	const early = cutOffs(definition).filter(({ by }) => !hasOpenedBefore(by, calendar));
	const closed = (when: "at" | "until", { by, at }: Time): CheckFinding => ({
		code: "by_when_closed",
		values: { when, by, calendar: calendar.id },
		at,
	});
	return [
		...times.map((time) => closed("at", time)),
		...early.map((time) => closed("until", time)),
	];
}

interface Time {
	readonly by: ClockTime;
	readonly at: readonly string[];
}

function cutOffs({ clocks }: Definition): readonly Time[] {
	return Object.values(clocks).flatMap(({ id, cut_off, dated }) => {
		const at = ["clocks", id, "cut_off"];
		return [
			...(cut_off === undefined ? [] : [{ by: cut_off, at }]),
			...(dated?.cut_off ?? []).map(({ from, value }) => ({ by: value, at: [...at, from] })),
		];
	});
}

/** Due instants are exclusive: at the close is still in time. */
function isOpenBefore(by: ClockTime, calendar: Calendar): boolean {
	return intervalsOf(calendar).some(
		([from, to]) => minute(from) < minute(by) && minute(by) <= minute(to),
	);
}

function hasOpenedBefore(time: ClockTime, calendar: Calendar): boolean {
	return intervalsOf(calendar).some(([from]) => minute(from) < minute(time));
}

function intervalsOf({ hours, days }: Calendar): Intervals {
	const exceptions = Object.values(days).flatMap((day) => (day.is === "open" ? [day.hours] : []));
	return [...Object.values(hours), ...exceptions].flat();
}
