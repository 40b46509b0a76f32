import type { Calendar, Clock, Definition, Duration, IsoDate } from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import { definitionOn } from "../../../form/definition-on.ts";
import { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type Allowance, allowancesOf } from "../../time/allowances.ts";
import { budgetsOf } from "../../time/budgets.ts";
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
	const later = daysOfChange(facts.definition).map((day) => factsOn(day, facts));
	const said = new Set<string>();
	return [facts, ...later].flatMap(tooShort).filter(({ at }) => {
		const place = at.join(" ");
		return !said.has(place) && said.add(place);
	});
}

/** Days from which a clock or a step has another time. */
function daysOfChange(definition: Definition): readonly IsoDate[] {
	const days = budgetsOf(definition).flatMap(({ within, from }) => (within && from) ?? []);
	return [...new Set(days)].sort();
}

function factsOn(day: IsoDate, { definition, givesOf, latestOf }: DefinitionFacts) {
	return new DefinitionFacts(definitionOn(definition, day), givesOf, day, latestOf);
}

function tooShort(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	return Object.values(definition.clocks)
		.filter(({ of }) => of === undefined)
		.flatMap((clock) =>
			allowancesOf(clock, ["clocks", clock.id]).flatMap((promise) => {
				const path = longerPath(clock, promise, facts, calendar);
				return path ? [finding(clock, promise, path)] : [];
			}),
		);
}

/** Which ways a condition rules out is asked only where any way at all takes longer than what is promised under it. */
function longerPath(
	clock: Clock,
	{ within, given }: Allowance,
	facts: DefinitionFacts,
	calendar: Calendar,
): OfficePath | undefined {
	const budget = promised(clock, within, calendar);
	const longer = (rules: readonly Expression[]) => {
		const path = longestPath(clock, facts, calendar, budget, rules);
		return path !== undefined && path.minutes > budget ? path : undefined;
	};
	const path = longer([]);
	const rules = [...given, ...(clock.when ? [clock.when.tree] : [])];
	return path && rules.length > 0 ? longer(rules) : path;
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

function finding(clock: Clock, { within, at }: Allowance, { steps }: OfficePath): CheckFinding {
	const timed = steps.flatMap(({ step, takes }) =>
		takes ? [{ step, said: saidDuration(takes.within), at: takes.at }] : [],
	);
	return {
		code: "total_too_short",
		values: {
			clock: clock.id,
			budget: saidDuration(within),
			path: timed.map(({ step, said }) => `\`${step}\` (${said})`).join(" → "),
		},
		at,
		related: timed.map((one) => ({ message: `${one.said} here`, at: one.at })),
	};
}
