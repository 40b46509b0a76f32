import { readdirSync, readFileSync } from "node:fs";
import type { PoolClient } from "pg";
import { SchemaTooNewError } from "../schema-too-new.ts";
import { requireSchema } from "../sql-rows.ts";
import { chainAll } from "./chain-all.ts";
import { type Database, statement } from "./database.ts";

const folder = new URL("../postgres/migrations/", import.meta.url);

/** What a migration does besides its text, in the same transaction. */
const BESIDES: Readonly<Record<string, (client: PoolClient) => Promise<void>>> = {
	"0002-hashes.sql": chainAll,
};

/**
 * Brings a schema to the newest form, in one transaction. Workers that start at once wait for each other here. A schema
 * of a newer program is refused, so that an old one never writes what it does not understand.
 */
export async function migrate(database: Database): Promise<void> {
	const migrations = migrationNames();
	await database.transaction(async (client) => {
		await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [
			`onedoor ${database.schema}`,
		]);
		const done = await doneIn(client, database.schema);
		if (done > migrations.length) throw new SchemaTooNewError(done, migrations.length);
		for (const [index, name] of migrations.entries()) {
			if (index < done) continue;
			await client.query(readFileSync(new URL(name, folder), "utf8"));
			await BESIDES[name]?.(client);
			await client.query("INSERT INTO migrations (version, name) VALUES ($1, $2)", [
				index + 1,
				name,
			]);
		}
	});
}

/**
 * Refuses a database that a server would have to migrate first: who only looks at it changes nothing.
 * @throws SchemaTooNewError, SchemaTooOldError
 */
export async function requireNewest(database: Database): Promise<void> {
	const known = migrationNames().length;
	const found = await database.transaction(async (client) => {
		const { rows } = await client.query("SELECT to_regclass($1) AS there", [
			`${database.schema}.migrations`,
		]);
		if (rows[0]?.there === null) return 0;
		const { rows: done } = await client.query("SELECT max(version) AS done FROM migrations");
		return Number(done[0]?.done ?? 0);
	});
	requireSchema(found, known);
}

/** Where the database stands by now, and where this program brings it. */
export async function schemaVersions(
	database: Database,
): Promise<{ readonly found: number; readonly known: number }> {
	const row = await database.get(SCHEMA);
	return { found: Number(row?.done ?? 0), known: migrationNames().length };
}

const SCHEMA = statement("schema", "SELECT max(version) AS done FROM migrations");

function migrationNames(): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".sql"))
		.sort();
}

async function doneIn(client: PoolClient, schema: string): Promise<number> {
	await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
	await client.query(
		"CREATE TABLE IF NOT EXISTS migrations (version integer NOT NULL PRIMARY KEY, name text NOT NULL, done_at timestamptz NOT NULL DEFAULT now())",
	);
	const { rows } = await client.query("SELECT coalesce(max(version), 0) AS done FROM migrations");
	return Number(rows[0]?.done ?? 0);
}

/** Tables, columns, indexes and triggers as text, to be compared with the committed `schema.sql`. */
export async function schemaOf(database: Database): Promise<string> {
	return database.transaction(async (client) => {
		const lines = async (sql: string) =>
			(await client.query(sql, [database.schema])).rows.map(({ line }) =>
				String(line).replaceAll(`${database.schema}.`, ""),
			);
		const columns = await lines(
			`SELECT format('%s.%s %s%s', table_name, column_name, data_type,
				CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END) AS line
			FROM information_schema.columns WHERE table_schema = $1 ORDER BY table_name, ordinal_position`,
		);
		const indexes = await lines(
			"SELECT indexdef AS line FROM pg_indexes WHERE schemaname = $1 ORDER BY tablename, indexname",
		);
		const triggers = await lines(
			`SELECT pg_get_triggerdef(pg_trigger.oid) AS line FROM pg_trigger
			JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
			WHERE nspname = $1 AND NOT tgisinternal ORDER BY tgname`,
		);
		return `${[...columns.map((line) => `-- ${line}`), ...[...indexes, ...triggers].map((line) => `${line};`)].join("\n")}\n`;
	});
}
