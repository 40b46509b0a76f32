import type { ChannelId } from "./definition.ts";
import type { DataPath, Duration, Id, IsoDate, Money, StepName, Text } from "./values.ts";

/**
 * An example the officer writes once: what is given, what is done wherever the case stands, what must come of it.
 * `like` is already merged, and every value has the type of its field, as a case stores it.
 */
export interface Scenario {
	readonly id: Id;
	readonly procedure: Id;
	readonly title: Text;
	/** Data the applicant has, or that registers know, by path. Paths of hidden fields may stand here too. */
	readonly given: Readonly<Record<DataPath, unknown>>;
	/** `<path>.source`: where a given value comes from; without an entry the applicant types it. */
	readonly sources: Readonly<Record<DataPath, string>>;
	/** Default `online`. */
	readonly channel: ChannelId;
	/** Local time in the calendar's zone, `YYYY-MM-DD HH:MM`: when the first `fill_in` is submitted. */
	readonly submitted_at?: string;
	/**
	 * Other facts by name: `identity.level`; `case.drawn` (`yes`, `no`): drawn for a person where a `sample` is;
	 * `case.powers` (`yes`, `no`): what registers say of powers to act for another.
	 */
	readonly facts: Readonly<Record<string, string>>;
	/** What is done whenever the case stands at that step; the order of the steps means nothing. */
	readonly happens: Readonly<Record<StepName, StepScript>>;
	/** Acts of `anytime` and `afterwards`, and overrides, in the author's order. */
	readonly actions: readonly ActionAct[];
	readonly expect: Expectation;
}

/**
 * One act for each visit, in order. With `repeats` the single act is done on every visit.
 * After a `refused` act the case has not moved, and the next act follows at once.
 */
export interface StepScript {
	readonly acts: readonly Act[];
	readonly repeats: boolean;
}

export interface Act {
	/** An outcome or answer, `submit`, `paid`, `received`, or `silence`: nothing, until the deadline acts. */
	readonly take: Id;
	/** Who acts; default: the first role of the step. `for`: a helper acts for that role. */
	readonly by?: { readonly role: Id; readonly for?: Id };
	/** Data given in this act: corrections, what an officer enters, what an answer gives. */
	readonly with: Readonly<Record<string, unknown>>;
	/** What is to be corrected. */
	readonly marks: readonly DataPath[];
	readonly reason?: string;
	/** How long after the case came here; default at once. */
	readonly after?: Duration;
	/** The code with which this act must be refused; the case stays as it was. */
	readonly refused?: string;
}

/** An `anytime` or `afterwards` action, or what replaces a decision by rule (`override.<step>`). */
export interface ActionAct extends Act {
	readonly kind: "anytime" | "afterwards" | "override";
	/** Of `override`: the step that decided by rule. */
	readonly step?: StepName;
	/** While the case stands there, in that visit (from 1); left out for `afterwards`. */
	readonly during?: { readonly step: StepName; readonly visit: number };
}

export interface Expectation {
	/** `fees.total` paid. */
	readonly fee?: Money;
	/** Data and documents that had to be typed or brought, and those that never had to. */
	readonly asked: readonly DataPath[];
	readonly not_asked: readonly DataPath[];
	readonly due_on: Readonly<Record<Id, IsoDate>>;
	readonly done_by: Readonly<Record<StepName, Id>>;
	readonly told: readonly Id[];
	/** Result → the last day on which the paper that was issued is valid. */
	readonly valid_until?: Readonly<Record<Id, IsoDate>>;
	/** The end it comes to; left out where `stands_at` says at which step the story stops. */
	readonly ends_in?: StepName;
	readonly stands_at?: StepName;
}

/** What `runScenarios` answers for each, in the same order. `why` is one sentence: what was expected, what came. */
export interface ScenarioResult {
	readonly id: Id;
	readonly ok: boolean;
	readonly why?: string;
	/** The same as data, for whoever says it in other words; left out where all is as expected. */
	readonly differs?: readonly Difference[];
}

/** One thing that came out otherwise than a scenario says. */
export interface Difference {
	readonly code: DifferenceCode;
	/** Where it shows, if it shows at a step. */
	readonly step?: StepName;
	/** Ids, codes of refusals, days and amounts as the file writes them: what was `expected`, what was `found`, whose. */
	readonly values: Readonly<Record<string, string>>;
	/** In one English sentence. */
	readonly why: string;
}

export type DifferenceCode =
	| "not_opened"
	| "never_opened"
	| "act_refused"
	| "act_not_refused"
	| "refused_otherwise"
	| "never_possible"
	| "stands_still"
	| "endless"
	| "never_took_place"
	| "other_end"
	| "other_standing"
	| "other_fee"
	| "not_asked"
	| "asked_all_the_same"
	| "other_due_day"
	| "other_validity"
	| "other_person"
	| "not_told";
