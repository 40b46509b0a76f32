import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { fromCursor } from "../cursor.ts";
import { page } from "../page.ts";
import { answerOf } from "../sql-rows.ts";
import type { Page, Store, TaskQuery, TaskRow } from "../storage.ts";
import { type Database, type Row, statement } from "./database.ts";
import { draftOf } from "./drafts.ts";
import type { Heads } from "./heads.ts";
import { stands } from "./shared.ts";

const LOAD = statement("load case", "SELECT version, head, body FROM cases WHERE case_id = $1");
const LOAD_FOR_ACT = statement(
	"load case for an act",
	`SELECT cases.version, cases.head, cases.body, (SELECT json_agg(json_build_object('body', drafts.body, 'version', drafts.version) ORDER BY step)
			FROM drafts WHERE drafts.case_id = $1) AS drafts,
		answers.body_hash, answers.status, answers.answer
	FROM cases LEFT JOIN answers ON answers.case_id = $1 AND answers.actor = $2 AND answers.key = $3
	WHERE cases.case_id = $1`,
);
const EVENTS = statement(
	"load events",
	"SELECT body FROM events WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
);
const OLDER = "(opened_at, case_id) < ($1, $2) ORDER BY opened_at DESC, case_id DESC LIMIT $3";
const LIST = statement("list cases", `SELECT * FROM cases WHERE ${OLDER}`);
const LIST_OF = statement("list cases of", `SELECT * FROM cases WHERE applicant = $4 AND ${OLDER}`);
const TASKS_OF = statement(
	"tasks of case",
	"SELECT body FROM tasks WHERE case_id = $1 ORDER BY task_id",
);
const FIGURES = statement(
	"figures",
	`SELECT (SELECT count(*) FROM cases WHERE status = 'draft') AS draft,
	(SELECT count(*) FROM cases WHERE status = 'open') AS open,
	(SELECT count(*) FROM cases WHERE status = 'ended') AS ended,
	(SELECT count(*) FROM outbox WHERE next_at IS NOT NULL) AS waiting,
	(SELECT count(*) FROM outbox WHERE next_at IS NULL) AS dead`,
);

const BOUND = statement(
	"bound cases",
	`SELECT case_id, body->>'bundle' AS bundle FROM cases
	WHERE case_id > $1
	AND (status <> 'ended' OR EXISTS (SELECT 1 FROM due WHERE due.case_id = cases.case_id))
	ORDER BY case_id LIMIT $2`,
);

/** Cases, their logs, and the lists of people and of the desk. */
export function reads(
	database: Database,
	heads: Heads,
): Pick<
	Store,
	"load" | "loadForAct" | "events" | "list" | "boundCases" | "tasks" | "tasksOf" | "figures"
> {
	const noted = (caseId: string, row: Row | undefined): Case | undefined => {
		if (row !== undefined) heads.note(caseId, Number(row.version), String(row.head));
		return row?.body as Case | undefined;
	};
	return {
		load: async (caseId) => noted(caseId, await database.get(LOAD, caseId)),
		loadForAct: async (caseId, once) => {
			const row = await database.get(LOAD_FOR_ACT, caseId, once?.actor ?? null, once?.key ?? null);
			const current = noted(caseId, row);
			if (row === undefined || current === undefined) return undefined;
			const isKnown = once !== undefined && row.status !== null;
			if (isKnown) await stands(database, caseId);
			return {
				case: current,
				drafts: ((row.drafts ?? []) as readonly Row[]).map(draftOf),
				...(isKnown && { answer: answerOf(row, caseId, once.actor, once.key) }),
			};
		},
		events: async (caseId, afterSeq = 0, limit) =>
			(await database.all(EVENTS, caseId, afterSeq, limit ?? null)).map(
				(row) => row.body as CaseEvent,
			),
		list: async ({ applicant, cursor, limit }) => {
			const [before, id] = fromCursor(cursor) ?? [Number.MAX_SAFE_INTEGER, ""];
			const rows =
				applicant === undefined
					? await database.all(LIST, before, id, limit + 1)
					: await database.all(LIST_OF, before, id, limit + 1, applicant);
			return page(
				rows,
				limit,
				(row) => row.body as Case,
				(row) => [Number(row.opened_at), String(row.case_id)],
			);
		},
		boundCases: async (afterCase, limit) =>
			(await database.all(BOUND, afterCase, limit)).map((row) => ({
				case: String(row.case_id),
				bundle: String(row.bundle),
			})),
		tasks: (query) => listTasks(database, query),
		tasksOf: async (caseId) =>
			(await database.all(TASKS_OF, caseId)).map((row) => row.body as TaskRow),
		figures: async () => {
			const row = (await database.get(FIGURES)) ?? {};
			return {
				cases: {
					draft: Number(row.draft),
					open: Number(row.open),
					ended: Number(row.ended),
				},
				effectsWaiting: Number(row.waiting),
				effectsDead: Number(row.dead),
			};
		},
	};
}

/**
 * Each kind of question has a statement of its own, so that each is answered from its index: the first of each role, and
 * of those the first. However many tasks there are, no more are looked at.
 */
function tasksStatement({ office, late }: TaskQuery): ReturnType<typeof statement> {
	return statement(
		`tasks${office === undefined ? "" : " of office"}${late === undefined ? "" : ` ${late ? "late" : "in time"}`}`,
		`SELECT first.task, first.due_at, first.task_id, cases.body
		FROM (
			SELECT of_role.* FROM (SELECT DISTINCT unnest($1::text[]) AS role) AS wanted CROSS JOIN LATERAL (
				SELECT body AS task, due_at, task_id, case_id FROM tasks
				WHERE tasks.role = wanted.role AND (due_at, task_id) > ($2, $3)
				${late === undefined ? "" : `AND ${late ? "" : "NOT "}late`}
				${office === undefined ? "" : "AND (office IS NULL OR office = $5)"}
				ORDER BY due_at, task_id LIMIT $4
			) AS of_role ORDER BY due_at, task_id LIMIT $4
		) AS first JOIN cases ON cases.case_id = first.case_id
		ORDER BY first.due_at, first.task_id`,
	);
}

async function listTasks(
	database: Database,
	query: TaskQuery,
): Promise<Page<TaskRow & { readonly case: Case }>> {
	const [after, id] = fromCursor(query.cursor) ?? [0, ""];
	const office = query.office === undefined ? [] : [query.office];
	const rows = await database.all(
		tasksStatement(query),
		query.roles,
		after,
		id,
		query.limit + 1,
		...office,
	);
	return page(
		rows,
		query.limit,
		(row) => ({ ...(row.task as TaskRow), case: row.body as Case }),
		(row) => [Number(row.due_at), String(row.task_id)],
	);
}
