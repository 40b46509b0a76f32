import { chmodSync, copyFileSync, existsSync } from "node:fs";

import { openDatabase } from "./database.ts";
import { requireNewest } from "./migrate.ts";

/**
 * Writes a copy of a file of cases, as of one instant, while a server may go on with it.
 *
 * @throws Error where there is a file already
 */
export async function backupSqlite(path: string, out: string): Promise<void> {
	refuseOver(out);
	const database = openDatabase(path);
	try {
		requireNewest(database);
		database.run("VACUUM INTO ?", out);
		// It holds what the file of cases holds, and that lies in a folder of its own.
		chmodSync(out, 0o600);
	} finally {
		database.close();
	}
}

/**
 * Puts a copy in place for a server to open.
 *
 * @throws Error where there is a file already
 */
export async function restoreSqlite(backup: string, path: string): Promise<void> {
	// What an earlier file left beside it would be taken for a part of this one.
	for (const beside of ["", "-wal", "-shm"]) refuseOver(path + beside);
	copyFileSync(backup, path);
}

function refuseOver(path: string): void {
	if (existsSync(path)) throw new Error(`${path} is there already`);
}
