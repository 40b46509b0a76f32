import type {
	CaseResult,
	ChannelId,
	DataPath,
	Duration,
	Id,
	IsoDate,
	StepName,
	Text,
	ValueChange,
} from "@onedoor/dsl/bundle";
import type { IdentityFacts, Provenance, StepFacts } from "@onedoor/dsl/form";

import type { Act } from "./command.ts";
import type { HelperConsent } from "./consent.ts";

/** ISO 8601 with offset, e.g. `2026-11-23T09:00:00+07:00`. */
export type Instant = string;

/** Who a person or port is. The host's identity provider fills it in; the core only reads it. */
export interface Actor {
	/** Personal number of a person; `port:<name>` for an adapter; `clock` for the scheduler. */
	readonly id: string;
	readonly kind: "person" | "port" | "clock";
	/** Officer and partner roles by their ids in procedures. The applicant is found by identity, not by role. */
	readonly roles: readonly Id[];
	/** Those of `roles` held only by delegation: refused where a step or role says `delegation: never`. */
	readonly delegated?: readonly Id[];
	readonly level: 1 | 2 | 3;
	/** Left out: every office. */
	readonly office?: { readonly kind: Id; readonly unit: string };
	readonly identity: IdentityFacts;
}

/** A stretch of time; open while `to` is missing. */
export interface Stretch {
	readonly from: Instant;
	readonly to?: Instant;
}

/**
 * One clock, or one step's deadline: the same calculus. Never a countdown: a start, a budget, stretches in which
 * it stood still, extensions, and the due instant that follows from them, exclusive.
 */
export interface RunningClock {
	readonly started_at: Instant;
	/** The day it counts from; differs from `started_at` after a cut-off or on a closed day. */
	readonly started_on: IsoDate;
	readonly within?: Duration;
	/** `HH:MM`; the first such time at or after the start. */
	readonly by?: string;
	/** Whose time ends at 24:00 instead of the close of the office. */
	readonly of_citizen: boolean;
	readonly stopped: readonly Stretch[];
	readonly extended: readonly Duration[];
	/** Missing while nothing limits it. */
	readonly due_at?: Instant;
	readonly warn_at?: Instant;
	readonly calendar: Id;
	readonly calendar_edition: string;
	readonly warned_at?: Instant;
	readonly late_at?: Instant;
	readonly ended_at?: Instant;
}

export interface Mark {
	readonly path: DataPath;
	readonly note?: string;
}

/** A step the case stands at. */
export interface ActiveStep {
	readonly step: StepName;
	/** From 1. */
	readonly visit: number;
	readonly entered_at: Instant;
	readonly deadline?: RunningClock;
	/** Person who claimed the task. */
	readonly claimed_by?: string;
	/** What the sender marked, for `change: what_was_marked`. */
	readonly marks?: readonly Mark[];
	/** Why the case was sent here. */
	readonly reason?: string;
	/** Answers so far of the branches, or of the items by their number, that it stands around. */
	readonly answers?: Readonly<Record<string, Id>>;
	/** How many items a `for_each` has tasks for. */
	readonly items?: number;
	/** Enough others were done, so it no longer moves the case (`others: finished`). */
	readonly apart?: true;
	/** When somebody comes in person, once that is set (`attend`). */
	readonly appointment?: Instant;
	/** The effect whose answer this step waits for. */
	readonly effect?: string;
	/** Of `deliver`: what its carrier said last, of what it is still carrying. */
	readonly carried?: { readonly answer: Id; readonly tracking?: string };
	/** Who asked for the signature or the payment it waits for: they did the step once the port has answered. */
	readonly asked_by?: { readonly id: string; readonly role?: Id };
	/** Of `hand_over`: who gave the papers. The step is done when the other side has taken them. */
	readonly handed_over?: Stamp;
	/** What a helper did and the applicant has still to confirm (`applicant_confirms` of the channel). */
	readonly held?: { readonly act: Act; readonly by: string; readonly role: Id };
}

/** Something a register sent unasked, until a step takes it. */
export interface Kept {
	/** The port. */
	readonly by: string;
	readonly at: Instant;
	readonly data: Readonly<Record<string, unknown>>;
}

/** Who did something, in which role, when. */
export interface Stamp {
	readonly by: string;
	readonly role: Id;
	readonly at: Instant;
}

/** What a partner asked of the applicant for helping with an act. */
export interface Charge {
	readonly step: StepName;
	readonly at: Instant;
	readonly by: string;
	/** Minor units. */
	readonly amount: number;
}

/** A prefilled value that the applicant says is wrong. */
export interface Doubt {
	readonly path: DataPath;
	readonly note: string;
	readonly at: Instant;
	readonly by: string;
}

