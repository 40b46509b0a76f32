import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * JSON with sorted keys and without blanks (RFC 8785): the same text for the same content. Keys with `undefined` are
 * left out. Each event of a case is written so, so it is made piece by piece, without copies of what it says.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	const members = value as Readonly<Record<string, unknown>>;
	let text = "";
	for (const name of Object.keys(members).sort()) {
		const member = members[name];
		if (member === undefined) continue;
		text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(member)}`;
	}
	return `{${text}}`;
}

/** SHA-256 of the canonical JSON, 64 hex digits. The same in Node and in browsers, and without waiting. */
export function contentHash(value: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
