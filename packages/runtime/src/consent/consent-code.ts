import { createHmac, randomInt, timingSafeEqual } from "node:crypto";

/** Six digits, as a person can read them out. */
export function newCode(): string {
	return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Keyed with the service's secret and bound to the consent: a copy of the store gives no code away. */
export function hashOfCode(secret: Uint8Array, consent: string, code: string): string {
	return createHmac("sha256", secret).update(`consent ${consent} ${code}`).digest("hex");
}

export function isSameHash(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
