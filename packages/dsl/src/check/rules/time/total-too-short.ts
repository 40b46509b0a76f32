import type { Calendar, Clock, Duration } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { minutesAfter, workingMinutes } from "../../time/lengths.ts";
import { longestPath } from "../../time/longest-path.ts";
import { saidDuration } from "../../time/said.ts";
import type { OfficePath } from "../../time/simple-path.ts";

/**
 * The office promises less than its own steps may take: the longest path between the start and the end of a clock of
 * the office, in working minutes. Steps in which the clock stands still, steps that extend it and those of citizens do
 * not count, and a step to which a case is sent back counts once.
 */
export function totalTooShort(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	return Object.values(definition.clocks).flatMap((clock) => {
		if (clock.of !== undefined || clock.within === undefined) return [];
		const budget = promised(clock, clock.within, calendar);
		const path = longestPath(clock, facts, calendar, budget);
		return path !== undefined && path.minutes > budget ? [finding(clock, clock.within, path)] : [];
	});
}

/** Days that follow the day of receipt come on top of what is left of it, which a cut-off keeps from being nothing. */
function promised(clock: Clock, within: Duration, calendar: Calendar): number {
	const days = within.unit === "working days" || within.unit === "days" || within.unit === "weeks";
	const rest =
		days && clock.cut_off !== undefined && calendar.counting.first_day === "not counted"
			? minutesAfter(clock.cut_off, calendar)
			: 0;
	return workingMinutes(within, calendar) + rest;
}

function finding(clock: Clock, within: Duration, { steps }: OfficePath): CheckFinding {
	const timed = steps.filter(({ within: own }) => own !== undefined);
	return {
		code: "total_too_short",
		values: {
			clock: clock.id,
			budget: saidDuration(within),
			path: timed
				.map(
					({ step, within: own }) => `\`${step}\` (${own === undefined ? "" : saidDuration(own)})`,
				)
				.join(" → "),
		},
		at: ["clocks", clock.id, "within"],
		related: timed.map(({ step, within: own }) => ({
			message: `${own === undefined ? "" : saidDuration(own)} here`,
			at: ["steps", step, "deadline", "within"],
		})),
	};
}
