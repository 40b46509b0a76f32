import type { ChannelId } from "./definition.ts";
import type { CaseResult } from "./step.ts";
import type { DataPath, Id, IsoDate, StepName, Text } from "./values.ts";
import type { ValueChange } from "./variation.ts";

/**
 * What the case API answers, and so what renderer, portal and desk show. Titles are not repeated here:
 * they come from the bundle of the case's edition.
 */
export interface CaseView {
	readonly id: string;
	readonly number: string;
	readonly procedure: Id;
	readonly edition: IsoDate;
	/** Also the ETag. */
	readonly version: number;
	readonly status: "draft" | "open" | "ended";
	readonly result?: CaseResult;
	readonly channel: ChannelId;
	readonly language: string;
	/** What the procedure's `about` path says, for lists: the child's name. */
	readonly about?: string;
	/** Unit where it was handed in; left out: at no office, and its data says which one is competent. */
	readonly office?: string;
	readonly opened_at: string;
	readonly submitted_at?: string;
	readonly received_on?: IsoDate;
	readonly ended_at?: string;
	/** Ended, and when the last thing that may still be done with it is over; left out while nothing limits it. */
	readonly closes_at?: string;
	/** What this case does in another way than its edition: the bundle of the edition does not say it. */
	readonly variation?: {
		readonly overlays: readonly Id[];
		readonly changes: readonly ValueChange[];
	};
	/** Ended for good. */
	readonly final_at?: string;
	readonly applicant: { readonly full_name?: string; readonly personal_id?: string };
	/** Active steps. */
	readonly steps: readonly StepName[];
	/** What this actor may do now. */
	readonly tasks: readonly TaskView[];
	/** `anytime` and `afterwards` actions this actor may do now. */
	readonly actions: readonly Id[];
	/** This actor may throw the draft away: it is theirs, and nothing of it was sent. */
	readonly discardable?: true;
	/** End of the clock `total`, an instant with offset, or null. */
	readonly due: string | null;
	readonly promise?: PromiseView;
	readonly fees: FeesView;
	readonly data: Readonly<Record<string, unknown>>;
	/** Where values came from; a value without an entry was typed by the applicant. */
	readonly sources: Readonly<Record<DataPath, SourceView>>;
	/** For an officer who decides here: what registers say now about values that the applicant typed. */
	readonly compared?: Readonly<Record<DataPath, ComparedView>>;
	/** The spine: what was done, is done, comes next. */
	readonly track: readonly TrackItem[];
	readonly papers: readonly PaperView[];
	/** Uploads this actor would see and nobody is shown; left out while there is none. */
	readonly held_files?: readonly HeldFileView[];
	/**
	 * What became of attempts to pay, in the order they were begun, for the applicant, whoever pays and officers. Left out
	 * while there is none.
	 */
	readonly payments?: readonly PaidView[];
	/**
	 * What became of signatures that did not come at once, in the order they were asked for, for whoever signs and
	 * officers. Left out while there is none.
	 */
	readonly signings?: readonly SigningView[];
	/** For officers: what the applicant was asked to correct and has not yet. Left out while there is nothing. */
	readonly asked?: readonly { readonly path: DataPath; readonly note?: string }[];
	/** What a partner charged for helping. */
	readonly charges?: ChargesView;
	/** For officers: how often each act was done for the applicant, as `<step>.<outcome>`, where the channel counts. */
	readonly effort?: Readonly<Record<string, number>>;
	/** For the applicant: registers that are read only if they agree, and whether they have. */
	readonly consents?: readonly RegisterConsentView[];
	/** Of an ended case: until when its data is kept (`keep` of the procedure). */
	readonly kept_until?: string;
	/** What rules decided in this case, in the order of the procedure; left out while there is nothing. */
	readonly decisions?: readonly DecisionView[];
	/** Notices for whoever acts, already decided, as `<step>.<notice>`. */
	readonly notices: readonly string[];
	/** Checks that only advise and are broken, and other findings an officer should see. */
	readonly findings: readonly FindingView[];
	/** Cases that this one started, in their order. Left out when there are none, or they are not this actor's to see. */
	readonly children?: readonly RelatedCaseView[];
	/** The case that started this one. */
	readonly parent?: RelatedCaseView;
}

/** An upload that is shown to nobody. */
export interface HeldFileView {
	readonly file: string;
	readonly name: string;
	/** `being_checked`: it is looked for malware. `infected`: there was some, and nothing of the file is kept. */
	readonly state: "being_checked" | "infected";
}

