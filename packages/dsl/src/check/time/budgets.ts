import type {
	Clock,
	ClockTime,
	Deadline,
	Definition,
	Duration,
	IsoDate,
	Lead,
	Step,
} from "../../bundle/index.ts";

/** A length of time that something may take, where it is written, and whose it is. */
export interface Budget {
	readonly within?: Duration;
	readonly by?: ClockTime;
	/** Keys of the clock or deadline. */
	readonly owner: readonly string[];
	/** Keys of the value. */
	readonly at: readonly string[];
	/** The day from which the value is in force; left out: the first of the edition. */
	readonly from?: IsoDate;
	readonly warn?: Lead;
	readonly step?: Step;
	readonly clock?: Clock;
}

/** Every budget of a definition, with those of exceptions and of later days. */
export function budgetsOf({ clocks, steps }: Definition): readonly Budget[] {
	return [
		...Object.values(clocks).flatMap((clock) =>
			of(clock, ["clocks", clock.id]).map((budget) => ({ ...budget, clock })),
		),
		...Object.values(steps).flatMap((step) =>
			of(step.deadline, ["steps", step.name, "deadline"]).map((budget) => ({ ...budget, step })),
		),
	];
}

function of(timed: Clock | Deadline | undefined, owner: readonly string[]): readonly Budget[] {
	if (timed === undefined) return [];
	const warn = timed.warn ? { warn: timed.warn } : {};
	return [
		...valuesOf(timed, owner),
		...(timed.instead ?? []).flatMap((variant) =>
			valuesOf(variant, [...owner, "instead", variant.id]),
		),
	].map((budget) => ({ ...budget, owner, ...warn }));
}

type Timed = Pick<Deadline, "within" | "by" | "dated">;

function valuesOf(
	{ within, by, dated }: Timed,
	at: readonly string[],
): readonly Omit<Budget, "owner">[] {
	return [
		...(within ? [{ within, at: [...at, "within"] }] : []),
		...(by ? [{ by, at: [...at, "by"] }] : []),
		...(dated?.within ?? []).map(({ from, value }) => ({
			within: value,
			from,
			at: [...at, "within", from],
		})),
		...(dated?.by ?? []).map(({ from, value }) => ({ by: value, from, at: [...at, "by", from] })),
	];
}
