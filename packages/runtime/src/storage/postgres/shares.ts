import type { ShareStore, StoredShare } from "../share.ts";
import { type Database, type Row, statement } from "./database.ts";

const SHARE = statement("share", "SELECT body FROM shares WHERE share_id = $1");
const BY_CODE = statement("share by code", "SELECT body FROM shares WHERE code = $1");
const OF_CASE = statement(
	"shares of",
	"SELECT body FROM shares WHERE case_id = $1 ORDER BY place DESC",
);
const FIRST = statement(
	"first share",
	`INSERT INTO shares (share_id, version, case_id, code, body)
	VALUES ($1, 1, $2, $3, $4) ON CONFLICT (share_id) DO NOTHING`,
);
const LATER = statement(
	"later share",
	"UPDATE shares SET version = $2, body = $3 WHERE share_id = $1 AND version = $2 - 1",
);

export function shares(database: Database): ShareStore {
	return {
		share: async (id) => shareOf(await database.get(SHARE, id)),
		shareByCode: async (code) => shareOf(await database.get(BY_CODE, code)),
		putShare: async (share) => ((await write(database, share)) === 1 ? "done" : "conflict"),
		sharesOf: async (caseId) =>
			(await database.all(OF_CASE, caseId)).flatMap((row) => shareOf(row) ?? []),
	};
}

/** Number of rows written: none when somebody else was faster. */
function write(database: Database, share: StoredShare): Promise<number> {
	const body = JSON.stringify(share);
	return share.version > 1
		? database.run(LATER, share.id, share.version, body)
		: database.run(FIRST, share.id, share.case, share.code, body);
}

function shareOf(row: Row | undefined): StoredShare | undefined {
	return row && (row.body as StoredShare);
}
