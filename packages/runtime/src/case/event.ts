import type { Id, StepName } from "@onedoor/dsl/bundle";

import type { Case, Instant } from "./case.ts";

/**
 * One line of a case's log. Append-only; `evolve` folds them into the case.
 *
 * `change` is a JSON merge patch (RFC 7396) of the case without `version`: it makes replay independent of the
 * machine, the calendar and the rules of the day. The words of the log (`kind`, `step`, `outcome`) are for people.
 */
export interface CaseEvent {
	/** Id of the case. */
	readonly case: string;
	/** From 1, without gaps. */
	readonly seq: number;
	/** With offset, in the zone of the procedure's calendar. */
	readonly at: Instant;
	/** Personal number, `port:<name>` or `clock`. */
	readonly by: string;
	/** In which they did it. */
	readonly role?: Id;
	/** What happened. */
	readonly kind: EventKind;
	/** Full name of the step it was about. */
	readonly step?: StepName;
	/** How a step was done, or an action. */
	readonly outcome?: Id;
	/** In the words of whoever did it. */
	readonly reason?: string;
	/** What it was about, by kind; for people and for the verifier, never read in a replay. */
	readonly values?: Readonly<Record<string, unknown>>;
	/** Merge patch of the case, without `version`. */
	readonly change: Partial<Case> | Readonly<Record<string, unknown>>;
}

/** What happened. */
export type EventKind =
	/** A case was opened; `change` is all of it. */
	| "opened"
	/** Somebody did a step, or an answer ended it: `outcome` says how. */
	| "step_done"
	/** A helper did an act that the applicant has still to confirm. */
	| "prepared"
	/** The applicant confirmed what a helper did: what follows is done in the helper's name. */
	| "confirmed"
	/** The applicant did not confirm what a helper did. */
	| "objected"
	/** The case came to a step. */
	| "step_entered"
	/** Enough others were done: it stays a task, and no longer moves the case. */
	| "left_open"
	/** A person replaced what a rule had decided. */
	| "overridden"
	/** An action that is possible at any time, or after the end. */
	| "action_done"
	/** A register or another port answered. */
	| "answered"
	/** A register sent something before a step waited for it. */
	| "kept"
	/** A step took what a register had sent before. */
	| "taken"
	/** A time to come was booked. */
	| "appointed"
	/** A booked time is no longer needed. */
	| "appointment_freed"
	/** A payment was begun. */
	| "payment_requested"
	/** The payment port said that it was paid. */
	| "paid"
	/** Money is to be paid back. */
	| "refunded"
	/** Papers were given to another office, which has not taken them yet. */
	| "handed_over"
	/** A signature was asked for. */
	| "signature_requested"
	/** The signature port said that it was signed. */
	| "signed"
	/** A deadline is near. */
	| "warned"
	/** A deadline is over; what follows from that stands in the events after it. */
	| "late"
	/** The calendars were changed; the case goes on with the new ones, and `clock_changed` says which dates moved. */
	| "calendar_changed"
	/** A date moved: a clock or a deadline is due, or warns, at another instant. */
	| "clock_changed"
	/** A message or letter was given to be sent. */
	| "message_sent"
	/** A channel took a message: `values` names it, and those that could not with why; never an address. */
	| "message_carried"
	/** No channel could take a message; it can be read in the case. */
	| "message_not_carried"
	/** A message came back that a channel had taken; that there is one is said by another. */
	| "message_returned"
	/** Whoever carries results says where they are: `values.answer`, and `values.tracking`. */
	| "on_its_way"
	/** Results were issued. */
	| "issued"
	/** Somebody took a task. */
	| "claimed"
	/** Somebody gave a task back. */
	| "released"
	/** A task was given to somebody. */
	| "assigned"
	/** The applicant says that a prefilled value is wrong. */
	| "disputed"
	/** Nothing can be done with the ended case any more. */
	| "became_final"
	/** The case was moved to another edition. */
	| "moved"
	/** The applicant agreed, to a helper or to a look-up. */
	| "consented"
	/** They no longer agree. */
	| "consent_withdrawn"
	/** A paper that the case cites is no longer in force: its issuer has revoked it. */
	| "evidence_revoked"
	/** A case of another procedure was started. */
	| "child_started"
	/** A case that it had started came to its end. */
	| "child_ended"
	/** Nobody waits any more for a case that it had started. */
	| "child_abandoned"
	/** Personal data were erased; `values.left` holds the digests of what was left of each entry. */
	| "erased"
	/** The case came to its end. */
	| "ended";
