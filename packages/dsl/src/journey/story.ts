import type { CaseResult, ChannelId, Id, IsoDate, StepName, Text } from "../bundle/index.ts";
import type { Facts } from "../form/facts.ts";

/**
 * What came of a scenario on the real core, as data: at which steps it was, with what, and for how long. What it asked
 * of people is counted from this.
 */
export interface Story {
	/** Of the scenario. */
	readonly id: Id;
	readonly title: Text;
	readonly channel: ChannelId;
	/** Why it went another way than it says; left out when it went as told. */
	readonly why?: string;
	/** Left out while it has not ended. */
	readonly result?: CaseResult;
	/** Finished visits, in order. */
	readonly visits: readonly StoryVisit[];
	/** How often each action out of turn was done. */
	readonly actions: Readonly<Record<Id, number>>;
	/** Where it stood for how long, from the submission on, in order. What passed at once is left out. */
	readonly stood: readonly Stood[];
	/** Steps that took longer than they may, and clocks that ran out, as `clocks.total`. */
	readonly late: readonly string[];
}

export interface Stood {
	/** All at the same time: branches stand beside each other. */
	readonly steps: readonly StepName[];
	/** Working days that it touched while offices were open. */
	readonly days: readonly IsoDate[];
}

export interface StoryVisit {
	/** Of the file: an item's task is the step that is done for each. */
	readonly step: StepName;
	readonly outcome?: Id;
	/** Who did it; left out where no person did. */
	readonly role?: Id;
	/** What the form showed and what was in it: with what the visit itself added. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly facts: Facts;
	/** Minor units by line, where this was a payment. */
	readonly paid?: Readonly<Record<Id, number>>;
}