/** A case beside this one, as far as this one knows it. */
export interface RelatedCaseView {
	/** The `start` step, or the action, that started the one or the other. */
	readonly step?: StepName;
	readonly action?: Id;
	/** Its id, for those who may see it; left out also while it is not open yet. */
	readonly case?: string;
	readonly number?: string;
	readonly procedure: Id;
	/** `draft` is known only to those who may see it. Of a parent that the actor may not see: left out. */
	readonly status?: "draft" | "open" | "ended";
	readonly result?: CaseResult;
}

/** One attempt to pay. */
export interface PaidView {
	readonly step: StepName;
	/**
	 * `pending`: the bank has not said. `unknown`: the bank cannot be asked, or what it says cannot be right; whoever pays
	 * now may pay twice. `failed`: no money moved. `refunded`: all of it went back.
	 */
	readonly state: "pending" | "paid" | "failed" | "refunded" | "unknown";
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	/** Instant since which it is so. */
	readonly at: string;
	readonly asked_at: string;
	readonly paid_at?: string;
	/** For officers: why it is not known. `other_amount`: the bank says another amount than was asked. */
	readonly why?: "other_amount";
	/** What goes back of it. `failed`: the bank could not give it back, and an officer has to. */
	readonly back?: readonly {
		readonly amount: number;
		readonly state: "pending" | "refunded" | "failed";
		readonly at: string;
	}[];
}

/** One attempt to sign. */
export interface SigningView {
	readonly step: StepName;
	/**
	 * `pending`: whoever signs has still to confirm it. `unknown`: the provider of signatures cannot be asked just now.
	 * After `declined`, `expired` (not confirmed in time) and `failed` it may be signed anew.
	 */
	readonly state: "pending" | "unknown" | "signed" | "declined" | "expired" | "failed";
	/** Instant since which it is so. */
	readonly at: string;
	/** For officers: why it failed, in a word of the port, such as `other_holder` or `wrong_signature`. */
	readonly why?: string;
	/** For whoever was asked: where they confirm it. Left out: elsewhere, as on a telephone. */
	readonly confirm_href?: string;
}

export interface ChargesView {
	/** Minor units. */
	readonly total: number;
	readonly currency: string;
	/** Most that may be charged. */
	readonly cap?: number;
	readonly above_cap: boolean;
	readonly items: readonly {
		readonly step: StepName;
		readonly at: string;
		readonly amount: number;
	}[];
}

/** A register that this case may read when the applicant agrees, with what its owner allows it for. */
export interface RegisterConsentView {
	readonly register: Id;
	readonly purpose: Text;
	readonly given: boolean;
}

/** What a rule decided, and who replaced it. */
export interface DecisionView {
	readonly step: StepName;
	/** What the rule came to. */
	readonly outcome: Id;
	readonly because?: Text;
	readonly at: string;
	/** For officers: what the rule read, by name. */
	readonly input?: Readonly<Record<string, unknown>>;
	readonly replaced?: {
		readonly outcome: Id;
		readonly reason: string;
		readonly role: Id;
		readonly at: string;
	};
}

export interface SourceView {
	readonly source: string;
	readonly register?: Id;
	/** Number of the paper in the repository or wallet, or of the earlier case. */
	readonly from?: string;
	readonly as_of?: string;
	/** An electronic document that its owner has shown. */
	readonly presented?: PresentedPaper;
	/** In a draft: what its owner had typed, before a register answered something else. */
	readonly instead_of?: unknown;
	/** The paper was revoked after it was cited. */
	readonly revoked_at?: string;
}

/** An electronic document as a wallet showed it: its issuer's signature was checked, and it is its owner's. */
export interface PresentedPaper {
	readonly issuer: string;
	readonly issued_on?: IsoDate;
	/** Last day in force. */
	readonly valid_until?: IsoDate;
	/** What the owner disclosed, in the document's own words. */
	readonly claims: readonly { readonly name: string; readonly value: string }[];
}

export interface ComparedView {
	/** The register's own. */
	readonly value: unknown;
	readonly register: Id;
	readonly as_of: string;
	readonly same: boolean;
}

export interface TaskView {
	/** `<case>:<step>:<visit>` */
	readonly id: string;
	readonly step: StepName;
	/** From 1. */
	readonly visit: number;
	readonly role: Id;
	/** What this actor may choose now. A `fill_in` step has `submit`, a `pay` step `pay`. */
	readonly outcomes: readonly Id[];
	readonly entered_at: string;
	readonly due?: string;
	readonly warn?: string;
	readonly late?: boolean;
	readonly claimed_by?: string;
	/** Why the case was sent here, and what was marked. */
	readonly reason?: string;
	readonly marks?: readonly { readonly path: DataPath; readonly note?: string }[];
	/** How often each outcome with `at_most` may still be chosen. */
	readonly left?: Readonly<Record<Id, number>>;
	/** The outcome a rule took, which this actor may replace by one of `outcomes`, with a written reason. */
	readonly replaces?: Id;
	/** Ways besides the app in which an officer may enter what a person said: a form, a letter. */
	readonly methods?: readonly string[];
	/** Waiting for a port after an act (`signature`, `payment`). */
	readonly waiting?: string;
	/** Somebody comes in person: who says when, and the time once it is booked. */
	readonly appointment?: {
		readonly by: "chosen" | "set";
		readonly role: Id;
		readonly at?: string;
	};
}

