import { readdirSync, readFileSync } from "node:fs";

import { SchemaTooNewError } from "../schema-too-new.ts";
import type { Database } from "./database.ts";

const folder = new URL("./migrations/", import.meta.url);

/**
 * Brings a database to the newest schema, one migration a transaction. `user_version` counts those done.
 * A database of a newer program is refused, so that an old one never writes what it does not understand.
 */
export function migrate(database: Database): void {
	const migrations = readdirSync(folder)
		.filter((name) => name.endsWith(".sql"))
		.sort();
	const done = Number(database.get("PRAGMA user_version")?.user_version ?? 0);
	if (done > migrations.length) throw new SchemaTooNewError(done, migrations.length);
	migrations.slice(done).forEach((name, index) => {
		database.transaction(() => {
			database.exec(readFileSync(new URL(name, folder), "utf8"));
			database.exec(`PRAGMA user_version = ${done + index + 1}`);
		});
	});
}

/** The schema as text, to be compared with the committed `schema.sql`. */
export function schemaOf(database: Database): string {
	const rows = database.all(
		"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name",
	);
	return `${rows.map((row) => `${String(row.sql)};`).join("\n\n")}\n`;
}
