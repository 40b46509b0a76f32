import type { Calendar, Clock, Duration } from "../../bundle/index.ts";
import { evaluate } from "../../expression/evaluate.ts";
import { OPEN } from "../../expression/scope.ts";
import type { Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, either, exactly, type Range } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { placeOf } from "../ways/ways.ts";
import { isApplicants } from "./asked.ts";
import { workingDays } from "./duration.ts";

/** The clock that citizens are promised; its end is the `due` of a case. */
const PROMISE = "total";

/**
 * The working days that the office promises: the budget of the clock `total`, and at most also what steps and actions
 * out of turn add to it. The clock stands still while the applicant has the case, so that time never counts. Without
 * such a clock, what the office's own steps may take one after the other.
 */
export function workingDayItems(measure: Measure): readonly Item[] {
	const { definition, ways } = measure;
	const calendar = calendarOf(measure);
	const total = Object.hasOwn(definition.clocks, PROMISE) ? definition.clocks[PROMISE] : undefined;
	if (!total) return deadlines(measure, calendar);
	const extensions = [
		...Object.values(definition.steps).flatMap((step) =>
			step.extends?.clock === PROMISE
				? days(placeOf(definition, step), exactly(workingDays(step.extends.by, calendar)))
				: [],
		),
		...Object.values(definition.anytime).flatMap((action) =>
			action.extends?.clock === PROMISE
				? days(
						ways.start,
						atMost(exactly(workingDays(action.extends.by, calendar) * (action.at_most ?? 1))),
					)
				: [],
		),
	];
	return [budget(measure, total, calendar), ...extensions];
}

function budget({ names, ways }: Measure, clock: Clock, calendar: Calendar | undefined): Item {
	const variants = clock.instead ?? [];
	return {
		at: ways.start,
		reads: names.of(...variants.map(({ when }) => when)),
		amount: ({ reader }: Situation) => {
			const held = variants.map((variant) => ({
				variant,
				holds: evaluate(variant.when.tree, reader.scope),
			}));
			const sure = held.find(({ holds }) => holds === true)?.variant ?? clock;
			const possible = held.flatMap(({ variant, holds }) => (holds === OPEN ? variant : []));
			const range = either(
				[sure, ...possible].map(({ within }) => exactly(budgetOf(within, calendar))),
			);
			return { ...range, open: possible.length > 0 };
		},
	};
}

/** A clock that ends at a time of day ends the same day. */
function budgetOf(within: Duration | undefined, calendar: Calendar | undefined): number {
	return within ? workingDays(within, calendar) : 1;
}

function deadlines({ definition }: Measure, calendar: Calendar | undefined): readonly Item[] {
	return Object.values(definition.steps)
		.filter((step) => !isApplicants(step, definition) && step.does !== "deliver")
		.flatMap((step) =>
			step.deadline?.within
				? days(placeOf(definition, step), exactly(workingDays(step.deadline.within, calendar)))
				: [],
		);
}

function days(at: string, range: Range): readonly Item[] {
	return [{ at, reads: new Set(), amount: () => range }];
}

function calendarOf({ definition }: Measure): Calendar | undefined {
	return Object.hasOwn(definition.calendars, definition.calendar)
		? definition.calendars[definition.calendar]
		: undefined;
}
