import type { Bundle, Id, IsoDate, Scenario, StepName } from "@onedoor/dsl/bundle";
import { answersFor, NO_WISH } from "@onedoor/dsl/journey";

import { calendarOf } from "../../case/calendars.ts";
import { outcomesOf } from "../../case/ways.ts";
import { dayOf, epoch } from "../../time/zone.ts";
import { startOf } from "../run-scenarios.ts";
import { fillWithExamples } from "../scenario-acts.ts";
import type { Filled } from "../scenario-form.ts";
import type { World } from "../scenario-world.ts";
import { daysBetween, shiftDates } from "./shift-dates.ts";

/** One kind of case: a scenario's data, whose days move along with the day on which such a case comes. */
export interface Client {
	readonly id: Id;
	/** As it is when the case comes on that day. */
	readonly on: (day: IsoDate) => Scenario;
	/** What is sent with a form, without filling it in anew each time. */
	readonly fill: (world: World, step: StepName) => Filled;
}

/** The kinds of cases that come, with their shares. */
export function clienteleOf(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	shares: Readonly<Record<Id, number>>,
): readonly (readonly [Client, number])[] {
	const asked = scenarios.flatMap((scenario) =>
		Object.hasOwn(shares, scenario.id) ? [[scenario, shares[scenario.id] ?? 0] as const] : [],
	);
	const [first = inventedFor(bundle)] = scenarios;
	const all = asked.length > 0 ? asked : [[first, 1] as const];
	return all.map(([scenario, share]) => [clientOf(bundle, scenario), share]);
}

/** Without scenarios: answers that the forms accept. */
function inventedFor({ definition }: Bundle): Scenario {
	return {
		id: "invented",
		procedure: definition.procedure,
		title: {},
		...answersFor(definition, NO_WISH, "answer"),
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
}

/** Days are asked for in order, so that the last one is all that is worth keeping. */
function clientOf(bundle: Bundle, scenario: Scenario): Client {
	const zone = calendarOf(bundle).time_zone;
	const told = dayOf(epoch(startOf(bundle, scenario)), zone);
	const { submitted_at: _at, ...timeless } = { ...scenario, given: withOfficers(bundle, scenario) };
	const filled = new Map<StepName, { readonly day: IsoDate; readonly filled: Filled }>();
	let today: { readonly day: IsoDate; readonly scenario: Scenario } | undefined;
	return {
		id: scenario.id,
		on(day) {
			if (today?.day !== day) {
				const given = shiftDates(timeless.given, daysBetween(told, day));
				today = { day, scenario: { ...timeless, given } };
			}
			return today.scenario;
		},
		fill(world, step) {
			const day = dayOf(epoch(world.now), zone);
			const known = filled.get(step);
			// Whoever comes on the same day sends the very same object, by which the core knows it again.
			if (known?.day === day) return known.filled;
			const next = known
				? shiftDates(known.filled, daysBetween(known.day, day))
				: fillWithExamples(world, step);
			filled.set(step, { day, filled: next });
			return next;
		},
	};
}

/** What officers enter is no matter of the scenario: where it does not say, they enter what fits. */
function withOfficers({ definition }: Bundle, { given, channel }: Scenario): Scenario["given"] {
	const asked = Object.values(definition.steps).flatMap((step) => [
		...(step.does === "decide" ? step.ask : []),
		...outcomesOf(step).flatMap(({ ask }) => ask),
	]);
	const missing = new Set(asked.filter((path) => given[path] === undefined));
	if (missing.size === 0) return given;
	const wish = { ...NO_WISH, channel, data: new Map(Object.entries(given)) };
	const fitting = Object.entries(answersFor(definition, wish).given);
	const entered = fitting.filter(([path]) => missing.has(path.split(".")[0] ?? path));
	return { ...Object.fromEntries(entered), ...given };
}
