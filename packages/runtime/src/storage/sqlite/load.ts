import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { fromCursor } from "../cursor.ts";
import { page } from "../page.ts";
import type { Page, Store, TaskQuery, TaskRow } from "../storage.ts";
import type { Database, Row } from "./database.ts";

const BOUND = `SELECT case_id, json_extract(body, '$.bundle') AS bundle FROM cases
	WHERE case_id > ? AND (status <> 'ended' OR EXISTS (SELECT 1 FROM due WHERE due.case_id = cases.case_id))
	ORDER BY case_id LIMIT ?`;

/** Cases, their logs, and the lists of people and of the desk. */
export function reads(
	database: Database,
): Pick<Store, "load" | "events" | "list" | "boundCases" | "tasks" | "tasksOf" | "figures"> {
	return {
		load: async (caseId) => {
			const row = database.get("SELECT body FROM cases WHERE case_id = ?", caseId);
			return row && parse<Case>(row);
		},
		events: async (caseId, afterSeq = 0, limit = -1) =>
			database
				.all(
					"SELECT body FROM events WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
					caseId,
					afterSeq,
					limit,
				)
				.map((row) => parse<CaseEvent>(row)),
		list: async ({ applicant, cursor, limit }) => {
			const [before, id] = fromCursor(cursor) ?? [Number.MAX_SAFE_INTEGER, ""];
			const older = "(opened_at, case_id) < (?, ?) ORDER BY opened_at DESC, case_id DESC LIMIT ?";
			const rows =
				applicant === undefined
					? database.all(`SELECT * FROM cases WHERE ${older}`, before, id, limit + 1)
					: database.all(
							`SELECT * FROM cases WHERE applicant = ? AND ${older}`,
							applicant,
							before,
							id,
							limit + 1,
						);
			return page(
				rows,
				limit,
				(row) => parse<Case>(row),
				(row) => [Number(row.opened_at), String(row.case_id)],
			);
		},
		boundCases: async (afterCase, limit) =>
			database
				.all(BOUND, afterCase, limit)
				.map((row) => ({ case: String(row.case_id), bundle: String(row.bundle) })),
		tasks: async (query) => listTasks(database, query),
		tasksOf: async (caseId) =>
			database
				.all("SELECT body FROM tasks WHERE case_id = ? ORDER BY task_id", caseId)
				.map((row) => parse<TaskRow>(row)),
		figures: async () => {
			const count = (sql: string, ...values: string[]) =>
				Number(database.get(sql, ...values)?.n ?? 0);
			const inStatus = (status: string) =>
				count("SELECT count(*) AS n FROM cases WHERE status = ?", status);
			return {
				cases: { draft: inStatus("draft"), open: inStatus("open"), ended: inStatus("ended") },
				effectsWaiting: count("SELECT count(*) AS n FROM outbox WHERE next_at IS NOT NULL"),
				effectsDead: count("SELECT count(*) AS n FROM outbox WHERE next_at IS NULL"),
			};
		},
	};
}

function listTasks(database: Database, query: TaskQuery): Page<TaskRow & { readonly case: Case }> {
	const [after, id] = fromCursor(query.cursor) ?? [0, ""];
	const rows = database.all(
		`SELECT tasks.body AS task, tasks.due_at, tasks.task_id, cases.body AS body
		FROM tasks JOIN cases ON cases.case_id = tasks.case_id
		WHERE tasks.role IN (SELECT value FROM json_each(?))
		AND (? IS NULL OR tasks.office IS NULL OR tasks.office = ?)
		AND (? IS NULL OR tasks.late = ?)
		AND (tasks.due_at, tasks.task_id) > (?, ?)
		ORDER BY tasks.due_at, tasks.task_id LIMIT ?`,
		JSON.stringify(query.roles),
		query.office ?? null,
		query.office ?? null,
		query.late === undefined ? null : Number(query.late),
		query.late === undefined ? null : Number(query.late),
		after,
		id,
		query.limit + 1,
	);
	return page(
		rows,
		query.limit,
		(row) => ({ ...(JSON.parse(String(row.task)) as TaskRow), case: parse<Case>(row) }),
		(row) => [Number(row.due_at), String(row.task_id)],
	);
}

function parse<Value>(row: Row): Value {
	return JSON.parse(String(row.body)) as Value;
}
