import type { Id } from "@onedoor/dsl/bundle";

import type { OutgoingMessage, Reach } from "../../ports/ports.ts";

/** One message on its way to one address. */
export interface ToCarry {
	readonly message: OutgoingMessage;
	/** Checked by `addressIn` of the channel. Empty where it needs none. */
	readonly address: string;
}

/**
 * Why a channel cannot carry a message, and will not when it is asked again. `no_address`: nobody knows one;
 * `wrong_address`: it is none, or there is nobody; `too_long`; `refused`: the other side does not want it; `down`: it
 * could not be reached for too long.
 */
export type WhyNot = "no_address" | "wrong_address" | "too_long" | "refused" | "down";

export class NotCarriedError extends Error {
	readonly why: WhyNot;

	/** Never with what the other side said: it repeats addresses. */
	constructor(why: WhyNot) {
		super(why);
		this.name = "NotCarriedError";
		this.why = why;
	}
}

/** One way to reach people. */
export interface Channel {
	/** As the log of the case names it: `email`, `sms`, `counter`. */
	readonly name: Id;
	/** So often it is tried while it is down, with growing pauses, before the next channel takes its place. */
	readonly tries: number;
	/** The address it uses. Undefined: none is known. @throws NotCarriedError when it is none */
	addressIn(reach: Reach): string | undefined;
	/**
	 * Resolves when the other side has taken it.
	 * @throws NotCarriedError when it never will
	 * @throws PortDownError when it may later
	 */
	carry(what: ToCarry): Promise<void>;
	/** Keys of Standard Webhooks by which it says what came back. */
	readonly callbackKeys?: () => readonly string[];
}
