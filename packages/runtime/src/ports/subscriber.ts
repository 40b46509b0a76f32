import type { Id, IsoDate, StepName } from "@onedoor/dsl/bundle";

import type { EventKind } from "../case/event.ts";

/**
 * Kinds of events that other systems are told of. Who took a task, what somebody consented to and what was erased is
 * nobody's business but the office's.
 */
export const TOLD_KINDS: readonly ToldKind[] = [
	"opened",
	"step_done",
	"step_entered",
	"action_done",
	"answered",
	"payment_requested",
	"paid",
	"refunded",
	"signed",
	"handed_over",
	"warned",
	"late",
	"message_sent",
	"message_carried",
	"message_not_carried",
	"message_returned",
	"on_its_way",
	"issued",
	"moved",
	"child_started",
	"child_ended",
	"ended",
	"became_final",
];

export type ToldKind = Exclude<
	EventKind,
	"claimed" | "released" | "assigned" | "consented" | "consent_withdrawn" | "erased"
>;

/** What another system is told of one event of a case: names of the procedure and instants, and nothing of anybody. */
export interface CaseNews {
	/** The same each time this event is told. */
	readonly id: string;
	readonly kind: ToldKind;
	readonly case: string;
	/** Number of the case. */
	readonly number: string;
	readonly procedure: Id;
	/** That the case has now. */
	readonly edition: IsoDate;
	/** Place of the event in the log of its case: news of one case come in this order. */
	readonly seq: number;
	/** ISO 8601, with offset. */
	readonly at: string;
	readonly step?: StepName;
	readonly outcome?: Id;
	/** In which somebody did it. */
	readonly role?: Id;
}

/** It was reached, and did not take this. What is down, or busy, throws anything else. */
export class NewsRefusedError extends Error {
	override readonly name = "NewsRefusedError";
}

/** Another system that wants to know what happens in cases. */
export interface Subscriber {
	/** What has been told is remembered under this name. */
	readonly name: string;
	/** Whether it has a right to such events, and wants them. */
	wants(event: { readonly kind: ToldKind; readonly procedure: Id }): boolean;
	/**
	 * Resolves when it has taken it. The same may come again, after a crash.
	 * @throws NewsRefusedError when it did not take this one: after all tries it is given up, and the next go on
	 * @throws Error when it cannot be reached: everything for it waits
	 */
	tell(news: CaseNews): Promise<void>;
}
