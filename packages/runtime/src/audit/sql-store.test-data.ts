import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll } from "vitest";

import {
	openDatabase as openPostgres,
	type PostgresOptions,
} from "../storage/postgres/database.ts";
import { postgresStore } from "../storage/postgres/open.ts";
import { openDatabase as openSqlite } from "../storage/sqlite/database.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import type { Store } from "../storage/storage.ts";
import { type PostgresCluster, startPostgres } from "../testing/postgres-cluster.test-data.ts";

/** A store, and the SQL of somebody who has got at its database past the program. */
export interface SqlStore {
	readonly store: Store;
	/** What `--db` takes, and `--schema`. */
	readonly db: string;
	readonly schema?: string;
	/** Runs statements that read the same in both databases, with nothing in their way. */
	sql(...texts: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

/** Both kinds, for `describe.each`: each test opens a new one. Their server runs as long as the tests of the file. */
export function sqlStores(): readonly (readonly [name: string, open: () => SqlStore])[] {
	let cluster: PostgresCluster;
	beforeAll(async () => {
		cluster = await startPostgres();
	});
	afterAll(() => cluster.stop());
	return [
		["SQLite", sqliteFile],
		["PostgreSQL", () => postgresSchema(cluster)],
	];
}

export function sqliteFile(): SqlStore {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-audit-"));
	const db = join(folder, "cases.sqlite");
	const store = sqliteStore(db);
	return {
		store,
		db,
		sql: async (...texts) => {
			const database = openSqlite(db);
			for (const trigger of database.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
				database.exec(`DROP TRIGGER ${String(trigger.name)}`);
			for (const text of texts) database.exec(text);
			database.close();
		},
		close: async () => {
			await store.close();
			rmSync(folder, { recursive: true });
		},
	};
}

let count = 0;

export function postgresSchema(cluster: PostgresCluster): SqlStore {
	const options: PostgresOptions = { url: cluster.url, schema: `audit_${++count}`, connections: 4 };
	const store = postgresStore(options);
	return {
		store,
		db: cluster.url,
		schema: options.schema ?? "",
		sql: async (...texts) => {
			const database = openPostgres(options);
			await database.transaction(async (client) => {
				for (const table of ["events", "lookups"])
					await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
				for (const text of texts) await client.query(text);
			});
			await database.close();
		},
		close: () => store.close(),
	};
}
