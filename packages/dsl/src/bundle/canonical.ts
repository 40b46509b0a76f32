import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with sorted keys and without blanks: the same text for the same content. Keys with `undefined` are left out. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, item: unknown) => (isMap(item) ? sorted(item) : item));
}

/** SHA-256 of the canonical JSON, 64 hex digits. The same in Node and in browsers, and without waiting. */
export function contentHash(value: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const copy: Record<string, unknown> = Object.create(null);
	for (const key of Object.keys(map).sort()) copy[key] = map[key];
	return copy;
}
