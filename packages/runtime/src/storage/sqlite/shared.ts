import type { Bundle } from "@onedoor/dsl/bundle";
import type { KeptAnswer } from "../rows.ts";
import { answerOf } from "../sql-rows.ts";
import type { Store } from "../storage.ts";
import type { Database } from "./database.ts";

type Shared = Pick<
	Store,
	"answerOf" | "keepAnswer" | "nextNumber" | "putBundle" | "bundle" | "bundleHashes"
>;

const NEXT_NUMBER =
	"INSERT INTO series (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last";

/** Kept answers, and what belongs to no case: counters and bundles. */
export function shared(database: Database): Shared {
	return {
		answerOf: async (caseId, actor, key) => answerIn(database, caseId, actor, key),
		keepAnswer: async (kept) => {
			database.run(
				"UPDATE answers SET status = ?, answer = ? WHERE case_id = ? AND actor = ? AND key = ?",
				kept.status,
				kept.answer,
				kept.case,
				kept.actor,
				kept.key,
			);
		},
		// Of a statement that is its own transaction the row comes before the commit, and a commit that fails is not said.
		nextNumber: async (series) =>
			database.transaction(() => Number(database.get(NEXT_NUMBER, series)?.last)),
		putBundle: async (bundle) => {
			database.run(
				"INSERT INTO bundles (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
				bundle.hash,
				JSON.stringify(bundle),
			);
		},
		bundle: async (hash) => {
			const row = database.get("SELECT body FROM bundles WHERE hash = ?", hash);
			return row && (JSON.parse(String(row.body)) as Bundle);
		},
		bundleHashes: async () =>
			database.all("SELECT hash FROM bundles").map(({ hash }) => String(hash)),
	};
}

export function answerIn(
	database: Database,
	caseId: string,
	actor: string,
	key: string,
): KeptAnswer | undefined {
	const row = database.get(
		"SELECT * FROM answers WHERE case_id = ? AND actor = ? AND key = ?",
		caseId,
		actor,
		key,
	);
	return row && answerOf(row, caseId, actor, key);
}
