import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * JSON with sorted keys and without blanks (RFC 8785): the same text for the same content. Keys with `undefined` are
 * left out. Each event of a case is written so, so it is made piece by piece, without copies of what it says.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value === "string") return stringText(value);
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	return Array.isArray(value)
		? listText(value)
		: membersText(value as Readonly<Record<string, unknown>>);
}

/** What stands in JSON as it is: no quote, no backslash, no control character, no surrogate, for one may be alone. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Looking is faster than asking for its JSON, and most texts are plain. */
function stringText(text: string): string {
	return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function listText(items: readonly unknown[]): string {
	let text = "";
	for (let at = 0; at < items.length; at++)
		text += at === 0 ? canonicalJson(items[at]) : `,${canonicalJson(items[at])}`;
	return `[${text}]`;
}

function membersText(members: Readonly<Record<string, unknown>>): string {
	let text = "";
	for (const name of sorted(Object.keys(members))) {
		const member = members[name];
		if (member === undefined) continue;
		text += `${text === "" ? "" : ","}${nameText(name)}${canonicalJson(member)}`;
	}
	return `{${text}}`;
}

/** Up to so many names are put in order one by one: that is faster than sorting, and most objects have few. */
const FEW = 24;

function sorted(names: string[]): readonly string[] {
	if (names.length > FEW) return names.sort();
	for (let at = 1; at < names.length; at++) {
		const name = names[at] as string;
		let place = at;
		for (; place > 0 && (names[place - 1] as string) > name; place--)
			names[place] = names[place - 1] as string;
		names[place] = name;
	}
	return names;
}

/** `"name":`, as it was written before: the same few names come again and again. */
function nameText(name: string): string {
	const known = names.get(name);
	if (known !== undefined) return known;
	if (names.size >= MOST_NAMES) names.clear();
	const text = `${JSON.stringify(name)}:`;
	names.set(name, text);
	return text;
}

const names = new Map<string, string>();
const MOST_NAMES = 4_096;

/** SHA-256 of the canonical JSON, 64 hex digits. The same in Node and in browsers, and without waiting. */
export function contentHash(value: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
