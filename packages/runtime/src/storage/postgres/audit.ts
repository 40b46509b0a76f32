import type { PoolClient } from "pg";

import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import type { AuditStore, CaseLog, ReadRows, StoredEntry } from "../audit.ts";
import { START } from "../chain.ts";
import type { LookupRow } from "../consent.ts";
import type { Remembered } from "../remembered.ts";
import { listedIn } from "../sql-rows.ts";
import type { Commit, Due, TaskRow } from "../storage.ts";
import { rewritten } from "./commit.ts";
import { type Database, type Row, statement } from "./database.ts";
import { erasures } from "./erase.ts";

const OF = (table: string) =>
	`(SELECT DISTINCT case_id FROM ${table} WHERE case_id > $1 ORDER BY case_id LIMIT $2)`;
const IDS = statement(
	"case ids",
	`${["cases", "events", "lookups"].map(OF).join(" UNION ")} ORDER BY case_id LIMIT $2`,
);
const CASE = statement("row of case", "SELECT * FROM cases WHERE case_id = $1");
const DUE = statement(
	"due of case",
	"SELECT what, kind, at FROM due WHERE case_id = $1 ORDER BY kind, what",
);
const TASKS = statement(
	"all tasks of case",
	"SELECT body FROM tasks WHERE case_id = $1 ORDER BY task_id, role",
);

/** The logs as they are stored, and read rows written anew. */
export function audits(database: Database, remembered: Remembered): AuditStore {
	return {
		caseIds: async (afterCase, limit) =>
			(await database.all(IDS, afterCase, limit)).map((row) => String(row.case_id)),
		log: async (caseId) => {
			const row = await database.get(CASE, caseId);
			return {
				...(row && { row: ofRow(row) }),
				events: await storedEntries<CaseEvent>(database, "events", caseId),
				lookups: await storedEntries<LookupRow>(database, "lookups", caseId),
			};
		},
		readRows: (caseId) => readRows(database, caseId),
		rewrite: (rows) => {
			remembered.forget(rows.case.id);
			return database.transaction((client) => rewrite(client, rows));
		},
		...erasures(database, remembered),
	};
}

function ofRow({ number, version, head }: Row): NonNullable<CaseLog["row"]> {
	return { number: String(number), version: Number(version), head: String(head) };
}

async function storedEntries<Entry>(
	database: Database,
	table: string,
	caseId: string,
): Promise<readonly StoredEntry<Entry>[]> {
	const rows = await database.all(
		statement(`stored ${table}`, `SELECT * FROM ${table} WHERE case_id = $1 ORDER BY seq`),
		caseId,
	);
	return rows.map(({ seq, body, salt, digest, hash }) => ({
		seq: Number(seq),
		entry: body as Entry,
		...(salt === null ? {} : { salt: String(salt) }),
		...(digest === null ? {} : { digest: String(digest) }),
		hash: String(hash),
	}));
}

async function readRows(database: Database, caseId: string): Promise<ReadRows> {
	const row = await database.get(CASE, caseId);
	const due = await database.all(DUE, caseId);
	const tasks = await database.all(TASKS, caseId);
	return {
		...(row && { case: row.body as Case, listed: listedIn(row) }),
		due: due.map(
			({ what, kind, at }): Due => ({
				what: String(what),
				kind: kind === "warn" ? "warn" : "late",
				at: Number(at),
			}),
		),
		tasks: tasks.map(({ body }) => body as TaskRow),
	};
}

/** The row is locked first, so that no command comes between looking at the log and writing. */
async function rewrite(
	client: PoolClient,
	rows: Pick<Commit, "case" | "due" | "tasks">,
): Promise<"done" | "conflict"> {
	const { id, version } = rows.case;
	await client.query("SELECT 1 FROM cases WHERE case_id = $1 FOR UPDATE", [id]);
	const last = await client.query(
		"SELECT seq, hash FROM events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1",
		[id],
	);
	if (Number(last.rows[0]?.seq ?? 0) !== version) return "conflict";
	await client.query(rewritten(rows, String(last.rows[0]?.hash ?? START)));
	return "done";
}
