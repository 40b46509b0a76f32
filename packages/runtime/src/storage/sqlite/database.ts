import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

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
		all: (sql, ...values) => statement(sql).all(...values) as Row[],
		get: (sql, ...values) => statement(sql).get(...values) as Row | undefined,
		run: (sql, ...values) => Number(statement(sql).run(...values).changes),
		exec: (sql) => connection.exec(sql),
		transaction: (work) => {
			// IMMEDIATE: a second writer waits here, and not in the middle with half of its work done.
			statement("BEGIN IMMEDIATE").run();
			try {
				const result = work();
				statement("COMMIT").run();
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
