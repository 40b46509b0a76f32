import type { ChannelId, Id, IsoDate, PresentedPaper, StepName } from "../bundle/index.ts";

/** Where a value came from; `.source`, `.as_of` of any value in rules. */
export interface Provenance {
	readonly source:
		| "applicant"
		| "register"
		| "repository"
		| "wallet"
		| "earlier_case"
		| "officer"
		| "given"
		| "computed"
		| "identity";
	/** Register id, when `source` is `register`. */
	readonly register?: Id;
	/** Number of the paper in the repository or wallet, or of the earlier case. */
	readonly from?: string;
	/** Instant, ISO 8601 with offset. */
	readonly as_of?: string;
	/** What was shown, when `source` is `wallet`. */
	readonly presented?: PresentedPaper;
	/** The paper was revoked after it was cited: since when. ISO 8601. */
	readonly revoked_at?: string;
}

/** What the case did at a step so far; the last visit counts. */
export interface StepFacts {
	readonly outcome?: Id;
	/** Of `ask`, `record`, branches: also `skipped` and `cancelled`. */
	readonly answer?: Id;
	readonly reason?: string;
	readonly done_on?: IsoDate;
	readonly done_at?: string;
	/** Visits that ended. */
	readonly times: number;
	/** What the answer gave: `registration.certificate_number`. */
	readonly gives?: Readonly<Record<Id, unknown>>;
}

export interface ClockFacts {
	readonly late: boolean;
	readonly started_on?: IsoDate;
	readonly due_on?: IsoDate;
}

/** The signed-in applicant, also when an agent types. */
export interface IdentityFacts {
	readonly personal_id?: string;
	readonly full_name?: string;
	readonly birth_date?: IsoDate;
	readonly phone?: string;
	readonly email?: string;
	readonly organisation_code?: string;
	readonly is_foreigner?: boolean;
	readonly level?: 1 | 2 | 3;
}

/**
 * Everything a rule may read besides the data of the form. The host fills it in; nothing here reads a clock.
 * Browser, server and checker pass the same facts and so cannot disagree.
 */
export interface Facts {
	/** The day asked: today for a draft, `received_on` from submission on. */
	readonly today: IsoDate;
	/** Instant, ISO 8601 with offset. */
	readonly now: string;
	readonly case: {
		readonly number?: string;
		/** A percentage from the number, below 100: which cases a `sample` sends to a person. No rule of an author reads it. */
		readonly draw?: string;
		readonly channel: ChannelId;
		readonly language: string;
		readonly edition: IsoDate;
		readonly opened_at?: string;
		readonly submitted_at?: string;
		readonly submitted_on?: IsoDate;
		/** In a draft: as if it were submitted now. */
		readonly received_on?: IsoDate;
		readonly office?: string;
		readonly result?: string;
	};
	readonly identity: IdentityFacts;
	readonly steps: Readonly<Record<StepName, StepFacts>>;
	readonly clocks: Readonly<Record<Id, ClockFacts>>;
	/** Data path → where its value came from; a missing entry means `applicant`. */
	readonly sources: Readonly<Record<string, Provenance>>;
	/** Money already paid, by fee line, in minor units: `fees.due` is what is left. */
	readonly paid?: Readonly<Record<Id, number>>;
}

/**
 * `draft`: three-valued, unknown operands leave a rule open (strong Kleene).
 * `rest`: every rule has a value; what is not there is absent.
 */
export type Mode = "draft" | "rest";

/** One thing wrong with what was filled in. Words come later, in every language: `message` is never English by accident. */
export interface FormFinding {
	/** Field, document or check's field; dotted, with an index for items: `guests.0.full_name`. Empty: the whole form. */
	readonly path: string;
	/**
	 * Stable. Answers: `missing` `must_be_yes` `not_asked`. Form: `not_text` `not_a_number` `not_whole` `not_yes_or_no`
	 * `not_a_group` `not_a_list` `not_valid` `sign_forbidden` `pattern_mismatch` `format_mismatch` `checksum_wrong`.
	 * Size: `too_short` `too_long` `too_small` `too_large` `too_many_decimals` `too_few_items` `too_many_items`
	 * `twice_the_same`. Days: `date_invalid` `time_invalid` `date_too_early` `date_too_late`. Codes: `not_in_list`
	 * `not_in_parent` `code_not_in_force`. Documents: `document_missing` `document_way_unknown` `not_a_document`
	 * `too_few_files` `too_many_files`. The procedure's own: `check_broken`.
	 */
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly values: Readonly<Record<string, unknown>>;
	/** Only for `check_broken`: the procedure's own words. */
	readonly say?: Readonly<Record<string, string>>;
}
