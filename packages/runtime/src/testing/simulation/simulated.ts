import type { Id, IsoDate, StepName } from "@onedoor/dsl/bundle";

import type { Assumed } from "./assumed.ts";

/** What a simulation came to. Shares are between 0 and 1. Everything is rounded, so that the same seed gives the same bytes. */
export interface Simulated {
	readonly procedure: Id;
	readonly edition: IsoDate;
	readonly seed: number;
	/** How many came, and how many of them were counted: those after the warm-up that came to an end. */
	readonly cases: { readonly came: number; readonly counted: number; readonly unfinished: number };
	/** Of the first and the last case that came. */
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** From the submission to the end of the case, days of 24 hours. */
	readonly days: Spread;
	/** The same in working time, by the length of a usual working day. */
	readonly workingDays: Spread;
	/** Clock → share of the cases in which it was late. */
	readonly late: Readonly<Record<Id, number>>;
	/** Share of the cases in which the clock `total` was not late; left out where there is none. */
	readonly promiseKept?: number;
	/** End → share of the cases. */
	readonly ends: Readonly<Record<StepName, number>>;
	readonly roles: readonly RoleFigures[];
	/** In the order of the procedure; those that no counted case came to are left out. */
	readonly steps: readonly StepFigures[];
	/** All that it went by, said or only usual. */
	readonly assumed: readonly Assumed[];
	/** Where cases stand for ever: the core refuses all that is tried there. */
	readonly stuck: readonly {
		readonly step: StepName;
		readonly code: string;
		readonly cases: number;
	}[];
}

/** How a quantity is spread over the cases. */
export interface Spread {
	readonly mean: number;
	readonly median: number;
	readonly p90: number;
	readonly most: number;
	/** How many lie in each stretch of that width, from 0 on; the last one also has all beyond. */
	readonly histogram: { readonly width: number; readonly counts: readonly number[] };
}

/** The officers of a role, at one office where they are counted by office, while cases were coming. */
export interface RoleFigures {
	readonly role: Id;
	readonly office?: Id;
	/** Null: as many as there is work for. */
	readonly officers: number | null;
	/** Nothing was assumed of them. */
	readonly assumed?: true;
	/** How many of them were at work on these cases, on average. */
	readonly busy: number;
	/** Share of their working time in which they worked on these cases. */
	readonly utilisation: number | null;
	/** Tasks waiting, by working time. */
	readonly queue: {
		readonly mean: number;
		readonly most: number;
		readonly series: readonly { readonly day: IsoDate; readonly length: number }[];
	};
	/** How long tasks waited, working hours. */
	readonly waited: { readonly mean: number; readonly p90: number };
}

export interface StepFigures {
	readonly step: StepName;
	/** Of the counted cases. */
	readonly visits: number;
	/** Share of the visits that ended at or after their own deadline. */
	readonly late: number;
	/** From entry to exit, working hours, on average. */
	readonly hours: number;
	/** Of that: in line before an officer, and at work. */
	readonly waited: number;
	readonly worked: number;
	/** Outcome → share of the visits; `none` where the case was taken away. */
	readonly outcomes: Readonly<Record<Id, number>>;
}
