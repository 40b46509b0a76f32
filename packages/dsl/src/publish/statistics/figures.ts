import type { Id, IsoDate, LanguageTag, Text } from "../../bundle/index.ts";
import type { Blocker, ProcedureSummary } from "../../summary.ts";

/** A library in numbers, each procedure in its latest edition; JSON as it is. */
export interface Statistics {
	/** The day for which it was asked whether something is in force or overdue. */
	readonly on: IsoDate;
	readonly procedures: readonly ProcedureFigures[];
	readonly totals: Totals;
}

export interface Totals {
	readonly procedures: number;
	readonly online: number;
	readonly fullyOnline: number;
	/** Requirements of a paper; those that data may spare; those that a register could spare, and no reason is written. */
	readonly papers: Papers;
	readonly missingTexts: number;
	readonly overdue: number;
	readonly drafts: number;
}

export interface ProcedureFigures {
	readonly id: Id;
	readonly title: Text;
	readonly code?: string;
	readonly edition: IsoDate;
	readonly owner: Id;
	readonly status: Status;
	/** Things that no source vouches for, on its own text. */
	readonly marks: { readonly illustrative: number; readonly likely: number };
	readonly online: ProcedureSummary["online"];
	readonly blockers: readonly Blocker[];
	readonly burden: Readonly<Record<BurdenName, Spread>> & { readonly currency: string };
	readonly papers: Papers;
	/** Texts that a language of the library lacks; only languages in which something is there already. */
	readonly missing: Readonly<Record<LanguageTag, number>>;
	readonly review?: Review;
}

/**
 * `draft`: something in it is illustrative or unknown, so no release takes it; `coming`: its edition begins later;
 * `ended`: it is offered no more.
 */
export type Status = "draft" | "coming" | "in_force" | "ended";

export const BURDEN_NAMES = ["fieldsTyped", "documents", "visits", "fee", "workingDays"] as const;
export type BurdenName = (typeof BURDEN_NAMES)[number];

/** Over all paths; typical: the median of the personas, where there are any. Null: nothing limits it. */
export interface Spread {
	readonly min: number;
	readonly typical?: number;
	readonly max: number | null;
}

export interface Papers {
	readonly asked: number;
	readonly spared: number;
	readonly replaceable: number;
	/** Asked as paper though a register has it, for a written reason. */
	readonly reasoned: number;
}

/** When the text has to be looked at again: the day its owner set, or the last day of a source of law it cites. */
export interface Review {
	readonly by: IsoDate;
	readonly because: { readonly law: Id } | "set";
	readonly overdue: boolean;
}
