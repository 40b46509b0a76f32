import type { CaseLog, StoredEntry } from "../storage/audit.ts";
import {
	digestOf,
	eventSkeleton,
	hashOf,
	lookupSkeleton,
	type Skeleton,
} from "../storage/chain.ts";
import { type Left, leftBy } from "./left.ts";

/** An entry of a log, ready to be judged. */
export interface LogEntry {
	/** Place of its row. */
	readonly seq: number;
	/** Place that the entry itself names. */
	readonly says: number;
	/** As it is stored. */
	readonly hash: string;
	/** Whether it is the entry that was written after the one with this hash. */
	follows(before: string): boolean;
	readonly erased: boolean;
}

/** Both logs of a case, with what its erasures left of them. */
export interface LogEntries {
	readonly events: readonly LogEntry[];
	readonly lookups: readonly LogEntry[];
}

export function entriesOf({ events, lookups }: CaseLog): LogEntries {
	const left = leftBy(events.map(({ entry }) => entry));
	return {
		events: events.map((row) => entryOf(row, row.entry.seq, eventSkeleton(row.entry), left.events)),
		lookups: lookups.map((row) =>
			entryOf(row, row.seq, lookupSkeleton(row.entry, row.seq), left.lookups),
		),
	};
}

/** The chain holds the digest of the whole entry; what an erasure left of it has the digest that the erasure names. */
function entryOf(
	{ seq, entry, salt, digest, hash }: StoredEntry<object>,
	says: number,
	skeleton: Skeleton,
	left: Left["events"],
): LogEntry {
	const whole = salt === undefined ? digest : digestOf(salt, entry);
	const isLeft = salt !== undefined || left[String(seq)] === digestOf("", entry);
	return {
		seq,
		says,
		hash,
		follows: (before) => whole !== undefined && isLeft && hash === hashOf(before, skeleton, whole),
		erased: salt === undefined,
	};
}
