import type { PoolClient } from "pg";
import { listedBy } from "../applicant.ts";
import type { AuditStore, Erasure, Remains } from "../audit.ts";
import { caseText } from "../case-text.ts";
import { headAfter, linkEvents } from "../chain.ts";
import type { Remembered } from "../remembered.ts";
import { fileListed } from "../sql-rows.ts";
import { type Database, statement } from "./database.ts";

const FILES = statement(
	"files of case",
	`SELECT case_id, file_id, name, type, coalesce(outside, length(content)) AS size, field, paper
	FROM files WHERE case_id = $1 ORDER BY file_id`,
);

const HOLDING_DATA = [
	"cases",
	"events",
	"lookups",
	"tasks",
	"drafts",
	"answers",
	"files",
	"files_to_remove",
	"due",
	"consents",
	"shares",
];

/** What erasing needs of a store. */
export function erasures(
	database: Database,
	remembered: Remembered,
): Pick<AuditStore, "filesOf" | "erase" | "compact"> {
	return {
		filesOf: async (caseId) => (await database.all(FILES, caseId)).map(fileListed),
		erase: (expectedVersion, erasure) => {
			remembered.forget(erasure.case.id);
			return database.transaction((client) => erase(client, expectedVersion, erasure));
		},
		// Rows that nobody can read any more give their space back; the server writes over it as it goes on.
		compact: async () => {
			for (const table of HOLDING_DATA)
				await database.run(statement(`vacuum ${table}`, `VACUUM ${table}`));
		},
	};
}

async function erase(
	client: PoolClient,
	expectedVersion: number,
	{ case: next, due, event, events, lookups, files, consents, shares, ended }: Erasure,
): Promise<"done" | "conflict" | "effects_left"> {
	const { id } = next;
	const { rows } = await client.query(
		"SELECT version, head FROM cases WHERE case_id = $1 FOR UPDATE",
		[id],
	);
	if (Number(rows[0]?.version) !== expectedVersion) return "conflict";
	if (ended) await client.query("DELETE FROM outbox WHERE case_id = $1", [id]);
	const waiting = await client.query("SELECT 1 FROM outbox WHERE case_id = $1 LIMIT 1", [id]);
	if (waiting.rows.length > 0) return "effects_left";
	await overwrite(client, "events", id, events);
	await overwrite(client, "lookups", id, lookups);
	const added = [...(ended ?? []), event];
	const links = linkEvents(String(rows[0]?.head), added);
	for (const [at, one] of added.entries())
		await client.query(
			"INSERT INTO events (case_id, seq, body, salt, hash) VALUES ($1, $2, $3, $4, $5)",
			[id, one.seq, JSON.stringify(one), links[at]?.salt, links[at]?.hash],
		);
	await client.query(
		"UPDATE cases SET version = $2, applicant = $3, body = $4, head = $5, status = $6 WHERE case_id = $1",
		[id, next.version, listedBy(next).applicant, caseText(next), headAfter("", links), next.status],
	);
	for (const table of ["tasks", "due", "drafts", "answers"])
		await client.query(`DELETE FROM ${table} WHERE case_id = $1`, [id]);
	for (const { what, kind, at } of due)
		await client.query("INSERT INTO due (case_id, what, kind, at) VALUES ($1, $2, $3, $4)", [
			id,
			what,
			kind,
			at,
		]);
	const goes = "case_id = $1 AND ($3 OR file_id = ANY ($2::text[]))";
	const which = [id, files, ended !== undefined];
	await client.query(
		`INSERT INTO files_to_remove SELECT file_id FROM files
		WHERE ${goes} AND outside IS NOT NULL ON CONFLICT DO NOTHING`,
		which,
	);
	await client.query(`DELETE FROM files WHERE ${goes}`, which);
	await client.query("DELETE FROM consents WHERE consent_id = ANY ($1::text[])", [consents]);
	await client.query("DELETE FROM shares WHERE share_id = ANY ($1::text[])", [shares]);
	return "done";
}

async function overwrite(
	client: PoolClient,
	table: string,
	caseId: string,
	remains: readonly Remains<object>[],
): Promise<void> {
	await client.query(
		`UPDATE ${table} SET body = left_of.body, salt = NULL, digest = left_of.digest
		FROM unnest($2::int[], $3::json[], $4::text[]) AS left_of (seq, body, digest)
		WHERE ${table}.case_id = $1 AND ${table}.seq = left_of.seq`,
		[
			caseId,
			remains.map(({ seq }) => seq),
			remains.map(({ entry }) => JSON.stringify(entry)),
			remains.map(({ digest }) => digest),
		],
	);
}
