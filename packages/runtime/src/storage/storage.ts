import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import type { CaseEvent } from "../case/event.ts";

/** A row the scheduler looks at. `what` is a step, `clocks.<id>`. */
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
	readonly idempotency?: {
		readonly key: string;
		readonly actor: string;
		readonly bodyHash: string;
		readonly status: number;
		readonly answer: string;
	};
	/** Rendered papers added to the file. */
	readonly files?: readonly StoredFile[];
	/** Step whose draft is dropped, because it was submitted. */
	readonly dropDraft?: string;
}

export interface Draft {
	readonly step: string;
	readonly data: Readonly<Record<string, unknown>>;
	/** Values looked up for this draft, by data path. */
	readonly fetched: Readonly<Record<string, unknown>>;
	readonly version: number;
	/** ISO 8601. */
	readonly saved_at: string;
}

export interface StoredFile {
	readonly id: string;
	readonly case: string;
	readonly name: string;
	readonly type: string;
	readonly size: number;
	readonly content: Uint8Array;
	/** Paper it renders, if any. */
	readonly paper?: string;
}

/**
 * The storage port.
 *
 * - `commit` is one transaction. It fails with `conflict` when the stored version is not `expectedVersion`
 *   (0 for a new case), and changes nothing then.
 * - Committed means durable: after `commit` resolves, a killed process loses nothing of it.
 * - Every row leads with the case id; nothing spans two cases.
 * - `claimDue` and `claimEffects` lease rows: nobody else gets them until the lease ends.
 */
export interface Store {
	load(caseId: string): Promise<Case | undefined>;
	commit(expectedVersion: number, commit: Commit): Promise<"done" | "conflict">;
	events(caseId: string, afterSeq?: number): Promise<readonly CaseEvent[]>;
	/** Cases an applicant owns (`applicant`), or all (`undefined`), newest first. */
	list(query: {
		readonly applicant?: string;
		readonly cursor?: string;
		readonly limit: number;
	}): Promise<{ readonly items: readonly Case[]; readonly next?: string }>;
	tasks(query: {
		readonly roles: readonly string[];
		readonly late?: boolean;
		readonly cursor?: string;
		readonly limit: number;
	}): Promise<{
		readonly items: readonly (TaskRow & { readonly case: Case })[];
		readonly next?: string;
	}>;

	/** Rows due at or before `now`, earliest first, leased until `leaseUntil`. Milliseconds since the epoch. */
	claimDue(now: number, leaseUntil: number, limit: number): Promise<readonly (Due & { readonly case: string })[]>;
	/** The earliest due instant not yet fired, for a scheduler that sleeps. */
	nextDue(): Promise<number | undefined>;
	claimEffects(
		now: number,
		leaseUntil: number,
		limit: number,
		caseId?: string,
	): Promise<readonly { readonly effect: Effect; readonly attempts: number }[]>;
	/** The effect was carried out and needs no answer, or its answer comes later on its own. */
	settleEffect(effectId: string): Promise<void>;
	/** Try again at `at`; `why` is kept for the operator. */
	retryEffect(effectId: string, at: number, why: string): Promise<void>;

	draft(caseId: string, step: string): Promise<Draft | undefined>;
	saveDraft(caseId: string, draft: Omit<Draft, "version">, ifVersion?: number): Promise<Draft | "conflict">;

	idempotent(actor: string, key: string): Promise<{ readonly bodyHash: string; readonly status: number; readonly answer: string } | undefined>;

	putFile(file: StoredFile): Promise<void>;
	file(caseId: string, fileId: string): Promise<StoredFile | undefined>;

	close(): Promise<void>;
}
