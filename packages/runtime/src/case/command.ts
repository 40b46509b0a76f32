import type {
	Bundle,
	CaseResult,
	ChannelId,
	DataPath,
	FormValidators,
	Id,
	IsoDate,
	RefusalCode,
	StepName,
	ValueChange,
} from "@onedoor/dsl/bundle";
import type { IdentityFacts, Provenance } from "@onedoor/dsl/form";

import type { Actor, Instant, Mark, Parent } from "./case.ts";
import type { HelperConsent } from "./consent.ts";
import type { FormMemory } from "./form-memory.ts";

/** Opens a case as a draft at the procedure's first step. */
export interface OpenCase {
	readonly kind: "open";
	readonly channel: ChannelId;
	readonly language: string;
	/** The applicant; the actor themselves on the online channel. */
	readonly applicant: IdentityFacts;
	readonly office?: string;
	/** Where a helper opens it: the proof that the applicant asked them to. */
	readonly consent?: HelperConsent;
	/** Where an officer opens it: how they made sure who the applicant is. */
	readonly identified?: string;
	/** Opened by a case, and not by a person: the case it came from, and what that one gives. */
	readonly from?: {
		readonly parent: Parent;
		readonly given: Readonly<Record<DataPath, unknown>>;
		/** What the parent's step sets here. */
		readonly set?: readonly ValueChange[];
		/** Who types for the applicant there, if somebody does. */
		readonly opened_by?: string;
	};
}

/** A person does a step by one of its outcomes; a `fill_in` step has the outcome `submit`. */
export interface Act {
	readonly kind: "act";
	readonly step: StepName;
	readonly outcome: Id;
	/** Form data: replaces what the step asked; officer data for outcomes that `ask`. */
	readonly data?: Readonly<Record<string, unknown>>;
	/** Values looked up for this form, by path: they win over `data` and cannot be typed over. */
	readonly fetched?: Readonly<Record<DataPath, { readonly value: unknown } & Provenance>>;
	readonly reason?: string;
	/** Codes of the outcome's `reasons` list. */
	readonly reasons?: readonly string[];
	readonly marks?: readonly Mark[];
	/** Of `confirm`: `app`, `form`, `letter`. */
	readonly method?: string;
	/** Uploads of this case that show what was said, by form or letter. The shell has seen that they exist. */
	readonly files?: readonly string[];
	/** What a partner charges for this act, in minor units. */
	readonly charge?: number;
	/** What registers said about powers to represent, by role. From the shell. */
	readonly powers?: Readonly<Record<Id, unknown>>;
	/** A first form: the day on which its draft was last seen. From the shell; left out: nothing is compared. */
	readonly seen_on?: IsoDate;
	/** The applicant knows what has changed since, for a case that is received on this day. */
	readonly as_of?: IsoDate;
	/** The role acted in, when several fit. */
	readonly role?: Id;
}

/** Asks for a payment to be started at a `pay` step. */
export interface RequestPayment {
	readonly kind: "pay";
	readonly step: StepName;
}

/** An `anytime` or `afterwards` action. */
export interface CaseAction {
	readonly kind: "case_action";
	readonly action: Id;
	readonly reason?: string;
}

export interface ClaimTask {
	readonly kind: "claim" | "release";
	readonly step: StepName;
}

export interface AssignTask {
	readonly kind: "assign";
	readonly step: StepName;
	readonly to: string;
}

/**
 * What a port reports: a register's answer, `paid`, `signed`, `delivered`, `received`…
 * A report about an effect that was already answered, or about a step the case has left, changes nothing.
 */
export interface Report {
	readonly kind: "report";
	readonly effect?: string;
	readonly step: StepName;
	readonly answer: Id;
	readonly data?: Readonly<Record<string, unknown>>;
}

/** What became of a message that was given to be sent. From the runtime itself, which reads what it was. */
export interface MessageReport {
	readonly kind: "message";
	readonly became: "carried" | "not_carried" | "returned";
	/** The effect that sent it. */
	readonly effect: string;
	readonly step: StepName;
	readonly message: Id;
	/** Role it is for. */
	readonly to: Id;
	/** Who took it, or from whom it came back. */
	readonly channel?: Id;
	/** Channels that could not, each with a word why. */
	readonly failed: Readonly<Record<Id, string>>;
	readonly standard?: true;
}

