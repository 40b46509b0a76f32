import type { PoolClient } from "pg";

import { linkLookups, START } from "../chain.ts";
import type { ConsentStore, LookupRow, StoredConsent } from "../consent.ts";
import { type Database, statement } from "./database.ts";

const CONSENT = statement("consent", "SELECT body FROM consents WHERE consent_id = $1");
const FIRST = statement(
	"first consent",
	`INSERT INTO consents (consent_id, version, applicant, partner, asked_at, body)
	VALUES ($1, 1, $2, $3, $4, $5) ON CONFLICT (consent_id) DO NOTHING`,
);
const LATER = statement(
	"later consent",
	"UPDATE consents SET version = $2, body = $3 WHERE consent_id = $1 AND version = $2 - 1",
);
const OF_PERSON = statement(
	"consents of",
	`SELECT body FROM consents WHERE applicant = $1 OR partner = $1
	ORDER BY asked_at DESC, place DESC LIMIT $2`,
);
const LOOKUPS = statement(
	"lookups",
	"SELECT seq, body FROM lookups WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
);

export function consents(database: Database): ConsentStore {
	return {
		consent: async (id) => (await database.get(CONSENT, id))?.body as StoredConsent | undefined,
		putConsent: async (consent) => ((await write(database, consent)) === 1 ? "done" : "conflict"),
		consentsOf: async (person, limit) =>
			(await database.all(OF_PERSON, person, limit)).map((row) => row.body as StoredConsent),
		keepLookups: (rows) => keepLookups(database, rows),
		lookups: async (caseId, afterSeq = 0, limit) =>
			(await database.all(LOOKUPS, caseId, afterSeq, limit ?? null)).map((row) => ({
				...(row.body as LookupRow),
				seq: Number(row.seq),
			})),
	};
}

/** Number of rows written: none when somebody else was faster. */
function write(database: Database, consent: StoredConsent): Promise<number> {
	const body = JSON.stringify(consent);
	if (consent.version > 1) return database.run(LATER, consent.id, consent.version, body);
	const asked = Date.parse(consent.asked_at);
	return database.run(FIRST, consent.id, consent.applicant, consent.partner, asked, body);
}

/** Those of one case wait for each other, so that no two take the same place. */
async function keepLookups(database: Database, rows: readonly LookupRow[]): Promise<void> {
	if (rows.length === 0) return;
	await database.transaction(async (client) => {
		for (const caseId of [...new Set(rows.map((row) => row.case))].sort())
			await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [caseId]);
		for (const row of rows) await insertLookup(client, row);
	});
}

async function insertLookup(client: PoolClient, row: LookupRow): Promise<void> {
	const last = await client.query(
		"SELECT seq, hash FROM lookups WHERE case_id = $1 ORDER BY seq DESC LIMIT 1",
		[row.case],
	);
	const { seq = 0, hash: before = START } = last.rows[0] ?? {};
	for (const { salt, hash } of linkLookups(String(before), Number(seq), [row]))
		await client.query(
			"INSERT INTO lookups (case_id, seq, body, salt, hash) VALUES ($1, $2, $3, $4, $5)",
			[row.case, Number(seq) + 1, JSON.stringify(row), salt, hash],
		);
}
