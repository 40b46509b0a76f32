import { hash, randomUUID } from "node:crypto";

import { canonicalJson } from "@onedoor/dsl/hash";

import type { CaseEvent } from "../case/event.ts";
import type { LookupRow } from "./consent.ts";

/** What a log chains an entry with. All are SHA-256 in hex, but the salt. */
export interface Link {
	/** Without it nobody can try values until one gives the digest. It goes when something of the entry is erased. */
	readonly salt: string;
	/** Of the entry before it, of its skeleton and of the digest of all of it. */
	readonly hash: string;
}

/** What is said of an entry for ever: an erasure may take everything else out of it. */
export type Skeleton = Readonly<Record<string, string | number | undefined>>;

/** Before the first entry. */
export const START = "";

/** The digest of a whole entry. An entry of which something was erased has no salt. */
export function digestOf(salt: string, entry: object): string {
	return hash("sha256", `${salt}\n${canonicalJson(entry)}`, "hex");
}

export function hashOf(before: string, skeleton: Skeleton, digest: string): string {
	return hash("sha256", `${before}\n${canonicalJson(skeleton)}\n${digest}`, "hex");
}

/** Chains events to the one before them, in their order. */
export function linkEvents(before: string, events: readonly CaseEvent[]): readonly Link[] {
	return chain(before, events, eventSkeleton);
}

/** The same for look-ups, which are numbered by the log and not by themselves. */
export function linkLookups(
	before: string,
	afterSeq: number,
	rows: readonly LookupRow[],
): readonly Link[] {
	return chain(before, rows, (row, index) => lookupSkeleton(row, afterSeq + index + 1));
}

export function eventSkeleton({
	case: id,
	seq,
	at,
	kind,
	step,
	outcome,
	role,
}: CaseEvent): Skeleton {
	return { case: id, seq, at, kind, step, outcome, role };
}

export function lookupSkeleton(row: LookupRow, seq: number): Skeleton {
	const { case: id, at, register, record, answer } = row;
	return { case: id, seq, at, register, record, answer };
}

function chain<Entry extends object>(
	start: string,
	entries: readonly Entry[],
	skeletonOf: (entry: Entry, index: number) => Skeleton,
): readonly Link[] {
	let before = start;
	return entries.map((entry, index) => {
		const salt = randomUUID();
		before = hashOf(before, skeletonOf(entry, index), digestOf(salt, entry));
		return { salt, hash: before };
	});
}

/** Where a chain stands after these links. */
export function headAfter(before: string, links: readonly Link[]): string {
	return links.at(-1)?.hash ?? before;
}
