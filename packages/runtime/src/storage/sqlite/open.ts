import type { Store } from "../storage.ts";
import { claims } from "./claim.ts";
import { consents } from "./consents.ts";
import { openDatabase } from "./database.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { groupOf } from "./group.ts";
import { reads } from "./load.ts";
import { migrate } from "./migrate.ts";
import { shared } from "./shared.ts";

/**
 * A store in one SQLite file (`:memory:` for none), owned by one process.
 * Leases of a process that was killed end here: its successor need not wait for them.
 */
export function sqliteStore(path: string): Store {
	const database = openDatabase(path);
	migrate(database);
	database.transaction(() => {
		database.run("UPDATE outbox SET leased_until = 0 WHERE leased_until > 0");
		database.run("UPDATE due SET leased_until = 0 WHERE leased_until > 0");
	});
	const group = groupOf(database);
	return {
		commit: group.commit,
		...reads(database),
		...claims(database),
		...drafts(database),
		...files(database),
		...shared(database),
		...consents(database),
		close: async () => {
			group.flush();
			database.close();
		},
	};
}
