import type { Case } from "../case/case.ts";
import type { Due, TaskRow } from "./storage.ts";

/** Cases with their rows; each takes some ten thousand bytes. */
const MOST = 1_000;

/** A case with its rows, as this process wrote them last. */
export interface Written {
	readonly case: Case;
	/** Hash of its last event. */
	readonly head: string;
	/**
	 * Of PostgreSQL `xmin` of its row, which every change of the row changes: of a command, an erasure, a repair. Of SQLite
	 * `data_version` of the file, which every change by another process changes.
	 */
	readonly stamp: string;
	readonly due: readonly Due[];
	readonly tasks: readonly TaskRow[];
}

/**
 * What this process wrote last. Somebody else may have been there since, which only a commit finds out: it is
 * refused where the row has another stamp.
 */
export interface Remembered {
	/** A case to decide on without reading it; undefined also while others write most of what is written. */
	caseOf(caseId: string): Case | undefined;
	/** The rows to compare with, if this version was written here. */
	at(caseId: string, version: number): Written | undefined;
	note(written: Written): void;
	/** Somebody types for it: what is typed has to be read. */
	typed(caseId: string): void;
	forget(caseId: string): void;
	/** Somebody else has been there. */
	wasWrong(caseId: string): void;
	forgetAll(): void;
}

/** After so many surprises in a row, so many cases are read before memory is tried again. */
const LONGEST_DOUBT = 1_024;

export function rememberedCases(): Remembered {
	const known = new Map<string, Written>();
	const typed = new Set<string>();
	/** How many questions are answered by nothing, and how many it will be the next time. */
	let doubt = 0;
	let nextDoubt = 1;

	function forget(caseId: string): void {
		known.delete(caseId);
		typed.delete(caseId);
	}

	return {
		caseOf: (caseId) => {
			const written = typed.has(caseId) ? undefined : known.get(caseId);
			if (written === undefined) return undefined;
			if (doubt === 0) return written.case;
			doubt--;
			return undefined;
		},
		at: (caseId, version) => {
			const written = known.get(caseId);
			return written?.case.version === version ? written : undefined;
		},
		note: ({ case: next, head, stamp, due, tasks }) => {
			nextDoubt = Math.max(1, nextDoubt - 1);
			forget(next.id);
			// Of an ended case personal data may be erased, and it hardly changes any more.
			if (next.status === "ended") return;
			known.set(next.id, { case: next, head, stamp, due, tasks });
			if (known.size <= MOST) return;
			const [oldest] = known.keys();
			if (oldest !== undefined) forget(oldest);
		},
		typed: (caseId) => {
			if (known.has(caseId)) typed.add(caseId);
		},
		forget,
		wasWrong: (caseId) => {
			forget(caseId);
			doubt = nextDoubt;
			nextDoubt = Math.min(LONGEST_DOUBT, nextDoubt * 2);
		},
		forgetAll: () => {
			known.clear();
			typed.clear();
		},
	};
}
