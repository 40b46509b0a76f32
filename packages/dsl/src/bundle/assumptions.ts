import type { ClockTime, Duration, Id, IsoDate, StepName } from "./values.ts";

/**
 * What a simulation assumes of the world: who comes, who works, how long things take. Everything may be left out, and
 * then is as the simulation's own table says. Names that a procedure does not have say nothing about it, so that two
 * editions can be simulated under the same assumptions.
 */
export interface Assumptions {
	readonly procedure: Id;
	/** Left out: the edition's first open day. */
	readonly starts_on?: IsoDate;
	/** Cases that come before it is over are simulated, but not counted: nobody wants the figures of an empty office. */
	readonly warm_up?: Duration;
	readonly arrivals: Arrivals;
	/** Scenario → share of the cases that are like it. None: all are like the first one. */
	readonly cases: Readonly<Record<Id, number>>;
	/** Office → share of the cases that come to it. None: there is one. */
	readonly offices: Readonly<Record<Id, number>>;
	/** Role → how many officers, in all or by office. Left out: as many as are busy for most of the day. */
	readonly officers: Readonly<Record<Id, number | Readonly<Record<Id, number>>>>;
	readonly steps: Readonly<Record<StepName, StepAssumption>>;
	readonly registers: Readonly<Record<Id, RegisterAssumption>>;
}

export interface Arrivals {
	/** On average; they come at random. */
	readonly number: number;
	readonly each: "working hour" | "working day" | "day";
	/** Time of day from which, until the next one, so much more or less is usual: `"08:00": 2`. */
	readonly profile: Readonly<Record<ClockTime, number>>;
}

/** How long something takes on average, and how it varies around that. */
export type Varies = "exponentially" | "evenly" | "never";

export interface StepAssumption {
	/** An officer's time at work on it. */
	readonly takes?: Duration;
	/** What passes before anybody can begin, or before a citizen or a system answers. */
	readonly after?: Duration;
	/** Of `takes` and `after`. `evenly`: from half to one and a half times as long. Default `exponentially`. */
	readonly varies?: Varies;
	/** Percent of visits at which nobody ever does anything. */
	readonly silent?: number;
	/** Outcome → share of the visits. */
	readonly outcomes: Readonly<Record<Id, number>>;
}

export interface RegisterAssumption {
	readonly answers_in?: Duration;
	/** Percent of its questions that it never answers. */
	readonly silent?: number;
	/** Local times, `YYYY-MM-DD HH:MM`, in which it answers nothing. What was asked meanwhile is answered afterwards. */
	readonly down: readonly { readonly from: string; readonly to: string }[];
}