export interface StepRecord extends StepFacts {
	/** Who did it, last visit. */
	readonly by?: string;
	readonly role?: Id;
	/** How often each outcome was taken. */
	readonly outcomes: Readonly<Record<Id, number>>;
	/** Everybody who ever did it: separation of duties. */
	readonly done_by: readonly string[];
	/** Of `hand_over`: who gave; who took is `by`. */
	readonly handed_over?: Stamp;
	/** Decided by rule: what the rule came to, also once a person has replaced it. */
	readonly decided?: RuleDecision;
}

/** What a rule decided. The same input gives the same outcome. */
export interface RuleDecision {
	readonly outcome: Id;
	readonly because?: Text;
	/** Every value the rules of the outcomes read, by its name; what was absent is left out. */
	readonly input: Readonly<Record<string, unknown>>;
	readonly at: Instant;
	/** A person replaced it by another outcome. */
	readonly replaced?: {
		readonly outcome: Id;
		readonly reason: string;
		readonly by: string;
		readonly role: Id;
		readonly at: Instant;
	};
}

/** One finished visit of a step. */
export interface Visit {
	readonly step: StepName;
	readonly visit: number;
	readonly entered_at: Instant;
	readonly done_at: Instant;
	/** Missing when the case was taken away: by a late consequence, a clock or an action. */
	readonly outcome?: Id;
	readonly role?: Id;
	/** Done, or taken away, at or after its due instant. */
	readonly late?: boolean;
}

/** A numbered letter or result in the file. Its text is rendered once and never changes. */
export interface Paper {
	readonly id: string;
	readonly kind: "letter" | "result";
	/** Message or result id. */
	readonly of: Id;
	readonly number: string;
	readonly issued_at: Instant;
	/** Role it is addressed to. */
	readonly to?: Id;
	readonly step: StepName;
	readonly signed_by?: string;
	/** Organisation whose signature it is, by the hand of `signed_by`. */
	readonly signed_for?: string;
	readonly signed_at?: Instant;
	readonly revoked_at?: Instant;
	/** Of a result: how many signed originals are handed out, and how many copies; left out: one, and none. */
	readonly originals?: number;
	readonly copies?: number;
	/** A result's first instant out of force, where it is valid for a time. */
	readonly valid_until?: Instant;
}

/** Who signed an upload here, and which files: others in their place are not signed. */
export interface DocumentSignature {
	readonly by: string;
	readonly role: Id;
	/** Organisation whose signature it is. */
	readonly for?: string;
	readonly at: Instant;
	readonly files: readonly string[];
}

/** A case of another procedure that this one started, as far as this one knows it. */
export interface Child {
	readonly procedure: Id;
	/** The step that started it, and on which visit; or the action. */
	readonly step?: StepName;
	readonly visit?: number;
	readonly action?: Id;
	/** Left out until it is open. */
	readonly case?: string;
	readonly number?: string;
	/** How it ended. */
	readonly result?: CaseResult;
	/** Nobody waits for it any more: it is to be withdrawn, also if it only opens later. */
	readonly abandoned?: true;
}

/** The case that started this one. */
export interface Parent {
	readonly case: string;
	readonly number: string;
	readonly procedure: Id;
	/** Under which the parent knows this case. */
	readonly key: string;
	readonly step?: StepName;
	readonly action?: Id;
}

/** What the case does in another way than the bundle says, fixed when it was opened. */
export interface Variation {
	/** Overlays that hold for its office, the one of the larger unit first. */
	readonly overlays: readonly Id[];
	/** Theirs, then those of the step that started the case: the last word counts. */
	readonly changes: readonly ValueChange[];
}

/**
 * What is known of an attempt to pay: `pending` while the other side has not said; `unknown` when it cannot be asked, or
 * says something that cannot be right; `failed`: no money moved; `refunded`: all of it went back.
 */
export type PaymentState = "pending" | "paid" | "failed" | "refunded" | "unknown";

/** One attempt to pay, and what became of it. All of a case are its own book of money. */
export interface Payment {
	readonly step: StepName;
	readonly visit: number;
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	/** What it is for, by fee line. */
	readonly lines: Readonly<Record<Id, number>>;
	readonly state: PaymentState;
	/** Since when it is so. */
	readonly at: Instant;
	readonly asked_at: Instant;
	/** Why it is `unknown` though the other side has spoken. */
	readonly why?: "other_amount";
	readonly paid_at?: Instant;
	/** What goes back of it, by the effect that asked for it. */
	readonly back?: Readonly<Record<string, PaidBack>>;
}

export interface PaidBack {
	readonly amount: number;
	readonly state: "pending" | "refunded" | "failed";
	readonly at: Instant;
}

/** What an effect that was not answered yet belongs to. */
export interface Waiting {
	readonly step: StepName;
	readonly visit: number;
	/** Of a signature: the results it makes, with the ids and numbers that stand on what is signed. */
	readonly papers?: readonly ReservedPaper[];
}

