import type { Bundle } from "@onedoor/dsl/bundle";
import { answerOf } from "../sql-rows.ts";
import type { Store } from "../storage.ts";
import { type Database, statement } from "./database.ts";

type Shared = Pick<
	Store,
	"answerOf" | "keepAnswer" | "nextNumber" | "putBundle" | "bundle" | "bundleHashes"
>;

const ANSWER = statement(
	"answer",
	"SELECT body_hash, status, answer FROM answers WHERE case_id = $1 AND actor = $2 AND key = $3",
);
/**
 * What is said a second time has to stand as firmly as the first time: the lock is answered when all before it stands
 * wherever the server waits for it to stand, which may be later than it is seen.
 */
const STANDS = statement("case stands", "SELECT FROM cases WHERE case_id = $1 FOR UPDATE");
const KEEP = statement(
	"keep answer",
	"UPDATE answers SET status = $1, answer = $2 WHERE case_id = $3 AND actor = $4 AND key = $5",
);
const NEXT_NUMBER = statement(
	"next number",
	`INSERT INTO series (series, last) VALUES ($1, 1)
	ON CONFLICT (series) DO UPDATE SET last = series.last + 1 RETURNING last`,
);
const PUT_BUNDLE = statement(
	"put bundle",
	"INSERT INTO bundles (hash, body) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
);
const BUNDLE = statement("bundle", "SELECT body FROM bundles WHERE hash = $1");
const HASHES = statement("bundle hashes", "SELECT hash FROM bundles");

/** Resolves when what was read of a case cannot be lost any more. */
export async function stands(database: Database, caseId: string): Promise<void> {
	await database.run(STANDS, caseId);
}

/** Kept answers, and what belongs to no case: counters and bundles. */
export function shared(database: Database): Shared {
	return {
		answerOf: async (caseId, actor, key) => {
			const row = await database.get(ANSWER, caseId, actor, key);
			if (row) await stands(database, caseId);
			return row && answerOf(row, caseId, actor, key);
		},
		keepAnswer: async (kept) => {
			await database.run(KEEP, kept.status, kept.answer, kept.case, kept.actor, kept.key);
		},
		nextNumber: async (series) => Number((await database.get(NEXT_NUMBER, series))?.last),
		putBundle: async (bundle) => {
			await database.run(PUT_BUNDLE, bundle.hash, JSON.stringify(bundle));
		},
		bundle: async (hash) => (await database.get(BUNDLE, hash))?.body as Bundle | undefined,
		bundleHashes: async () => (await database.all(HASHES)).map(({ hash }) => String(hash)),
	};
}
