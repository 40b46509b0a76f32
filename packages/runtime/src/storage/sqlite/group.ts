import type { Remembered } from "../remembered.ts";
import type { Commit } from "../storage.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";

type Written = "done" | "conflict";

interface Waiting {
	readonly expectedVersion: number;
	readonly change: Commit;
	readonly done: (written: Written) => void;
	readonly failed: (error: unknown) => void;
}

/** Commands that are written at once; more would keep everybody else waiting for too long. */
const MOST = 64;

export interface Group {
	/** Resolves once it is on the disk. */
	commit(expectedVersion: number, change: Commit): Promise<Written>;
	/** Writes what is waiting. */
	flush(): void;
}

/**
 * Commands that come in the same turn of the event loop share one transaction, and so one write to the disk. Each is
 * written or refused on its own, behind a savepoint, and none is acknowledged before all of them are on the disk.
 */
export function groupOf(database: Database, remembered: Remembered): Group {
	let waiting: Waiting[] = [];

	function flush(): void {
		while (waiting.length > 0) next();
	}

	function next(): void {
		const group = waiting.slice(0, MOST);
		waiting = waiting.slice(MOST);
		// A command that is alone goes with its transaction.
		const onItsOwn = group.length === 1 ? written : behindSavepoint;
		try {
			const answers = database.transaction(() => {
				const stamp = stampOf(database);
				return group.map((one) => onItsOwn(database, remembered, one, stamp));
			});
			for (const answer of answers) answer();
		} catch (error) {
			for (const { change, failed } of group) {
				remembered.forget(change.case.id);
				failed(error);
			}
		}
	}

	function later(): void {
		// Whoever closed the store has written what was waiting.
		if (waiting.length === 0) return;
		next();
		if (waiting.length > 0) setImmediate(later);
	}

	return {
		commit: (expectedVersion, change) =>
			new Promise((done, failed) => {
				if (waiting.length === 0) setImmediate(later);
				waiting.push({ expectedVersion, change, done, failed });
			}),
		flush,
	};
}

/** Of the file: another one as soon as another process has written. */
export function stampOf(database: Database): string {
	return String(database.get("PRAGMA data_version")?.data_version);
}

/** Writes one command of a transaction. What the caller is told is said once the transaction is on the disk. */
function written(
	database: Database,
	remembered: Remembered,
	{ expectedVersion, change, done }: Waiting,
	stamp: string,
): () => void {
	const { id } = change.case;
	const known = remembered.at(id, expectedVersion);
	const isOurs = known?.stamp === stamp;
	// What was decided on may be no more: whoever asked decides again, on what is read.
	const refused = (): void => {
		if (known) remembered.wasWrong(id);
		done("conflict");
	};
	if (known && !isOurs) return refused;
	const now = commit(database, expectedVersion, change, known);
	if (now === undefined) return refused;
	return () => {
		remembered.note({ ...now, stamp });
		if (change.draft) remembered.typed(id);
		done("done");
	};
}

/**
 * The same for one command of several: the others stand where it fails.
 * @throws Error when nothing of the group can be written any more
 */
function behindSavepoint(
	database: Database,
	remembered: Remembered,
	one: Waiting,
	stamp: string,
): () => void {
	database.run("SAVEPOINT command");
	try {
		const answer = written(database, remembered, one, stamp);
		database.run("RELEASE command");
		return answer;
	} catch (error) {
		// Where the transaction itself is gone, this throws too.
		database.run("ROLLBACK TO command");
		database.run("RELEASE command");
		return () => {
			remembered.forget(one.change.case.id);
			one.failed(error);
		};
	}
}
