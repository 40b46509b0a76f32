import type { ShareStore, StoredShare } from "../share.ts";
import type { Database, Row } from "./database.ts";

export function shares(database: Database): ShareStore {
	return {
		share: async (id) => shareOf(database.get("SELECT body FROM shares WHERE share_id = ?", id)),
		shareByCode: async (code) =>
			shareOf(database.get("SELECT body FROM shares WHERE code = ?", code)),
		putShare: async (share) => (write(database, share) === 1 ? "done" : "conflict"),
		sharesOf: async (caseId) =>
			database
				.all("SELECT body FROM shares WHERE case_id = ? ORDER BY rowid DESC", caseId)
				.flatMap((row) => shareOf(row) ?? []),
	};
}

/** Number of rows written: none when somebody else was faster. */
function write(database: Database, share: StoredShare): number {
	const body = JSON.stringify(share);
	if (share.version > 1)
		return database.run(
			"UPDATE shares SET version = ?, body = ? WHERE share_id = ? AND version = ?",
			share.version,
			body,
			share.id,
			share.version - 1,
		);
	return database.run(
		`INSERT INTO shares (share_id, version, case_id, code, body)
		VALUES (?, 1, ?, ?, ?) ON CONFLICT (share_id) DO NOTHING`,
		share.id,
		share.case,
		share.code,
		body,
	);
}

function shareOf(row: Row | undefined): StoredShare | undefined {
	return row && (JSON.parse(String(row.body)) as StoredShare);
}
