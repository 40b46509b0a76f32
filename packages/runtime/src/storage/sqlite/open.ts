import { existsSync } from "node:fs";

import { type Remembered, rememberedCases } from "../remembered.ts";
import type { Store } from "../storage.ts";
import { audits } from "./audit.ts";
import { claims } from "./claim.ts";
import { consents } from "./consents.ts";
import { type Database, openDatabase } from "./database.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { groupOf, stampOf } from "./group.ts";
import { reads } from "./load.ts";
import { migrate, requireNewest, schemaVersions } from "./migrate.ts";
import { news } from "./news.ts";
import { shared } from "./shared.ts";
import { shares } from "./shares.ts";
import { spent } from "./spent.ts";

export interface SqliteOptions {
	/**
	 * Opened to look after a file that a server may have open: leases stay as they are, a file that is not there is not
	 * made, and a schema that is not the newest is refused. Default: false.
	 */
	readonly beside?: boolean;
}

/**
 * A store in one SQLite file (`:memory:` for none), owned by one process.
 * Leases of a process that was killed end here: its successor need not wait for them.
 */
export function sqliteStore(path: string, { beside = false }: SqliteOptions = {}): Store {
	if (beside && !existsSync(path)) throw new Error(`there is no ${path}`);
	const database = openDatabase(path);
	if (beside) requireNewest(database);
	else {
		migrate(database);
		freeLeases(database);
	}
	const remembered = rememberedCases();
	const group = groupOf(database, remembered);
	return {
		remembered: caseAsWritten(database, remembered),
		commit: group.commit,
		...reads(database),
		...claims(database, remembered),
		...drafts(database, remembered),
		...files(database),
		...shared(database),
		...consents(database),
		...shares(database),
		...spent(database),
		...audits(database, remembered),
		...news(database),
		schema: async () => schemaVersions(database),
		close: async () => {
			group.flush();
			database.close();
		},
	};
}

/** What this process wrote last, as long as no other has written since: a repair beside a server, or an erasure. */
function caseAsWritten(
	database: Database,
	remembered: Remembered,
): NonNullable<Store["remembered"]> {
	let stamp = stampOf(database);
	return (caseId) => {
		const now = stampOf(database);
		if (now !== stamp) remembered.forgetAll();
		stamp = now;
		return remembered.caseOf(caseId);
	};
}

function freeLeases(database: Database): void {
	database.transaction(() => {
		database.run("UPDATE outbox SET leased_until = 0 WHERE leased_until > 0");
		database.run("UPDATE due SET leased_until = 0 WHERE leased_until > 0");
		database.run("UPDATE news SET leased_until = 0 WHERE leased_until > 0");
	});
}
