import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import type { CaseEvent } from "../case/event.ts";
import type { AuditStore } from "./audit.ts";
import type { ConsentStore } from "./consent.ts";
import type { NewsStore, ToTell } from "./news.ts";
import type {
	ClaimedEffect,
	DeadEffect,
	Draft,
	HeldFile,
	KeptAnswer,
	LoadedForAct,
	StoredFile,
	StoreFigures,
} from "./rows.ts";
import type { ShareStore } from "./share.ts";
import type { SpentStore } from "./spent.ts";

/** A row the scheduler looks at. `what` is a step, or `clocks.<id>`. */
export interface Due {
	readonly what: string;
	readonly kind: "warn" | "late";
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** A row of the desk: one per active step that a role may act on. */
export interface TaskRow {
	/** `<case>:<step>:<visit>` */
	readonly id: string;
	readonly step: string;
	readonly role: string;
	/** Milliseconds since the epoch; null when nothing limits it. */
	readonly due_at: number | null;
	readonly late: boolean;
	readonly office: string | null;
	readonly claimed_by: string | null;
}

/** `due_at` of a task that nothing limits, for sorting: the last instant there is. */
export const NO_LIMIT = 8_640_000_000_000_000;

/** What one command changes, committed whole or not at all. */
export interface Commit {
	readonly case: Case;
	readonly events: readonly CaseEvent[];
	readonly effects: readonly Effect[];
	/** Effects answered by this command: they leave the outbox. */
	readonly answered: readonly string[];
	/** Replaces the case's due rows. */
	readonly due: readonly Due[];
	/** Replaces the case's task rows. */
	readonly tasks: readonly TaskRow[];
	/** Kept so that the same key gives the same answer. */
	readonly idempotency?: Omit<KeptAnswer, "case">;
	/** Rendered papers added to the file. */
	readonly files?: readonly StoredFile[];
	/** Forms whose drafts are dropped, because the step was done. */
	readonly dropDrafts?: readonly string[];
	/** Forms that are taken to have no draft, for drafts were not read: a conflict where one has. */
	readonly withoutDrafts?: readonly string[];
	/** First draft of a case that was opened with data. */
	readonly draft?: Draft;
	/** Who is to be told of its last event, and of those before it that they have not been told. Left out: nobody. */
	readonly tell?: ToTell;
}

export interface Page<Item> {
	readonly items: readonly Item[];
	readonly next?: string;
}

/** A case and the hash of the bundle it is bound to. */
export interface BoundCase {
	readonly case: string;
	readonly bundle: string;
}

export interface CaseQuery {
	/** Personal number or organisation code of the applicant. Left out: all. */
	readonly applicant?: string;
	readonly cursor?: string;
	readonly limit: number;
}

export interface TaskQuery {
	readonly roles: readonly string[];
	/** Tasks of this unit, and those of no unit. Left out: of every unit. */
	readonly office?: string;
	readonly late?: boolean;
	readonly cursor?: string;
	readonly limit: number;
}

/** Times are milliseconds since the epoch. Leases and retries follow the machine's clock, never the law's. */
export interface Lease {
	readonly now: number;
	readonly until: number;
	readonly limit: number;
	/** Only rows of this case. */
	readonly case?: string;
}

/**
 * The storage port.
 *
 * - `commit` is one transaction. It answers `conflict` when the stored version is not `expectedVersion`
 *   (0 for a new case), or the key has an answer already, and changes nothing then.
 * - Committed means durable: after `commit` resolves, a killed process loses nothing of it.
 * - What cannot be reached throws `StoreAwayError`, and what has no room left `StoreFullError` (`store-failed.ts`).
 * - Events are append-only, and their `seq` is unique in a case: the log has no gap and no double.
 * - Every row of a case leads with its id; no transaction spans two cases, so a store can be partitioned.
 * - `claimDue` and `claimEffects` lease rows: nobody else gets them until the lease ends.
 * - Each entry of a log is chained to the one before it (`chain.ts`), and the row of a case says where its chain ends.
 * - Lists are cut into pages by opaque cursors, which the store alone reads.
 */
export interface Store extends ConsentStore, ShareStore, AuditStore, NewsStore, SpentStore {
	load(caseId: string): Promise<Case | undefined>;
	/**
	 * The case as this process wrote it last, without asking anybody. Others may have been there since: what is decided on
	 * it stands if it is committed, and means nothing otherwise. Left out: nothing is remembered.
	 */
	readonly remembered?: (caseId: string) => Case | undefined;
	/** All that a call needs to know before it acts, read at once. */
	loadForAct(
		caseId: string,
		once?: Pick<KeptAnswer, "actor" | "key">,
	): Promise<LoadedForAct | undefined>;
	commit(expectedVersion: number, commit: Commit): Promise<"done" | "conflict">;
	/** In order of `seq`, from the one after `afterSeq`. */
	events(caseId: string, afterSeq?: number, limit?: number): Promise<readonly CaseEvent[]>;
	/** Newest first. */
	list(query: CaseQuery): Promise<Page<Case>>;
	/**
	 * Which bundle each case is bound to that has not ended or still waits for a day, in order of their ids, from the
	 * one after `afterCase`.
	 */
	boundCases(afterCase: string, limit: number): Promise<readonly BoundCase[]>;
	/** Earliest due first, those without limit last. */
	tasks(query: TaskQuery): Promise<Page<TaskRow & { readonly case: Case }>>;
	/** Rows of one case. */
	tasksOf(caseId: string): Promise<readonly TaskRow[]>;

