import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import type { AuditStore, CaseLog, ReadRows, StoredEntry } from "../audit.ts";
import { START } from "../chain.ts";
import type { LookupRow } from "../consent.ts";
import type { Remembered } from "../remembered.ts";
import { listedIn } from "../sql-rows.ts";
import type { Commit, Due, TaskRow } from "../storage.ts";
import { insertCase, replaceDue, replaceTasks } from "./commit.ts";
import type { Database, Row } from "./database.ts";
import { erasures } from "./erase.ts";

/** The logs as they are stored, and read rows written anew. */
export function audits(database: Database, remembered: Remembered): AuditStore {
	return {
		caseIds: async (afterCase, limit) =>
			database
				.all(IDS, afterCase, limit, afterCase, limit, afterCase, limit, limit)
				.map((row) => String(row.case_id)),
		log: async (caseId) => {
			const row = database.get("SELECT number, version, head FROM cases WHERE case_id = ?", caseId);
			return {
				...(row && { row: ofRow(row) }),
				events: storedEntries<CaseEvent>(database, "events", caseId),
				lookups: storedEntries<LookupRow>(database, "lookups", caseId),
			};
		},
		readRows: async (caseId) => readRows(database, caseId),
		rewrite: async (rows) => {
			remembered.forget(rows.case.id);
			return database.transaction(() => rewrite(database, rows));
		},
		...erasures(database, remembered),
	};
}

const OF = (table: string) =>
	`SELECT * FROM (SELECT DISTINCT case_id FROM ${table} WHERE case_id > ? ORDER BY case_id LIMIT ?)`;
const IDS = `${["cases", "events", "lookups"].map(OF).join(" UNION ")} ORDER BY case_id LIMIT ?`;

function ofRow({ number, version, head }: Row): NonNullable<CaseLog["row"]> {
	return { number: String(number), version: Number(version), head: String(head) };
}

function storedEntries<Entry>(
	database: Database,
	table: string,
	caseId: string,
): readonly StoredEntry<Entry>[] {
	return database
		.all(`SELECT * FROM ${table} WHERE case_id = ? ORDER BY seq`, caseId)
		.map(({ seq, body, salt, digest, hash }) => ({
			seq: Number(seq),
			entry: JSON.parse(String(body)) as Entry,
			...(salt === null ? {} : { salt: String(salt) }),
			...(digest === null ? {} : { digest: String(digest) }),
			hash: String(hash),
		}));
}

function readRows(database: Database, caseId: string): ReadRows {
	const row = database.get("SELECT * FROM cases WHERE case_id = ?", caseId);
	const due = database.all(
		"SELECT what, kind, at FROM due WHERE case_id = ? ORDER BY kind, what",
		caseId,
	);
	const tasks = database.all(
		"SELECT body FROM tasks WHERE case_id = ? ORDER BY task_id, role",
		caseId,
	);
	return {
		...(row && { case: JSON.parse(String(row.body)) as Case, listed: listedIn(row) }),
		due: due.map(
			({ what, kind, at }): Due => ({
				what: String(what),
				kind: kind === "warn" ? "warn" : "late",
				at: Number(at),
			}),
		),
		tasks: tasks.map(({ body }) => JSON.parse(String(body)) as TaskRow),
	};
}

function rewrite(
	database: Database,
	{ case: next, due, tasks }: Pick<Commit, "case" | "due" | "tasks">,
): "done" | "conflict" {
	const last = database.get(
		"SELECT seq, hash FROM events WHERE case_id = ? ORDER BY seq DESC LIMIT 1",
		next.id,
	);
	if (Number(last?.seq ?? 0) !== next.version) return "conflict";
	insertCase(
		database,
		next,
		String(last?.hash ?? START),
		`DO UPDATE SET number = excluded.number, version = excluded.version, status = excluded.status,
		applicant = excluded.applicant, opened_at = excluded.opened_at, body = excluded.body, head = excluded.head`,
	);
	replaceDue(database, next.id, due);
	replaceTasks(database, next.id, tasks);
	return "done";
}