/** What a register sends without having been asked, for the step that waits for it (`wait_for`). */
export interface Unasked {
	readonly kind: "unasked";
	/** `<register>.<service>.<answer>` */
	readonly event: string;
	readonly data?: Readonly<Record<string, unknown>>;
}

/** Chooses or sets the time at which somebody attends. */
export interface Appoint {
	readonly kind: "appoint";
	readonly step: StepName;
	readonly at: Instant;
}

/** Time has come: the scheduler found `warn_at` or `due_at` reached. `what` names a step or `clocks.<id>`. */
export interface FallDue {
	readonly kind: "warn" | "late";
	readonly what: string;
	/** The instant it was due: a late firing acts as of then, and a stale one changes nothing. */
	readonly due_at: Instant;
}

/** The applicant doubts a prefilled value. */
export interface Dispute {
	readonly kind: "dispute";
	readonly path: DataPath;
	readonly note: string;
}

/** The applicant agrees that a register is read (`given`), or takes that back. */
export interface ConsentToRegister {
	readonly kind: "consent_to_register";
	readonly register: Id;
	readonly given: boolean;
}

/** From the shell, which keeps such consents: a helper's new session; left out: the applicant has withdrawn. */
export interface ConsentToHelper {
	readonly kind: "consent_to_helper";
	readonly consent?: HelperConsent;
}

/** What became of a case that this one started: it is open, or it has ended. From the runtime itself. */
export interface ChildReport {
	readonly kind: "child";
	readonly key: string;
	readonly case: string;
	readonly number: string;
	readonly result?: CaseResult;
	readonly gives?: Readonly<Record<Id, unknown>>;
}

/** A paper that this case cites was revoked by its issuer. From the runtime itself, and from who holds papers. */
export interface EvidenceRevoked {
	readonly kind: "evidence_revoked";
	/** Its number. */
	readonly from: string;
	readonly revoked_at: Instant;
}

/** Submits the first form of a started case, when nothing is left to ask. From the runtime itself. */
export interface SubmitGiven {
	readonly kind: "submit_given";
	readonly fetched: NonNullable<Act["fetched"]>;
}

/** The case that started this one waits for it no longer. From the runtime itself. */
export interface WithdrawWithParent {
	readonly kind: "withdraw";
}

/** Its owner throws a draft away. From the shell, which leaves nothing of it. */
export interface Discard {
	readonly kind: "discard";
}

/**
 * The calendars of the case's own edition were changed, by a decree or a correction: it goes on with `to`, which is what
 * it is bound to but for them. From the runtime itself.
 */
export interface ChangeCalendars {
	readonly kind: "calendars";
	readonly to: Bundle;
}

export type Command =
	| OpenCase
	| Act
	| RequestPayment
	| CaseAction
	| ClaimTask
	| AssignTask
	| Report
	| MessageReport
	| Unasked
	| Appoint
	| FallDue
	| Dispute
	| ConsentToRegister
	| ConsentToHelper
	| ChildReport
	| EvidenceRevoked
	| SubmitGiven
	| WithdrawWithParent
	| Discard
	| ChangeCalendars;

/** Everything that is not a function of the case: passed in, never read. */
export interface Env {
	readonly now: Instant;
	readonly actor: Actor;
	/** For `open` only. */
	readonly id: string;
	readonly number: string;
	/**
	 * The loaded `Form.validator` of the bundle's forms, by form key. The shell loads them once for each bundle and
	 * passes all of them with each command: a submission whose form has none here is a fault of the shell and throws.
	 */
	readonly validators: Readonly<Record<string, FormValidators>>;
	/** For those who decide the same submission many times; left out: every form is worked out anew. */
	readonly forms?: FormMemory;
	/** Nobody keeps the log, as in a simulation: events do not say what they changed, which spares comparing cases. */
	readonly unlogged?: true;
}

/** An expected refusal: data, not an exception. It moves no version. */
export interface Refusal {
	readonly refused: true;
	readonly code: RefusalCode;
	readonly values: Readonly<Record<string, unknown>>;
	/** What is possible instead, as `<step>.<outcome>` and action ids. */
	readonly allowed: readonly string[];
	readonly findings?: readonly {
		readonly path: string;
		readonly code: string;
		readonly severity: "error" | "warning";
		readonly values: Readonly<Record<string, unknown>>;
		readonly say?: Readonly<Record<string, string>>;
	}[];
}