	/** Rows due at or before `dueBy`, earliest first, leased. */
	claimDue(dueBy: number, lease: Lease): Promise<readonly (Due & { readonly case: string })[]>;
	/** The row was stale and led to nothing: it goes. */
	dropDue(caseId: string, due: Due): Promise<void>;
	/** The earliest due instant that nobody has leased at `now`, for a scheduler that sleeps. */
	nextDue(now: number): Promise<number | undefined>;
	/** Effects to be carried out now, in the order they were committed, leased. */
	claimEffects(lease: Lease): Promise<readonly ClaimedEffect[]>;
	/** It was carried out and needs no answer, or its answer comes later on its own. */
	settleEffect(effect: Effect): Promise<void>;
	/** Try again at `at`, or never (`undefined`); `why` is kept for the operator. */
	retryEffect(effect: Effect, at: number | undefined, why: string): Promise<void>;
	/** Effects that wait for their next try are tried as soon as anybody looks. */
	hurryEffects(): Promise<void>;
	/** When an effect is to be tried next that nobody has leased at `now`, for a worker that sleeps. */
	nextEffect(now: number): Promise<number | undefined>;
	deadEffects(limit: number): Promise<readonly DeadEffect[]>;
	/** Effects that were given up are tried again, as if for the first time: those named, or all. Answers which. */
	reviveEffects(ids?: readonly string[]): Promise<readonly string[]>;

	draft(caseId: string, step: string): Promise<Draft | undefined>;
	/**
	 * @param ifVersion left out: whatever is there is replaced
	 * @returns `ended` when nothing was kept, for the case has ended: what arrives while a draft is thrown away, or a case
	 * erased, may not outlive it
	 */
	saveDraft(
		caseId: string,
		draft: Omit<Draft, "version">,
		ifVersion?: number,
	): Promise<Draft | "conflict" | "ended">;

	answerOf(caseId: string, actor: string, key: string): Promise<KeptAnswer | undefined>;
	/** Replaces a kept answer by what the caller was told in the end, once the effects had been drained. */
	keepAnswer(answer: KeptAnswer): Promise<void>;

	/** `ended` when it was not kept, as a draft. A file that is there already stays as it is, also when its case has ended. */
	putFile(file: StoredFile): Promise<"done" | "ended">;
	file(caseId: string, fileId: string): Promise<StoredFile | undefined>;
	/** Files of a case that are shown to nobody, by their ids. */
	heldFiles(caseId: string): Promise<readonly HeldFile[]>;
	/** Files of all cases that wait for their scan. */
	filesToScan(limit: number): Promise<readonly Pick<StoredFile, "case" | "id">[]>;
	/** Of a file that waits: what a scanner said. The content of what is infected goes. */
	setScan(caseId: string, fileId: string, scan: "clean" | "infected"): Promise<void>;
	/** Ids of files outside that no case has any more: erased, or infected. */
	filesToRemove(limit: number): Promise<readonly string[]>;
	/** They are no longer there. */
	filesRemoved(ids: readonly string[]): Promise<void>;
	/** A result by its public code. */
	fileByCode(code: string): Promise<StoredFile | undefined>;

	/** The next number of a series, from 1. Numbers may be skipped, never given twice. */
	nextNumber(series: string): Promise<number>;
	putBundle(bundle: Bundle): Promise<void>;
	bundle(hash: string): Promise<Bundle | undefined>;
	/** Of every bundle kept, in no order. */
	bundleHashes(): Promise<readonly string[]>;

	figures(): Promise<StoreFigures>;
	/**
	 * Version of the schema as it is now, and the one that this program knows: another program may have brought it on
	 * since. Left out: there is none.
	 */
	schema?(): Promise<{ readonly found: number; readonly known: number }>;
	close(): Promise<void>;
}

/** Due rows and effects, leased to whoever works on them. */
export type Claims = Pick<
	Store,
	| "claimDue"
	| "dropDue"
	| "nextDue"
	| "claimEffects"
	| "settleEffect"
	| "retryEffect"
	| "hurryEffects"
	| "nextEffect"
	| "deadEffects"
	| "reviveEffects"
>;

/** The part of a store that keeps files. */
export type Files = Pick<
	Store,
	| "putFile"
	| "file"
	| "fileByCode"
	| "heldFiles"
	| "filesToScan"
	| "setScan"
	| "filesToRemove"
	| "filesRemoved"
>;
