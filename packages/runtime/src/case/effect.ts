import type { CaseResult, DataPath, Id, StepName } from "@onedoor/dsl/bundle";

interface EffectBase {
	/** `<case>:<seq of the event that caused it>:<index>`: the idempotency key towards the outside. */
	readonly id: string;
	readonly case: string;
	readonly step: StepName;
	readonly visit: number;
}

/** `ask` and `record`. Answered by a `report` command with the service's answer. */
export interface CallRegister extends EffectBase {
	readonly kind: "call_register";
	readonly register: Id;
	readonly service: Id;
	readonly request: Readonly<Record<string, unknown>>;
}

/** A notice or letter. `paper` names the numbered letter in the file. */
export interface SendMessage extends EffectBase {
	readonly kind: "send_message";
	readonly message: Id;
	/** One of the deployment's own messages, and not of the procedure's. */
	readonly standard?: true;
	readonly to: Id;
	readonly language: string;
	/** What the template may mention, nested, already formatted for nobody: values as stored. */
	readonly mentions: Readonly<Record<string, unknown>>;
	readonly paper?: { readonly id: string; readonly number: string };
	/** Channels that could not carry it before. */
	readonly not_by?: readonly Id[];
}

export interface StartPayment extends EffectBase {
	readonly kind: "start_payment";
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	readonly lines: Readonly<Record<Id, number>>;
}

export interface Refund extends EffectBase {
	readonly kind: "refund";
	/** The payment it goes back from, by the effect that began it. Left out: of none that the case knows. */
	readonly of?: string;
	readonly amount: number;
	readonly currency: string;
}

export interface RequestSignature extends EffectBase {
	readonly kind: "request_signature";
	readonly signs: readonly Id[];
	/** The results among them, with the ids and numbers they get in the file once signed. */
	readonly papers: readonly { readonly id: string; readonly of: Id; readonly number: string }[];
	readonly by: string;
	/** Organisation code, where it is an organisation's signature. */
	readonly for?: string;
	/** What the signed papers show. */
	readonly mentions: Readonly<Record<string, unknown>>;
}

export interface DeliverResult extends EffectBase {
	readonly kind: "deliver";
	readonly by: "electronic" | "post" | "counter" | "agent";
	readonly results: readonly string[];
	readonly to?: unknown;
}

/** Results are no longer in force: who keeps them, and cases that cite them, have to know. */
export interface ResultsFell extends EffectBase {
	readonly kind: "results_fell";
	/** Ids of papers. */
	readonly results: readonly string[];
}

/** Opens a case of another procedure. Done twice, it is the same case: its id follows from `key`. */
export interface StartCase extends EffectBase {
	readonly kind: "start_case";
	readonly key: string;
	readonly procedure: Id;
	readonly action?: Id;
	/** Path of the new case's data → value. */
	readonly given: Readonly<Record<DataPath, unknown>>;
}

/** Withdraws a case that this one started, if it has not ended. */
export interface WithdrawCase extends EffectBase {
	readonly kind: "withdraw_case";
	/** Of the effect that started it. */
	readonly key: string;
}

/** Tells the case that started this one how it ended, and what it gives. */
export interface TellParent extends EffectBase {
	readonly kind: "tell_parent";
	readonly parent: string;
	readonly key: string;
	readonly result: CaseResult;
	readonly gives: Readonly<Record<Id, unknown>>;
}

/** Nobody will come at the time that was booked for a task. */
export interface FreeAppointment extends EffectBase {
	readonly kind: "free_appointment";
}

/** Something the outside has to do, at least once. Its answer comes back as a command. */
export type Effect =
	| CallRegister
	| SendMessage
	| StartPayment
	| Refund
	| RequestSignature
	| DeliverResult
	| ResultsFell
	| FreeAppointment
	| StartCase
	| WithdrawCase
	| TellParent;
