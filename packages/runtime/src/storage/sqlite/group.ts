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
export function groupOf(database: Database): Group {
	let waiting: Waiting[] = [];

	function flush(): void {
		while (waiting.length > 0) next();
	}

	function next(): void {
		const group = waiting.slice(0, MOST);
		waiting = waiting.slice(MOST);
		try {
			const answers = database.transaction(() => group.map((one) => written(database, one)));
			for (const answer of answers) answer();
		} catch (error) {
			for (const { failed } of group) failed(error);
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

/**
 * Writes one command of a group. What the caller is told is said once the whole group is on the disk.
 * @throws Error when nothing of the group can be written any more
 */
function written(
	database: Database,
	{ expectedVersion, change, done, failed }: Waiting,
): () => void {
	database.run("SAVEPOINT command");
	try {
		const answer = commit(database, expectedVersion, change);
		database.run("RELEASE command");
		return () => done(answer);
	} catch (error) {
		// Where the transaction itself is gone, this throws too.
		database.run("ROLLBACK TO command");
		database.run("RELEASE command");
		return () => failed(error);
	}
}
