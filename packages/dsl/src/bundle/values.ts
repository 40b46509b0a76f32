import type { Rule } from "../expression/ast.ts";

/** `[a-z][a-z0-9_]*`, at most 60 characters. */
export type Id = string;
/** A step's full name: `verify`, `reception.check` inside a part; a branch goes by its own id. */
export type StepName = string;
/** Ids joined by dots, from the root of the case's data: `child.birth_date`. */
export type DataPath = string;
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string;
/** A time of day, `HH:MM`. */
export type ClockTime = string;
/** BCP 47, as `vi`, `en`, `ar`. */
export type LanguageTag = string;

/** Words by language. The procedure's first language is always there. */
export type Text = Readonly<Record<LanguageTag, string>>;

export type Certainty = "known" | "likely" | "illustrative" | "unknown";

/** A legal basis: a source of the law file and, where given, the place in it. */
export interface Citation {
	readonly source: Id;
	readonly where?: string;
}

/** Units as they are written; the singular is read as the plural. */
export type DurationUnit =
	| "minutes"
	| "working hours"
	| "hours"
	| "working days"
	| "days"
	| "weeks"
	| "months"
	| "years"
	| "same working day";

/** `n` is 0 for `same working day`. */
export interface Duration {
	readonly n: number;
	readonly unit: DurationUnit;
}

/** `7 days before` a due instant, or `at 80 percent` of the budget. */
export type Lead = { readonly before: Duration } | { readonly percent: number };

/** Whole minor units of an ISO 4217 currency: 8000 VND is 8000, 34.50 GBP is 3450. */
export interface Money {
	readonly amount: number;
	readonly currency: string;
}

/** A value that changes while an edition is in force: `value` counts from `from` until the next change. */
export interface Change<T> {
	readonly from: IsoDate;
	readonly value: T;
}

/**
 * Keys of an item whose value changes during the edition, with every change after its first day, in order. The item
 * itself says what is in force on that first day; `definitionOn` answers the whole as it is on the day asked.
 */
export type Dated<T> = { readonly [K in keyof T]?: readonly Change<NonNullable<T[K]>>[] };

export interface Range {
	readonly min: number;
	readonly max: number;
}

/** Least assurance of an identity, in rising order. */
export type Level = 1 | 2 | 3;

/** Where a value comes from without asking. `by` gives one path for each key part of the record. */
export type Source =
	| { readonly kind: "identity"; readonly field: string }
	| {
			readonly kind: "register";
			readonly register: Id;
			readonly record: Id;
			/** Left out when a whole group is filled; `members` then lists what is granted. */
			readonly field?: Id;
			/** Member of the group → field of the record. */
			readonly members?: Readonly<Record<Id, Id>>;
			readonly by: readonly DataPath[];
	  };

/** Exactly one way on holds for every possible case; at most one is `otherwise`. */
export interface Choice {
	readonly id: Id;
	/** Words for the diagram and the review; left out: the id as words. */
	readonly title?: Text;
	readonly when: Rule | "otherwise";
	readonly go_to: StepName;
	readonly leave?: Id;
}

/**
 * Where a case goes on. In a part `leave` has already become the step that the exit leads to; the exit's id stays
 * beside it, because clocks and rules read it: `after reception.accepted`, `reception.outcome`.
 * `nowhere` ends the branch of `together` it stands in, or what is done for an item.
 */
export type Way =
	/** To the step, or the branches, the case was in before an action took it away. */
	| { readonly back: true }
	| { readonly go_to: StepName; readonly leave?: Id }
	| { readonly choose: readonly Choice[] }
	| { readonly nowhere: true; readonly leave?: Id };

/** What follows when time is over. `tell` keeps waiting. */
export type Consequence =
	| { readonly kind: "take"; readonly outcome: Id }
	| { readonly kind: "go_to"; readonly step: StepName; readonly leave?: Id }
	| { readonly kind: "tell"; readonly roles: readonly Id[] };

/** What starts, stops or ends a clock. `outcome` is an outcome, an answer or a part's exit. */
export type ClockEvent =
	| { readonly kind: "after"; readonly step: StepName; readonly outcome?: Id }
	| { readonly kind: "before"; readonly step: StepName }
	| { readonly kind: "at"; readonly path: DataPath };
