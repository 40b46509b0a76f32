import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { LookupRow } from "./consent.ts";
import type { StoredFile } from "./rows.ts";
import type { Commit, Due, TaskRow } from "./storage.ts";

/** An entry of a log as it is stored, at its place, with what chains it. */
export interface StoredEntry<Entry> {
	/** Place of the row; what the entry says of itself may differ when somebody has been at it. */
	readonly seq: number;
	readonly entry: Entry;
	/** Left out when something of the entry was erased. */
	readonly salt?: string;
	/** Of the entry as it was before something was erased; left out until then. */
	readonly digest?: string;
	readonly hash: string;
}

/** The logs of a case as they are stored. */
export interface CaseLog {
	/** What its row says of them. Left out: there is no row. */
	readonly row?: {
		readonly number: string;
		readonly version: number;
		/** Hash of the event of that version. */
		readonly head: string;
	};
	readonly events: readonly StoredEntry<CaseEvent>[];
	readonly lookups: readonly StoredEntry<LookupRow>[];
}

/** What a case's row is found and sorted by, beside the case itself. */
export interface ListedBy {
	readonly number: string;
	readonly version: number;
	readonly status: Case["status"];
	readonly applicant: string;
	/** Milliseconds since the epoch. */
	readonly opened_at: number;
}

/** Everything that is derived from a case's log, as it is stored. */
export interface ReadRows {
	/** Left out: the case has no row. */
	readonly case?: Case;
	readonly listed?: ListedBy;
	readonly due: readonly Due[];
	readonly tasks: readonly TaskRow[];
}

/** What an erasure leaves of an entry. */
export interface Remains<Entry> {
	readonly seq: number;
	readonly entry: Entry;
	/** Of the entry as it was written, which its place in the chain is kept by. */
	readonly digest: string;
}

/** What is erased of a case at once. */
export interface Erasure {
	/** As the log now says. */
	readonly case: Case;
	readonly due: readonly Due[];
	/** The event that says so. */
	readonly event: CaseEvent;
	readonly events: readonly Remains<CaseEvent>[];
	readonly lookups: readonly Remains<LookupRow>[];
	/** Ids of files that go. */
	readonly files: readonly string[];
	/** Ids of consents that go: what they were given for has no person any more. */
	readonly consents: readonly string[];
	/** Ids of shares that end: what was shared is not whole any more. */
	readonly shares: readonly string[];
	/**
	 * A draft is thrown away: the events by which it ended, written before the one that says so. What was still to be done
	 * outside for it goes with it, and so do all its files: one may have arrived since they were looked through.
	 */
	readonly ended?: readonly CaseEvent[];
}

/** What looking after a store needs: the logs as they are stored, and read rows written anew. */
export interface AuditStore {
	/** In order, from the one after `afterCase`: each case that has a row, an event or a look-up. */
	caseIds(afterCase: string, limit: number): Promise<readonly string[]>;
	/** Both logs, whole. */
	log(caseId: string): Promise<CaseLog>;
	readRows(caseId: string): Promise<ReadRows>;
	/**
	 * Writes the read rows of a case as its log says; a row that does not change keeps its lease. `conflict` when the
	 * log has gone on since, and nothing is changed then.
	 */
	rewrite(rows: Pick<Commit, "case" | "due" | "tasks">): Promise<"done" | "conflict">;
	/** Files of a case, without what is in them. */
	filesOf(caseId: string): Promise<readonly Omit<StoredFile, "content">[]>;
	/**
	 * Writes what an erasure leaves, in one transaction: over the entries, the row and what falls due; tasks, drafts and
	 * kept answers go. `effects_left`: something of the case is still in the outbox, and nothing is changed, unless the
	 * case is a draft that is thrown away.
	 */
	erase(expectedVersion: number, erasure: Erasure): Promise<"done" | "conflict" | "effects_left">;
	/** Makes sure that what was erased is not left in unused space, as far as the database can. */
	compact(): Promise<void>;
}
