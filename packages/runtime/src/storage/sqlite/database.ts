import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

import { StoreFullError } from "../store-failed.ts";

type Values = readonly SQLInputValue[];
export type Row = Record<string, SQLInputValue>;

/** A connection with its prepared statements, each made once. */
export interface Database {
	all(sql: string, ...values: Values): Row[];
	get(sql: string, ...values: Values): Row | undefined;
	/** Number of rows changed. */
	run(sql: string, ...values: Values): number;
	exec(sql: string): void;
	/** All of `work`, or nothing of it. Durable when it returns. */
	transaction<Result>(work: () => Result): Result;
	close(): void;
}

export function openDatabase(path: string): Database {
	const connection = new DatabaseSync(path);
	// FULL: a commit is on the disk before it returns, also when the machine loses power.
	connection.exec(
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF",
	);
	const prepared = new Map<string, StatementSync>();

	function statement(sql: string): StatementSync {
		let found = prepared.get(sql);
		if (found === undefined) {
			found = connection.prepare(sql);
			prepared.set(sql, found);
		}
		return found;
	}

	return {
		all: (sql, ...values) => inOurWords(() => statement(sql).all(...values) as Row[]),
		get: (sql, ...values) => inOurWords(() => statement(sql).get(...values) as Row | undefined),
		run: (sql, ...values) => inOurWords(() => Number(statement(sql).run(...values).changes)),
		exec: (sql) => inOurWords(() => connection.exec(sql)),
		transaction: (work) => {
			// IMMEDIATE: a second writer waits here, and not in the middle with half of its work done.
			inOurWords(() => statement("BEGIN IMMEDIATE").run());
			try {
				const result = work();
				inOurWords(() => statement("COMMIT").run());
				return result;
			} catch (error) {
				// Some errors, such as a full disk, have undone everything already.
				if (connection.isTransaction) connection.exec("ROLLBACK");
				throw error;
			}
		},
		close: () => connection.close(),
	};
}

/** `SQLITE_FULL`, and `SQLITE_IOERR_SHMSIZE`: the index of the log beside the file cannot grow either. */
const FULL: ReadonlySet<unknown> = new Set([13, 4874]);

function inOurWords<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		const isFull = error instanceof Error && "errcode" in error && FULL.has(error.errcode);
		throw isFull ? new StoreFullError(error) : error;
	}
}
