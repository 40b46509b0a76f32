import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
	BIRTH,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../http/test-server.test-data.ts";
import { backupPostgres, restorePostgres } from "../storage/postgres/backup.ts";
import { postgresStore } from "../storage/postgres/open.ts";
import type { StoredFile } from "../storage/rows.ts";
import { backupSqlite, restoreSqlite } from "../storage/sqlite/backup.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import type { Store } from "../storage/storage.ts";
import { type PostgresCluster, startPostgres } from "../testing/postgres-cluster.test-data.ts";
import { rebuildCases } from "./rebuild-cases.ts";
import { postgresSchema, type SqlStore, sqliteFile } from "./sql-store.test-data.ts";
import { verifyStore } from "./verify-store.ts";

let cluster: PostgresCluster;
let folder: string;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every byte there is. */
const FILE = (id: string): StoredFile => ({
	id: "f",
	case: id,
	name: "f.pdf",
	type: "application/pdf",
	size: 256,
	content: Uint8Array.from({ length: 256 }, (_, byte) => byte),
});

/** It lies in a file store; here stands whose it is, and that it waits for its scan. */
const OUTSIDE = (id: string): StoredFile => ({
	...FILE(id),
	id: "g",
	size: 9,
	content: new Uint8Array(),
	outside: true,
	scan: "waiting",
});

/** A line as "onedoor backup 1" had it. */
function asOlder(line: string): readonly string[] {
	const [table, ...values] = JSON.parse(line) as readonly string[];
	if (table === "onedoor backup 2") return ['["onedoor backup 1"]'];
	if (table === "files_to_remove" || values[1] === "g") return [];
	return table === "files" ? [JSON.stringify([table, ...values.slice(0, -2)])] : [line];
}

let count = 0;

/** A second database of the same server. */
async function otherDatabase(): Promise<string> {
	const name = `restored_${++count}`;
	const client = new pg.Client({ connectionString: cluster.url });
	await client.connect();
	await client.query(`CREATE DATABASE ${name}`);
	await client.end();
	return cluster.url.replace(/\/postgres$/, `/${name}`);
}

interface Kind {
	open(): SqlStore;
	backup(database: SqlStore, file: string): Promise<void>;
	/** Into a place where nothing is. */
	restore(file: string): Promise<Store>;
}

const SQLITE: Kind = {
	open: sqliteFile,
	backup: ({ db }, file) => backupSqlite(db, file),
	restore: async (file) => {
		const path = join(folder, "restored.sqlite");
		await restoreSqlite(file, path);
		return sqliteStore(path);
	},
};

const POSTGRES: Kind = {
	open: () => postgresSchema(cluster),
	backup: ({ db, schema = "" }, file) => backupPostgres({ url: db, schema }, file),
	restore: async (file) => {
		const url = await otherDatabase();
		await restorePostgres(file, { url });
		return postgresStore(url);
	},
};

describe.each([
	["SQLite", SQLITE],
	["PostgreSQL", POSTGRES],
])("%s, backed up while a server goes on", (_, kind) => {
	let database: SqlStore;
	let server: TestServer;
	let id = "";
	beforeEach(async () => {
		database = kind.open();
		server = await testServer({ store: database.store });
		const mother = server.as(MOTHER);
		({ id } = await mother.openCase({ procedure: "birth_registration", data: BIRTH }));
		await mother.act(id, "application", "submit");
		await mother.openCase({ procedure: "birth_registration", data: BIRTH });
		await database.store.putFile(FILE(id));
		await database.store.putFile(OUTSIDE(id));
	});
	afterEach(async () => {
		await server.stop();
		await database.close().catch(() => {});
	});

	it("is restored elsewhere as it was, verifies, and goes on there", async () => {
		const file = join(folder, "backup");
		const { root } = await verifyStore(database.store);
		await kind.backup(database, file);
		// What comes after the backup is not in it.
		await server.as(OFFICERS.receiver).act(id, "reception.check", "accepted");

		const restored = await kind.restore(file);
		expect(await verifyStore(restored)).toMatchObject({ root, cases: 2, findings: [] });
		expect(await rebuildCases(restored, { check: true })).toMatchObject({
			cases: 2,
			differing: [],
			unreplayed: [],
		});
		expect(await restored.load(id)).toMatchObject({ status: "open" });
		expect(await restored.file(id, "f")).toEqual(FILE(id));
		expect(await restored.file(id, "g")).toEqual(OUTSIDE(id));
		expect((statSync(file).mode & 0o077).toString(8)).toBe("0");

		const there = await testServer({ store: restored });
		await there.as(OFFICERS.receiver).act(id, "reception.check", "accepted");
		const { number } = await there.as(MOTHER).openCase({ procedure: "birth_registration" });
		expect(number).toMatch(/3$/);
		expect((await verifyStore(restored)).findings).toEqual([]);
		await there.stop();
	});
	it("is restored as an older program wrote it, whose files all lay inside", async () => {
		if (kind === SQLITE) return;
		const file = join(folder, "backup");
		await kind.backup(database, file);
		const lines = readFileSync(file, "utf8").trimEnd().split("\n");
		writeFileSync(file, `${lines.flatMap(asOlder).join("\n")}\n`);
		const restored = await kind.restore(file);
		expect(await restored.file(id, "f")).toEqual(FILE(id));
		expect((await verifyStore(restored)).findings).toEqual([]);
		await restored.close();
	});
	it("is written over nothing, and restored over nothing", async () => {
		const file = join(folder, "backup");
		await kind.backup(database, file);
		await expect(kind.backup(database, file)).rejects.toThrow();
		if (kind === SQLITE) {
			await expect(restoreSqlite(file, database.db)).rejects.toThrow("is there already");
			return;
		}
		const { db, schema = "" } = database;
		await expect(restorePostgres(file, { url: db, schema })).rejects.toThrow("already");
		// Half a backup is none, and nothing of it stays.
		writeFileSync(file, readFileSync(file, "utf8").replace('["end"]\n', ""));
		const url = await otherDatabase();
		await expect(restorePostgres(file, { url })).rejects.toThrow("is not whole");
		const empty = postgresStore(url);
		expect(await empty.caseIds("", 9)).toEqual([]);
		await empty.close();
	});
});
