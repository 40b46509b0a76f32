import type { AnytimeAction, Calendar, Clock, Duration } from "../../bundle/index.ts";
import { evaluate } from "../../expression/evaluate.ts";
import { OPEN } from "../../expression/scope.ts";
import { type Counts, counted, type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, either, exactly } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { placeOf } from "../ways/ways.ts";
import { isApplicants } from "./asked.ts";
import { workingDays } from "./duration.ts";

/** The clock that citizens are promised; its end is the `due` of a case. */
export const PROMISE = "total";

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
				? days(
						placeOf(definition, step),
						ofStep("extension", step.name),
						workingDays(step.extends.by, calendar),
					)
				: [],
		),
		...Object.values(definition.anytime).flatMap((action) =>
			action.extends?.clock === PROMISE
				? [extendedBy(action, workingDays(action.extends.by, calendar), ways.start)]
				: [],
		),
	];
	return [budget(measure, total, calendar), ...extensions];
}

function budget({ names, ways }: Measure, clock: Clock, calendar: Calendar | undefined): Item {
	const variants = clock.instead ?? [];
	return {
		at: ways.start,
		counts: counted("promise", clock.id, ["clocks", clock.id]),
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
				? days(
						placeOf(definition, step),
						ofStep("promise", step.name),
						workingDays(step.deadline.within, calendar),
					)
				: [],
		);
}

function days(at: string, counts: Counts, amount: number): readonly Item[] {
	return [{ at, counts, reads: new Set(), amount: () => exactly(amount) }];
}

/** An action may be left out, and be done again as often as it says. */
function extendedBy({ id, at_most = 1 }: AnytimeAction, each: number, at: string): Item {
	return {
		at,
		counts: counted("extension", id, ["anytime", id]),
		reads: new Set(),
		amount: ({ played }: Situation) =>
			played
				? exactly(each * Math.min(at_most, played.times(id)))
				: atMost(exactly(each * at_most)),
	};
}

export function calendarOf({ definition }: Measure): Calendar | undefined {
	return Object.hasOwn(definition.calendars, definition.calendar)
		? definition.calendars[definition.calendar]
		: undefined;
}