export interface PromiseView {
	readonly clock: Id;
	readonly started_on: IsoDate;
	readonly due: string;
	readonly stopped: boolean;
	readonly late: boolean;
	/** The clock has not begun: what it will be if the applicant acts now and nothing is missing. */
	readonly foreseen?: true;
	/** What its days are, where all of its time is counted in days. Left out for hours, months and times of day. */
	readonly counted_in?: "working_days" | "days";
	/**
	 * Every calendar day from the start to the due day, whether the offices are open, and whether it is one of those
	 * that are counted: the day of receipt is none where the calendar does not count the first day.
	 */
	readonly days: readonly {
		readonly date: IsoDate;
		readonly open: boolean;
		readonly counts?: true;
	}[];
}

export interface FeesView {
	/** Minor units. */
	readonly total: number;
	readonly due: number;
	readonly currency: string;
	readonly lines: readonly {
		readonly id: Id;
		readonly amount: number;
		readonly paid: number;
		/** The rate that set it, if one did. */
		readonly rate?: Id;
		/** What other budgets pay of it: already taken off `amount`. */
		readonly subsidies?: readonly { readonly id: Id; readonly amount: number }[];
	}[];
	/** In a draft, a fee may still be open: least and most. */
	readonly range?: { readonly min: number; readonly max: number };
}

export interface TrackItem {
	readonly step: StepName;
	readonly state: "done" | "now" | "next" | "skip";
	readonly role?: Id;
	/** Instant it was done or entered. */
	readonly at?: string;
	readonly due?: string;
	readonly outcome?: Id;
	readonly late?: boolean;
	/** The office's clock stood or stands still here. */
	readonly stopped?: boolean;
	/** Branches of `together`. */
	readonly branches?: readonly TrackItem[];
}

export interface PaperView {
	readonly id: string;
	readonly kind: "letter" | "result";
	/** Message or result id. */
	readonly of: Id;
	readonly number: string;
	readonly issued_at: string;
	readonly signed_at?: string;
	/** No longer in force: revoked, or replaced by one signed later. */
	readonly revoked_at?: string;
	/** First instant out of force, where the result is valid for a time. */
	readonly valid_until?: string;
	/** Of a result: how many originals and copies are handed out; left out: one, and none. */
	readonly originals?: number;
	readonly copies?: number;
	/** Where its letter is. Left out: the result is on record, and no letter was written of it. */
	readonly href?: string;
	/** Of a result that is also signed as data: where that is. */
	readonly data_href?: string;
	/** The same letter as PDF, where the host prints them. */
	readonly pdf_href?: string;
}

/** That the owner of a result lets whoever has a link see part of it for a time. */
export interface ShareView {
	readonly id: string;
	/** For whom and what for, in the owner's words. */
	readonly to: string;
	readonly purpose: string;
	/** Names of what is shown. */
	readonly claims: readonly string[];
	readonly made_at: string;
	/** First instant at which nobody sees it any more. */
	readonly expires_at: string;
	readonly stopped_at?: string;
	/** When somebody looked, oldest first. */
	readonly seen: readonly string[];
	/** Said once, when it is made. */
	readonly link?: string;
}

/** Something that a result says and that its owner may show: `holder`, `gives.<name>` or `shows.<path>`. */
export interface ClaimView {
	readonly name: string;
	/** Empty where only the name is known. */
	readonly title: Text;
	/** Title of the group around it. */
	readonly within?: Text;
}

/** What is shared of a result, and what can be: without claims it cannot be shared. */
export interface SharesView {
	/** Newest first. */
	readonly items: readonly ShareView[];
	readonly claims: readonly ClaimView[];
}

/** What its owner wants to share of a result. */
export interface NewShare {
	readonly to: string;
	readonly purpose: string;
	readonly claims: readonly string[];
	/** From 1 to 90. */
	readonly days: number;
}

export interface FindingView {
	readonly path: string;
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly values: Readonly<Record<string, unknown>>;
	/** The procedure's own words, where it has any. */
	readonly say?: Text;
}

