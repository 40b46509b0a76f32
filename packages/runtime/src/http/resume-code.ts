import { createHmac, timingSafeEqual } from "node:crypto";

/** Crockford's letters: none looks like another, and none makes a word by itself. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;
/** A code is good to the end of the next of these. */
const WINDOW_MS = 15 * 60_000;

export interface ResumeCode {
	/** `K7MP-4X2R` */
	readonly code: string;
	/** Milliseconds since the epoch. */
	readonly until: number;
}

/** Who goes on with which case. */
export interface Resumed {
	readonly case: string;
	/** Of the actor; a code of somebody else is none. */
	readonly person: string;
}

/**
 * A short code by which the same person finds a case on another device. It is worked out of the case, the person and the
 * time, by the service's secret: nothing is kept, and a copy of the store gives none away.
 */
export function resumeCodeOf(secret: Uint8Array, resumed: Resumed, now: number): ResumeCode {
	const at = windowOf(now);
	const text = lettersOf(secret, resumed, at);
	return {
		code: `${text.slice(0, LENGTH / 2)}-${text.slice(LENGTH / 2)}`,
		until: (at + 2) * WINDOW_MS,
	};
}

/** Whether what somebody typed is a code for this; they may leave out the hyphen, and take O for 0. */
export function isResumeCode(
	secret: Uint8Array,
	resumed: Resumed,
	typed: string,
	now: number,
): boolean {
	const text = plain(typed);
	if (text.length !== LENGTH) return false;
	const at = windowOf(now);
	return [at, at - 1].some((window) => isSame(lettersOf(secret, resumed, window), text));
}

function windowOf(now: number): number {
	return Math.floor(now / WINDOW_MS);
}

function lettersOf(secret: Uint8Array, { case: id, person }: Resumed, window: number): string {
	const bytes = createHmac("sha256", secret)
		.update(JSON.stringify(["resume", id, person, window]))
		.digest();
	return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

function plain(typed: string): string {
	return typed
		.toUpperCase()
		.replaceAll(/[\s\u2010-\u2015-]/g, "")
		.replaceAll("O", "0")
		.replaceAll(/[IL]/g, "1");
}

function isSame(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
