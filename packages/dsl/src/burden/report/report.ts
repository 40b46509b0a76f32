import type { CaseResult, Certainty, ChannelId, Id, Text } from "../../bundle/index.ts";
import type { Location } from "../../source/span.ts";
import type { Counts } from "../item.ts";
import type { EffortName, NumberName } from "../numbers.ts";

/** Everything that is counted of one procedure; JSON as it is. */
export interface BurdenReport {
	readonly id: Id;
	readonly edition: string;
	/** That on which `total` is counted: online where that is possible. */
	readonly channel: ChannelId;
	readonly currency: string;
	/** How sure minutes and prices are: as the library's tariffs say, or assumed where it has none. */
	readonly certainty: Certainty | "assumed";
	/** Over all paths to an end other than withdrawn or lapsed; typical: the median of the personas. */
	readonly total: NumberSet & {
		/** False: some answers were not tried, so the true least may be more and the true most less. */
		readonly exact: boolean;
	};
	/** The same on the other channels. */
	readonly channels: Readonly<Partial<Record<ChannelId, NumberSet>>>;
	/** One a scenario, in their order. */
	readonly personas: readonly Persona[];
	/** What it asks of offices, role by role, on the channel of the total. */
	readonly officers: readonly Effort[];
	/** Questions to registers that systems put. */
	readonly lookUps: Count;
}

/** `cost` only where tariffs give prices in its currency; the fee, and the cost, in minor units of `currency`. */
export type NumberSet = Readonly<Record<Exclude<NumberName, "cost" | "fee">, Count>> & {
	readonly fee: Count & { readonly currency: string };
	readonly cost?: Count & { readonly currency: string };
};

/** A number from the least to the most, and all that it counts. */
export interface Count {
	readonly min: number;
	/** Of the total the median of the personas, of a persona what really was; left out where nothing tells. */
	readonly typical?: number;
	/** Null: nothing limits it. */
	readonly max: number | null;
	/** Their `min` add up to the least path's number, their `max` to that of the longest, before days are rounded. */
	readonly counts: readonly Line[];
}

/** One thing that is counted, and where it stands in the text. */
export interface Line {
	readonly kind: Counts["kind"];
	readonly id: string;
	readonly step?: string;
	readonly outcome?: Id;
	/** Where it is asked by a procedure that this one starts. */
	readonly procedure?: Id;
	readonly min: number;
	readonly typical?: number;
	readonly max: number | null;
	readonly file: string;
	readonly start: Location["start"];
	readonly end: Location["end"];
}

export type Persona = NumberSet & {
	readonly id: Id;
	readonly title: Text;
	readonly channel: ChannelId;
	readonly result?: CaseResult;
	/** Why it went another way than it says. */
	readonly why?: string;
	/** Whether the median counts it: on the total's channel, as told, to an end other than withdrawn or lapsed. */
	readonly compared: boolean;
	/** Steps that it came to more than once: each thing there counts once all the same. */
	readonly again: readonly { readonly step: string; readonly times: number }[];
	/** Steps of others, and clocks of theirs, that were late: it may have waited longer than the most. */
	readonly late: readonly string[];
	readonly officers: readonly Effort[];
	readonly lookUps: Count;
};

export type Effort = { readonly role: Id } & Readonly<
	Record<Exclude<EffortName, "cost">, Count>
> & {
		readonly cost?: Count & { readonly currency: string };
	};
