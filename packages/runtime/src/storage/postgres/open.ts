import { rememberedCases } from "../remembered.ts";
import type { Store } from "../storage.ts";
import { audits } from "./audit.ts";
import { claims } from "./claim.ts";
import { commit } from "./commit.ts";
import { consents } from "./consents.ts";
import { type Database, openDatabase, type PostgresOptions } from "./database.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { groupOf } from "./group.ts";
import { headsOf } from "./heads.ts";
import { reads } from "./load.ts";
import { migrate, requireNewest, schemaVersions } from "./migrate.ts";
import { news } from "./news.ts";
import { shared } from "./shared.ts";
import { shares } from "./shares.ts";
import { spent } from "./spent.ts";

/**
 * A store in a PostgreSQL database, for any number of processes at once. The schema is brought to its newest form before
 * the first question is answered; a database that cannot be reached is said at the first question.
 * Leases of a process that was killed run out: others may be at work.
 */
export function postgresStore(given: string | PostgresOptions): Store {
	const options = typeof given === "string" ? { url: given } : given;
	const database = behind(options.beside ? requireNewest : migrate, openDatabase(options));
	const group = groupOf(database);
	const heads = headsOf(database);
	const remembered = rememberedCases();
	return {
		remembered: remembered.caseOf,
		commit: (expectedVersion, change) =>
			commit({ database, group, heads, remembered }, expectedVersion, change),
		...reads(database, heads),
		...claims(database, remembered),
		...drafts(database, remembered),
		...files(database),
		...shared(database),
		...consents(database),
		...shares(database),
		...spent(database),
		...audits(database, remembered),
		...news(database),
		schema: () => schemaVersions(database),
		close: () => database.close(),
	};
}

/** The same, with every question behind the migration. A migration that failed is tried again by the next one. */
function behind(prepare: (database: Database) => Promise<void>, database: Database): Database {
	let done: Promise<void> | undefined;
	let isReady = false;
	const ready = (): Promise<void> => {
		done ??= prepare(database).then(
			() => {
				isReady = true;
			},
			(error: unknown) => {
				done = undefined;
				throw error;
			},
		);
		return done;
	};
	const after = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
		isReady ? ask() : ready().then(ask);
	return {
		...database,
		all: (...question) => after(() => database.all(...question)),
		get: (...question) => after(() => database.get(...question)),
		run: (...question) => after(() => database.run(...question)),
		together: (questions) => after(() => database.together(questions)),
		transaction: (work) => after(() => database.transaction(work)),
		close: async () => {
			await done?.catch(() => {});
			await database.close();
		},
	};
}
