import type { Id, StepName } from "@onedoor/dsl/bundle";

import type { Case, Instant } from "./case.ts";

/**
 * One line of a case's log. Append-only; `evolve` folds them into the case.
 *
 * `change` is a JSON merge patch (RFC 7396) of the case without `version`: it makes replay independent of the
 * machine, the calendar and the rules of the day. The words of the log (`kind`, `step`, `outcome`) are for people.
 */
export interface CaseEvent {
	readonly case: string;
	/** From 1, without gaps. */
	readonly seq: number;
	readonly at: Instant;
	/** Personal number, `port:<name>` or `clock`. */
	readonly by: string;
	readonly role?: Id;
	readonly kind:
		| "opened"
		| "step_done"
		| "prepared"
		| "objected"
		| "step_entered"
		/** Enough others were done: it stays a task, and no longer moves the case. */
		| "left_open"
		| "overridden"
		| "action_done"
		| "answered"
		/** A register sent something before a step waited for it; a step took it. */
		| "kept"
		| "appointed"
		| "appointment_freed"
		| "taken"
		| "payment_requested"
		| "paid"
		| "refunded"
		| "handed_over"
		| "signature_requested"
		| "signed"
		| "warned"
		| "late"
		| "clock_changed"
		| "message_sent"
		| "issued"
		| "claimed"
		| "released"
		| "assigned"
		| "disputed"
		| "became_final"
		| "moved"
		| "consented"
		| "consent_withdrawn"
		| "child_started"
		| "child_ended"
		| "child_abandoned"
		/** Personal data were erased; `values.left` says what was left of each entry. */
		| "erased"
		| "ended";
	readonly step?: StepName;
	readonly outcome?: Id;
	readonly reason?: string;
	readonly values?: Readonly<Record<string, unknown>>;
	readonly change: Partial<Case> | Readonly<Record<string, unknown>>;
}
