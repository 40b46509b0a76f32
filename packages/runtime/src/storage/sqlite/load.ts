import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { fromCursor } from "../cursor.ts";
import { page } from "../page.ts";
import type { Draft } from "../rows.ts";
import type { Page, Store, TaskQuery, TaskRow } from "../storage.ts";
import type { Database, Row } from "./database.ts";
import { answerIn } from "./shared.ts";

const BOUND = `SELECT case_id, json_extract(body, '$.bundle') AS bundle FROM cases
	WHERE case_id > ? AND (status <> 'ended' OR EXISTS (SELECT 1 FROM due WHERE due.case_id = cases.case_id))
	ORDER BY case_id LIMIT ?`;

/** Cases, their logs, and the lists of people and of the desk. */
export function reads(
	database: Database,
): Pick<
	Store,
	"load" | "loadForAct" | "events" | "list" | "boundCases" | "tasks" | "tasksOf" | "figures"
> {
	return {
		load: async (caseId) => {
			const row = database.get("SELECT body FROM cases WHERE case_id = ?", caseId);
			return row && parse<Case>(row);
		},
		loadForAct: async (caseId, once) => {
			const row = database.get("SELECT body FROM cases WHERE case_id = ?", caseId);
			if (row === undefined) return undefined;
			const drafts = database.all(
				"SELECT body FROM drafts WHERE case_id = ? ORDER BY step",
				caseId,
			);
			const answer = once && answerIn(database, caseId, once.actor, once.key);
			return {
				case: parse<Case>(row),
				drafts: drafts.map((draft) => parse<Draft>(draft)),
				...(answer && { answer }),
			};
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

/** The first of each role, and of those the first: however many tasks there are, no more are looked at. */
function listTasks(database: Database, query: TaskQuery): Page<TaskRow & { readonly case: Case }> {
	const rows = [...new Set(query.roles)]
		.flatMap((role) => firstOfRole(database, query, role))
		.sort(byInstant)
		.slice(0, query.limit + 1);
	return page(
		rows,
		query.limit,
		(row) => ({ ...(JSON.parse(String(row.task)) as TaskRow), case: parse<Case>(row) }),
		(row) => [Number(row.due_at), String(row.task_id)],
	);
}

function firstOfRole(
	database: Database,
	{ office, late, cursor, limit }: TaskQuery,
	role: string,
): readonly Row[] {
	const [after, id] = fromCursor(cursor) ?? [0, ""];
	return database.all(
		`SELECT tasks.body AS task, tasks.due_at, tasks.task_id, cases.body AS body
		FROM tasks JOIN cases ON cases.case_id = tasks.case_id
		WHERE tasks.role = ? AND (tasks.due_at, tasks.task_id) > (?, ?)
		${late === undefined ? "" : `AND tasks.late = ${Number(late)}`}
		AND (? IS NULL OR tasks.office IS NULL OR tasks.office = ?)
		ORDER BY tasks.due_at, tasks.task_id LIMIT ?`,
		role,
		after,
		id,
		office ?? null,
		office ?? null,
		limit + 1,
	);
}

function byInstant(one: Row, other: Row): number {
	const between = Number(one.due_at) - Number(other.due_at);
	if (between !== 0) return between;
	return String(one.task_id) < String(other.task_id) ? -1 : 1;
}

function parse<Value>(row: Row): Value {
	return JSON.parse(String(row.body)) as Value;
}
