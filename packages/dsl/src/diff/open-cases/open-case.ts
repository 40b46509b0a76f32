import type { CaseResult, ChannelId, DataPath, Id, IsoDate, StepName } from "../../bundle/index.ts";

/**
 * What becomes of the cases that wait in a step, if they go over to the new edition. Plain JSON; sentences are made of it
 * in every language (`whySaid`).
 */
export interface OpenCase {
	readonly procedure: Id;
	/** The edition they began with, and the one they would go over to; the same where its text was changed in place. */
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** The step of the old edition. */
	readonly step: StepName;
	/** What it is called, in the procedure's languages. */
	readonly title: Readonly<Record<string, string>>;
	/** Where they would go on: as the plan says, else the step of the same name, or that says it `was` this one. */
	readonly goes_on_at?: StepName;
	/** Whether a plan moves them. Without one they finish on the edition they began with, whatever the verdict. */
	readonly planned: boolean;
	/** How many wait there now; only where they were counted. */
	readonly count?: number;
	readonly verdict: Verdict;
	/** Empty where it is safe. */
	readonly why: readonly Why[];
	/** Where the step is written in the old edition; of a planned one, where the plan moves it. */
	readonly file: string;
	readonly line: number;
}

/**
 * `safe`: proved that whatever can still happen ends as the old edition promised, with the data that is read.
 * `needs-mapping`: a plan has to say what is missing. `blocked`: some case would be refused, or would end otherwise, which
 * an example shows once it was looked for (`withExamples`).
 */
export type Verdict = "safe" | "needs-mapping" | "blocked";

/** One reason. */
export interface Why {
	readonly code: WhyCode;
	readonly values: WhyValues;
	/** In English; other languages: `whySaid`. */
	readonly message: string;
	/** A case of which it is so, to be played again. */
	readonly example?: CounterExample;
}

export type WhyCode =
	/** No step of the new edition is this one. */
	| "step_gone"
	/** What is done there is something else. */
	| "verb_differs"
	/** The new edition has asked it by then, and the old one has not. */
	| "data_missing"
	/** What the old edition took may not be right in the new one. */
	| "data_refused"
	/** It may end as the old edition never said. */
	| "ends_otherwise"
	/** Applicants may end it themselves in a way that they could not before: nobody does it to them. */
	| "own_choice"
	/** A time that was promised runs no more. */
	| "clock_gone"
	/** Cases that came in that way cannot be. */
	| "channel_gone"
	/** The steps at which it stands together cannot be active together. */
	| "branches_differ"
	/** No way to prove it was found, and no case that shows the contrary. */
	| "not_proved";

export interface WhyValues {
	readonly step?: StepName;
	readonly from?: string;
	readonly to?: string;
	readonly path?: DataPath;
	readonly check?: Id;
	readonly clock?: Id;
	readonly channel?: string;
	readonly result?: CaseResult;
	/** Values of one case of which it is so, by the names of the new edition, as far as they matter. */
	readonly case?: Readonly<Record<string, unknown>>;
	/** What may differ: keys of the new edition, as `steps.visit.outcomes`. */
	readonly at?: string;
}

/**
 * A case of the old edition that shows it: what is given, what is done, and what then is refused or ends otherwise. Played
 * again from this alone it comes to the same.
 */
export interface CounterExample {
	readonly channel: ChannelId;
	/** As in scenarios: values, where papers come from, who signs in, and the moment at which it is handed in. */
	readonly given: Readonly<Record<DataPath, unknown>>;
	readonly sources: Readonly<Record<DataPath, string>>;
	readonly facts: Readonly<Record<string, string>>;
	readonly submitted_at?: string;
	/** What is done in the old edition up to the step, as `application: submit`; `silence` waits for what falls due. */
	readonly before: readonly string[];
	/** What is done in the new one after the move; nothing where the move itself is refused. */
	readonly after: readonly string[];
	readonly comes_to: /** The case cannot be moved: the reason as the runtime gives it. */
	{ readonly stays: string; readonly paths: readonly DataPath[] } | { readonly result: CaseResult };
}

/** How many open cases wait where: procedure → edition → step → number, as `onedoor cases --impact` counts them. */
export type Counts = Readonly<
	Record<Id, Readonly<Record<IsoDate, Readonly<Record<StepName, number>>>>>
>;