/** `GET`, `PUT /api/cases/{id}/drafts/{step}` */
export interface DraftView {
	readonly step: StepName;
	readonly data: Readonly<Record<string, unknown>>;
	/** Values that registers gave for this draft, by path. They are already in `data`, and are not typed. */
	readonly sources: Readonly<Record<DataPath, SourceView>>;
	/** Registers that this form would read, were the applicant to agree; and those they agreed to. */
	readonly consents?: readonly RegisterConsentView[];
	/** Prefills that a register did not answer. The form asks instead. */
	readonly silent: readonly {
		readonly path: DataPath;
		readonly register: Id;
		/** `absent`: it cannot be reached from here. `consent`: the applicant has not agreed that it is asked. */
		readonly why: "down" | "nothing" | "absent" | "consent";
	}[];
	/** Ways to bring papers that there are not here, though the form may name them. Left out: none. */
	readonly absent?: readonly ("wallet" | "uploads")[];
	/** The case was moved to another edition while this was being filled in. */
	readonly edition_change?: EditionChangeView;
	readonly version: number;
	readonly saved_at: string | null;
}

/** In what a form differs from that of the edition on which it was begun, for what was typed. */
export interface EditionChangeView {
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** Asked now and not before. */
	readonly added: readonly DataPath[];
	/** Not asked any more. What was typed is kept with the draft and is not sent. */
	readonly removed: readonly {
		readonly path: DataPath;
		readonly title: Text;
		/** What was typed; left out for what is sensitive, and for files and groups. */
		readonly value?: string | boolean;
		/** The same in words, where it was chosen. */
		readonly said?: Text;
	}[];
	/** Asked before too; now it has to be answered, or its limits are narrower. */
	readonly stricter: readonly DataPath[];
	/** What was chosen cannot be chosen any more. */
	readonly gone: readonly { readonly path: DataPath; readonly said: Text }[];
}

/** `GET /api/cases/{id}/history` */
export interface HistoryItem {
	readonly seq: number;
	readonly at: string;
	readonly kind: string;
	readonly step?: StepName;
	readonly outcome?: Id;
	readonly by: string;
	readonly role?: Id;
	readonly reason?: string;
	/** What was sent, and to which role. */
	readonly message?: Id;
	readonly to?: Id;
	/** Of a message: the channel that took it. */
	readonly channel?: Id;
	/** Of what a carrier has: the number it is found by there. */
	readonly tracking?: string;
	/** Which date was near, passed or moved, where it is not the step's. */
	readonly clock?: Id;
	/** Which value is doubted. */
	readonly path?: DataPath;
	/** Which register the applicant agreed, or no longer agrees, to have read. */
	readonly register?: Id;
	/** How many corrections were asked for. */
	readonly marks?: number;
	/** How an answer came, when not in the app, and the files that show it. */
	readonly method?: string;
	readonly files?: readonly string[];
	/** Of a case that an officer opened for somebody: how they made sure who that is. */
	readonly identified?: string;
	/** What a partner charged, in minor units. */
	readonly charge?: number;
	/** Documents that changed hands. */
	readonly papers?: readonly Id[];
	/** Who gave what was taken over here, and when. */
	readonly given?: { readonly by: string; readonly role: Id; readonly at: string };
}

/** `GET /api/tasks` */
export interface TaskRowView {
	readonly id: string;
	readonly case: string;
	readonly number: string;
	readonly procedure: Id;
	readonly edition: IsoDate;
	readonly about?: string;
	readonly channel: ChannelId;
	readonly step: StepName;
	readonly visit: number;
	readonly role: Id;
	readonly entered_at: string;
	readonly due?: string;
	readonly warn?: string;
	readonly late: boolean;
	readonly claimed_by?: string;
}

/** `GET /api/procedures` */
export interface ProcedureView {
	readonly id: Id;
	readonly edition: IsoDate;
	readonly title: Text;
	readonly help?: Text;
	readonly code?: string;
	readonly languages: readonly string[];
	readonly owner: Id;
	readonly channels: readonly ChannelId[];
	readonly illustrative: boolean;
	/** Only where they are asked for (`?with=words`). */
	readonly words?: ProcedureWords;
}

/** What a service is also found by: what people call it, what one gets by it, the papers one needs, and what is said before one begins. */
export interface ProcedureWords {
	/** Each in the language it is of. */
	readonly also_called?: readonly Text[];
	readonly results?: readonly Text[];
	readonly papers?: readonly Text[];
	/** Its sentences. */
	readonly guidance?: readonly Text[];
}

/** RFC 9457, `application/problem+json`. */
export interface Problem {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	/** Stable. */
	readonly code: string;
	readonly detail?: string;
	readonly allowed?: readonly string[];
	readonly needs?: string;
	readonly findings?: readonly FindingView[];
	readonly values?: Readonly<Record<string, unknown>>;
}
