import type { Id, StepName } from "@onedoor/dsl/bundle";

/** Sums of one step over the counted cases; times in milliseconds of working time. */
export interface StepSums {
	visits: number;
	late: number;
	time: number;
	waited: number;
	worked: number;
	readonly outcomes: Map<Id, number>;
}

/** What one desk came to: tasks and officers times milliseconds of working time. */
export interface DeskTally {
	readonly role: Id;
	readonly office: Id | undefined;
	/** Infinite where nobody ever waits. */
	readonly officers: number;
	/** Working time in which the desk was looked at. */
	readonly span: number;
	readonly waiting: number;
	readonly busy: number;
	readonly most: number;
	/** From the first day that counts: how long the line was on average. */
	readonly byDay: readonly number[];
	/** The first of them, in working days since the beginning. */
	readonly firstDay: number;
	/** Working hours, one for each task that an officer began. */
	readonly waited: readonly number[];
}

/** All that was counted in one run, as plain data: it may come from another thread. */
export interface Tally {
	readonly came: number;
	/** Cases that came to their end, counted or not. */
	readonly ended: number;
	/** Instant of the last case that came. */
	readonly last: number | undefined;
	/** Of the counted cases, by their place among all that came: days to the end. */
	readonly days: ReadonlyMap<number, number>;
	readonly working: readonly number[];
	readonly late: ReadonlyMap<Id, number>;
	readonly ends: ReadonlyMap<StepName, number>;
	readonly steps: ReadonlyMap<StepName, StepSums>;
	readonly stuck: ReadonlyMap<
		string,
		{ readonly step: StepName; readonly code: string; cases: number }
	>;
	readonly desks: readonly DeskTally[];
}

/** Runs that know nothing of one another, counted together, in their order. */
export function together(tallies: readonly Tally[]): Tally {
	const [only] = tallies;
	if (only !== undefined && tallies.length === 1) return only;
	const lasts = tallies.flatMap(({ last }) => last ?? []);
	return {
		came: total(tallies.map(({ came }) => came)),
		ended: total(tallies.map(({ ended }) => ended)),
		last: lasts.length === 0 ? undefined : Math.max(...lasts),
		days: new Map(tallies.flatMap(({ days }) => [...days])),
		working: tallies.flatMap(({ working }) => working),
		late: added(tallies.map(({ late }) => late)),
		ends: added(tallies.map(({ ends }) => ends)),
		steps: joined(
			tallies.map(({ steps }) => steps),
			bothSteps,
		),
		stuck: joined(
			tallies.map(({ stuck }) => stuck),
			(one, other) => ({ ...one, cases: one.cases + other.cases }),
		),
		desks: [
			...joined(
				tallies.map(({ desks }) => new Map(desks.map((desk) => [keyOf(desk), [desk]]))),
				(one, other) => [...one, ...other],
			).values(),
		].flatMap(allDesks),
	};
}

function keyOf({ role, office }: DeskTally): string {
	return `${role} ${office ?? ""}`;
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

function added<K>(maps: readonly ReadonlyMap<K, number>[]): ReadonlyMap<K, number> {
	return joined(maps, (one, other) => one + other);
}

function joined<K, V>(
	maps: readonly ReadonlyMap<K, V>[],
	both: (one: V, other: V) => V,
): ReadonlyMap<K, V> {
	const all = new Map<K, V>();
	for (const [key, value] of maps.flatMap((map) => [...map])) {
		const before = all.get(key);
		all.set(key, before === undefined ? value : both(before, value));
	}
	return all;
}

function bothSteps(one: StepSums, other: StepSums): StepSums {
	return {
		visits: one.visits + other.visits,
		late: one.late + other.late,
		time: one.time + other.time,
		waited: one.waited + other.waited,
		worked: one.worked + other.worked,
		outcomes: new Map(added([one.outcomes, other.outcomes])),
	};
}

/** The same desk in every run. A day is the mean of the runs that came so far. */
function allDesks(desks: readonly DeskTally[]): readonly DeskTally[] {
	const [first] = desks;
	if (first === undefined) return [];
	const days = Math.max(...desks.map(({ byDay }) => byDay.length));
	return [
		{
			...first,
			span: total(desks.map(({ span }) => span)),
			waiting: total(desks.map(({ waiting }) => waiting)),
			busy: total(desks.map(({ busy }) => busy)),
			most: Math.max(...desks.map(({ most }) => most)),
			byDay: Array.from({ length: days }, (_day, day) => {
				const lengths = desks.flatMap(({ byDay }) => byDay[day] ?? []);
				return total(lengths) / lengths.length;
			}),
			waited: desks.flatMap(({ waited }) => waited),
		},
	];
}
