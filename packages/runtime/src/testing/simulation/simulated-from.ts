import type { Definition, StepName } from "@onedoor/dsl/bundle";

import { dayOf } from "../../time/zone.ts";
import { assumedIn } from "./assumed.ts";
import { roleFigures } from "./role-figures.ts";
import { officeTimeOf, type Setting } from "./run.ts";
import type { RoleFigures, Simulated, StepFigures } from "./simulated.ts";
import { rounded, spreadOf } from "./spread.ts";
import type { StepSums, Tally } from "./tally.ts";

const HOUR = 3_600_000;

/** What is reported of all that was counted. */
export function simulatedFrom(setting: Setting, tally: Tally): Simulated {
	const { bundle, seed, assumptions, own } = setting;
	const { procedure, edition, clocks, steps } = bundle.definition;
	const time = officeTimeOf(setting);
	const zone = time.calendar.time_zone;
	const days = [...tally.days.values()];
	const share = (count = 0): number => (days.length === 0 ? 0 : rounded(count / days.length));
	const late = Object.keys(clocks).map((id) => [id, share(tally.late.get(id))] as const);
	return {
		procedure,
		edition,
		seed,
		cases: { came: tally.came, counted: days.length, unfinished: tally.came - tally.ended },
		from: dayOf(time.start, zone),
		to: dayOf(tally.last ?? time.start, zone),
		days: spreadOf(days),
		workingDays: spreadOf(tally.working),
		late: Object.fromEntries(late),
		...(clocks.total && { promiseKept: rounded(1 - share(tally.late.get("total"))) }),
		ends: inOrder(bundle.definition, tally.ends, share),
		roles: inOrderOfRoles(
			setting,
			tally.desks.map((desk) =>
				roleFigures(desk, time, assumptions.officers[desk.role] === undefined),
			),
		),
		steps: Object.keys(steps).flatMap((step) => stepFigures(step, tally.steps.get(step))),
		assumed: assumedIn(bundle, assumptions, own),
		stuck: [...tally.stuck.values()],
	};
}

function inOrder(
	{ steps }: Definition,
	counts: ReadonlyMap<StepName, number>,
	share: (count?: number) => number,
): Readonly<Record<StepName, number>> {
	const names = Object.keys(steps).filter((name) => counts.has(name));
	return Object.fromEntries(names.map((name) => [name, share(counts.get(name))]));
}

function inOrderOfRoles(
	{ bundle, assumptions }: Setting,
	all: readonly RoleFigures[],
): readonly RoleFigures[] {
	const roles = Object.keys(bundle.definition.roles);
	const offices = Object.keys(assumptions.offices);
	const place = ({ role, office = "" }: RoleFigures): number =>
		roles.indexOf(role) * 1_000 + offices.indexOf(office);
	return [...all].sort((a, b) => place(a) - place(b));
}

function stepFigures(step: StepName, sums: StepSums | undefined): readonly StepFigures[] {
	if (sums === undefined || sums.visits === 0) return [];
	const each = (sum: number): number => rounded(sum / sums.visits);
	return [
		{
			step,
			visits: sums.visits,
			late: each(sums.late),
			hours: each(sums.time / HOUR),
			waited: each(sums.waited / HOUR),
			worked: each(sums.worked / HOUR),
			outcomes: Object.fromEntries(
				[...sums.outcomes].sort().map(([id, count]) => [id, each(count)]),
			),
		},
	];
}
