import { listedBy } from "../applicant.ts";
import type { AuditStore, Erasure, Remains } from "../audit.ts";
import { caseText } from "../case-text.ts";
import { headAfter, linkEvents } from "../chain.ts";
import type { Remembered } from "../remembered.ts";
import { fileListed } from "../sql-rows.ts";
import { insertEvents, replaceDue } from "./commit.ts";
import type { Database } from "./database.ts";
import { TO_REMOVE } from "./files.ts";

/** What erasing needs of a store. */
export function erasures(
	database: Database,
	remembered: Remembered,
): Pick<AuditStore, "filesOf" | "erase" | "compact"> {
	return {
		filesOf: async (caseId) =>
			database
				.all(
					"SELECT case_id, file_id, name, type, coalesce(outside, length(content)) AS size, field, paper FROM files WHERE case_id = ? ORDER BY file_id",
					caseId,
				)
				.map(fileListed),
		erase: async (expectedVersion, erasure) => {
			remembered.forget(erasure.case.id);
			// Freed space is overwritten, which costs too much for every day.
			database.exec("PRAGMA secure_delete = ON");
			try {
				return database.transaction(() => erase(database, expectedVersion, erasure));
			} finally {
				database.exec("PRAGMA secure_delete = OFF");
			}
		},
		compact: async () => {
			// Pages that were split long ago may still hold copies: the file is written anew, and the log cut off.
			database.exec("VACUUM");
			database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
		},
	};
}

function erase(
	database: Database,
	expectedVersion: number,
	{ case: next, due, event, events, lookups, files, consents, shares, ended }: Erasure,
): "done" | "conflict" | "effects_left" {
	const { id } = next;
	const row = database.get("SELECT version, head FROM cases WHERE case_id = ?", id);
	if (Number(row?.version) !== expectedVersion) return "conflict";
	if (ended) database.run("DELETE FROM outbox WHERE case_id = ?", id);
	if (database.get("SELECT 1 FROM outbox WHERE case_id = ? LIMIT 1", id)) return "effects_left";
	for (const one of events) overwrite(database, "events", id, one);
	for (const one of lookups) overwrite(database, "lookups", id, one);
	const added = [...(ended ?? []), event];
	const links = linkEvents(String(row?.head), added);
	insertEvents(database, added, links);
	database.run(
		"UPDATE cases SET version = ?, status = ?, applicant = ?, body = ?, head = ? WHERE case_id = ?",
		next.version,
		next.status,
		listedBy(next).applicant,
		caseText(next),
		headAfter("", links),
		id,
	);
	replaceDue(database, id, due);
	for (const table of ["tasks", "drafts", "answers"])
		database.run(`DELETE FROM ${table} WHERE case_id = ?`, id);
	for (const file of ended ? filesIn(database, id) : files) {
		database.run(
			`${TO_REMOVE} WHERE case_id = ? AND file_id = ? AND outside IS NOT NULL`,
			id,
			file,
		);
		database.run("DELETE FROM files WHERE case_id = ? AND file_id = ?", id, file);
	}
	for (const consent of consents)
		database.run("DELETE FROM consents WHERE consent_id = ?", consent);
	for (const share of shares) database.run("DELETE FROM shares WHERE share_id = ?", share);
	return "done";
}

function filesIn(database: Database, caseId: string): readonly string[] {
	return database
		.all("SELECT file_id FROM files WHERE case_id = ?", caseId)
		.map((row) => String(row.file_id));
}

function overwrite(
	database: Database,
	table: string,
	caseId: string,
	{ seq, entry, digest }: Remains<object>,
): void {
	database.run(
		`UPDATE ${table} SET body = ?, salt = NULL, digest = ? WHERE case_id = ? AND seq = ?`,
		JSON.stringify(entry),
		digest,
		caseId,
		seq,
	);
}
