import { createHash, randomBytes } from "node:crypto";

import type { Id } from "@onedoor/dsl/bundle";

/** Crockford's letters and digits: no two look alike, none needs escaping in an address. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of a case about to be opened. With an idempotency key it follows from key and actor, so that the same
 * opening sent twice meets the same case, and a store cut by case id finds its answer in the same part.
 */
export function newCaseId(actor: string, key: string | undefined): string {
	return spell(key === undefined ? randomBytes(16) : hashOf(["case", actor, key]));
}

/** The id of the case that an effect starts: the same effect never starts two. */
export function startedCaseId(key: string): string {
	return spell(hashOf(["started", key]));
}

function hashOf(parts: readonly string[]): Uint8Array {
	return createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16);
}

/** `BR-2026-000123`: the procedure's initials, the year, and a number of its own. */
export function caseNumber(procedure: Id, year: string, counter: number): string {
	return `${seriesOf(procedure, year)}-${String(counter).padStart(6, "0")}`;
}

export function seriesOf(procedure: Id, year: string): string {
	const initials = procedure
		.split("_")
		.map((word) => word.slice(0, 1))
		.join("");
	return `${initials.toUpperCase()}-${year}`;
}

/** 26 letters for 16 bytes. */
function spell(bytes: Uint8Array): string {
	let bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
	let text = "";
	for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left--) {
		text = LETTERS.charAt(Number(bits & 31n)) + text;
		bits >>= 5n;
	}
	return text;
}