export type ReservedPaper = Pick<Paper, "id" | "of" | "number">;

/**
 * What is known of a signature that did not come at once: `pending` while whoever signs has still to confirm it,
 * `unknown` while the other side cannot be asked, `expired` when it was not confirmed in time. `failed`: the other side
 * could not sign, or what it gave was not believed.
 */
export type SigningState = "pending" | "unknown" | "signed" | "declined" | "expired" | "failed";

/** One attempt to sign, and what became of it. It names nobody. */
export interface Signing {
	readonly step: StepName;
	readonly visit: number;
	readonly state: SigningState;
	/** Since when it is so. */
	readonly at: Instant;
	/** Why it `failed`: a word of the port. */
	readonly why?: string;
	/** What the port said of it for itself, to be given back to it with the same order. Gone once it is over. */
	readonly known?: Readonly<Record<string, unknown>>;
}

/** A person's file in one procedure, derived from its log and nothing else. */
export interface Case {
	readonly id: string;
	readonly number: string;
	readonly procedure: Id;
	readonly edition: IsoDate;
	/** Hash of the bundle it is bound to. */
	readonly bundle: string;
	readonly variation?: Variation;
	/** Number of events. */
	readonly version: number;
	readonly status: "draft" | "open" | "ended";
	readonly result?: CaseResult;
	readonly channel: ChannelId;
	readonly language: string;
	readonly applicant: IdentityFacts;
	/** Who opened it, when another than the applicant. */
	readonly opened_by?: string;
	readonly opened_at: Instant;
	readonly submitted_at?: Instant;
	readonly received_on?: IsoDate;
	readonly ended_at?: Instant;
	/** When the last thing that may still be done with an ended case is over; left out while nothing limits it. */
	readonly closes_at?: Instant;
	/** Nothing can be done with it any more. */
	readonly final_at?: Instant;
	/** Unit code where it was handed in. */
	readonly office?: string;
	/** XState's state value; nothing else of a snapshot is kept. */
	readonly state: unknown;
	/** Also the steps around them (`follow`, `together`, `for_each`, branches), and the end it came to. */
	readonly active: readonly ActiveStep[];
	/** Where the case was when an action set it aside, for a way back. */
	readonly back?: { readonly state: unknown; readonly active: readonly ActiveStep[] };
	/** Submitted data, nested by id; documents under their id as `{ by, files }`. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly sources: Readonly<Record<DataPath, Provenance>>;
	readonly steps: Readonly<Record<StepName, StepRecord>>;
	/** Finished visits by their number in the case, from 1: small patches, where a list would be replaced whole. */
	readonly visits: Readonly<Record<string, Visit>>;
	readonly clocks: Readonly<Record<Id, RunningClock>>;
	/** By fee line, minor units. */
	readonly paid: Readonly<Record<Id, number>>;
	/** Attempts to pay, by the effect that began each. Left out: none. */
	readonly payments?: Readonly<Record<string, Payment>>;
	readonly papers: readonly Paper[];
	/** Signatures that did not come at once, by the effect that asked for each. Left out: none. */
	readonly signings?: Readonly<Record<string, Signing>>;
	/** Signatures on uploads, by document. Left out: none. */
	readonly signatures?: Readonly<Record<DataPath, DocumentSignature>>;
	/** How often each `anytime` or `afterwards` action was done. */
	readonly actions: Readonly<Record<Id, number>>;
	/** What registers sent unasked before a step waited for it, by `<register>.<service>.<answer>`. */
	readonly inbox?: Readonly<Record<string, Kept>>;
	/** Channels from which messages came back, by the effect that sent each. Left out: none did. */
	readonly returned?: Readonly<Record<string, Id>>;
	/** Effects sent and not yet answered, by id. */
	readonly waiting: Readonly<Record<string, Waiting>>;
	readonly disputes: readonly Doubt[];
	/** What partners charged. Left out: nothing. */
	readonly charges?: readonly Charge[];
	/** How often each act was done for the applicant, by `<step>.<outcome>`, where the channel counts effort. */
	readonly effort?: Readonly<Record<string, number>>;
	/** By what a helper acts in it; left out: by nothing, or no longer. */
	readonly consent?: HelperConsent;
	/** Registers the applicant agreed to be read, by the instant they did. */
	readonly consents?: Readonly<Record<Id, Instant>>;
	/** Cases it started, by the id of the first effect that asked for each. Left out: none. */
	readonly children?: Readonly<Record<string, Child>>;
	readonly parent?: Parent;
	/** Paths of fields, groups and documents that the parent gave a value for: they are not asked again. */
	readonly given?: readonly DataPath[];
	/** Classes of personal data that were erased, by the instant they were. Left out: none. */
	readonly erased?: Readonly<Record<Id, Instant>>;
}
