import type { Definition } from "../bundle/index.ts";
import { currencyOf } from "../form/fees.ts";
import type { Started } from "./amounts/started.ts";
import { numbersOf } from "./numbers.ts";
import type { Range } from "./range.ts";
import { halvesUp, wholeUp } from "./round-up.ts";

/**
 * What a procedure asks of people, from the least to the most, over all paths to an end other than withdrawn or
 * lapsed, filed online where that is possible and otherwise on its first channel. On a path a step counts once,
 * however often the case comes back to it: the least walks no loop, the most walks each loop once. Numbers do not
 * depend on each other: no one case need have the most of all.
 */
export interface Burden {
	/**
	 * Leaf fields that the applicant sees, may edit and finds empty. What is optional, what a register may give and
	 * what starts with a value counts in `max` only; what the online identity gives, never; a repeated group once.
	 */
	readonly fieldsTyped: Bounds;
	/** Requirements for which the applicant provides a paper; what a register, repository or wallet may spare, in `max` only. */
	readonly documents: Bounds;
	/** Filing at a counter or agent, bringing papers (those of one step together), collecting the result. */
	readonly visits: Bounds;
	/** Minor units. `max` is null when nothing limits it. */
	readonly fee: {
		readonly min: number;
		readonly max: number | null;
		readonly currency: string;
	};
	/**
	 * The budget of the clock `total`, in working days rounded up to half a one (the same working day is 1); extensions,
	 * by steps on the path and by actions out of turn, are added. The applicant's own time, in which the clock stands
	 * still, and the days before it starts are not counted. Without that clock: the office's step deadlines one after
	 * another.
	 */
	readonly workingDays: Bounds;
	/** `hand_over` steps. */
	readonly handOvers: Bounds;
	/** False: some answers were not tried, so the true least may be more and the true most less. */
	readonly exact: boolean;
}

export interface Bounds {
	readonly min: number;
	readonly max: number;
}

/**
 * Pure and bounded: the same definitions always give the same numbers.
 *
 * @param started finds the procedures that `start` steps start: what they ask and what was not given counts as well,
 *   their days do not, for the promise is that of the procedure itself
 */
export function burdenOf(definition: Definition, started: Started = () => undefined): Burden {
	const numbers = numbersOf(definition, { started });
	const fieldsTyped = numbers.of("fieldsTyped");
	const documents = numbers.of("documents");
	const visits = numbers.of("visits");
	const fee = numbers.of("fee");
	const workingDays = numbers.of("workingDays");
	const handOvers = numbers.of("handOvers");
	const all = [fieldsTyped, documents, visits, fee, workingDays, handOvers];
	return {
		fieldsTyped: bounds(fieldsTyped, wholeUp),
		documents: bounds(documents, wholeUp),
		visits: bounds(visits, wholeUp),
		fee: {
			min: fee.min,
			max: Number.isFinite(fee.max) ? fee.max : null,
			currency: currencyOf(definition),
		},
		workingDays: bounds(workingDays, halvesUp),
		handOvers: bounds(handOvers, wholeUp),
		exact: !all.some(({ open }) => open),
	};
}

function bounds({ min, max }: Range, round: (amount: number) => number): Bounds {
	return { min: round(min), max: round(max) };
}
