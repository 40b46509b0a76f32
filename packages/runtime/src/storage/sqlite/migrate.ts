import { readdirSync, readFileSync } from "node:fs";
import { SchemaTooNewError } from "../schema-too-new.ts";
import { requireSchema } from "../sql-rows.ts";
import { chainAll } from "./chain-all.ts";
import type { Database } from "./database.ts";

const folder = new URL("../sqlite/migrations/", import.meta.url);

/** What a migration does besides its text, in the same transaction. */
const BESIDES: Readonly<Record<string, (database: Database) => void>> = {
	"0003-hashes.sql": chainAll,
};

/**
 * Brings a database to the newest schema, one migration a transaction. `user_version` counts those done.
 * A database of a newer program is refused, so that an old one never writes what it does not understand.
 */
export function migrate(database: Database): void {
	const migrations = migrationNames();
	const done = schemaVersion(database);
	if (done > migrations.length) throw new SchemaTooNewError(done, migrations.length);
	migrations.slice(done).forEach((name, index) => {
		database.transaction(() => {
			database.exec(readFileSync(new URL(name, folder), "utf8"));
			BESIDES[name]?.(database);
			database.exec(`PRAGMA user_version = ${done + index + 1}`);
		});
	});
}

/**
 * Refuses a database that another program would have to migrate first: who only looks at it changes nothing.
 * @throws SchemaTooNewError, SchemaTooOldError
 */
export function requireNewest(database: Database): void {
	const { found, known } = schemaVersions(database);
	requireSchema(found, known);
}

/** Where the database stands, and where this program would bring it. */
export function schemaVersions(database: Database): {
	readonly found: number;
	readonly known: number;
} {
	return { found: schemaVersion(database), known: migrationNames().length };
}

function migrationNames(): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".sql"))
		.sort();
}

function schemaVersion(database: Database): number {
	return Number(database.get("PRAGMA user_version")?.user_version ?? 0);
}

/** The schema as text, to be compared with the committed `schema.sql`. */
export function schemaOf(database: Database): string {
	const rows = database.all(
		"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name",
	);
	return `${rows.map((row) => `${String(row.sql)};`).join("\n\n")}\n`;
}
