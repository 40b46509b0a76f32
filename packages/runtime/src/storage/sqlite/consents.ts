import { linkLookups, START } from "../chain.ts";
import type { ConsentStore, LookupRow, StoredConsent } from "../consent.ts";
import type { Database, Row } from "./database.ts";

export function consents(database: Database): ConsentStore {
	return {
		consent: async (id) => {
			const row = database.get("SELECT body FROM consents WHERE consent_id = ?", id);
			return row && parse<StoredConsent>(row);
		},
		putConsent: async (consent) => (write(database, consent) === 1 ? "done" : "conflict"),
		consentsOf: async (person, limit) =>
			database
				.all(
					`SELECT body FROM consents WHERE applicant = ? OR partner = ?
					ORDER BY asked_at DESC, rowid DESC LIMIT ?`,
					person,
					person,
					limit,
				)
				.map((row) => parse<StoredConsent>(row)),
		keepLookups: async (rows) =>
			database.transaction(() => {
				for (const row of rows) insertLookup(database, row);
			}),
		lookups: async (caseId, afterSeq = 0, limit = -1) =>
			database
				.all(
					"SELECT seq, body FROM lookups WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
					caseId,
					afterSeq,
					limit,
				)
				.map((row) => ({ ...parse<LookupRow>(row), seq: Number(row.seq) })),
	};
}

function insertLookup(database: Database, row: LookupRow): void {
	const last = database.get(
		"SELECT seq, hash FROM lookups WHERE case_id = ? ORDER BY seq DESC LIMIT 1",
		row.case,
	);
	const seq = Number(last?.seq ?? 0);
	for (const { salt, hash } of linkLookups(String(last?.hash ?? START), seq, [row]))
		database.run(
			"INSERT INTO lookups (case_id, seq, body, salt, hash) VALUES (?, ?, ?, ?, ?)",
			row.case,
			seq + 1,
			JSON.stringify(row),
			salt,
			hash,
		);
}

/** Number of rows written: none when somebody else was faster. */
function write(database: Database, consent: StoredConsent): number {
	const body = JSON.stringify(consent);
	if (consent.version > 1)
		return database.run(
			"UPDATE consents SET version = ?, body = ? WHERE consent_id = ? AND version = ?",
			consent.version,
			body,
			consent.id,
			consent.version - 1,
		);
	return database.run(
		`INSERT INTO consents (consent_id, version, applicant, partner, asked_at, body)
		VALUES (?, 1, ?, ?, ?, ?) ON CONFLICT (consent_id) DO NOTHING`,
		consent.id,
		consent.applicant,
		consent.partner,
		Date.parse(consent.asked_at),
		body,
	);
}

function parse<Value>(row: Row): Value {
	return JSON.parse(String(row.body)) as Value;
}
