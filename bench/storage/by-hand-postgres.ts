import { Pool } from "pg";

import { openDatabase } from "../../packages/runtime/src/storage/postgres/database.ts";
import { migrate } from "../../packages/runtime/src/storage/postgres/migrate.ts";
import { decideByHand, type HandDecision, type HandState, openedByHand } from "./by-hand.ts";
import { BUILDER, NOW } from "./road-works.ts";
import type { World } from "./world.ts";

const LOAD = "SELECT body FROM cases WHERE case_id = $1";
const OPEN = `INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body)
	VALUES ($1, $1, 1, 'draft', $2, $3, $4)`;

/** Everything in one statement, if nobody was faster. */
const WRITE = `WITH written AS (
		UPDATE cases SET version = $1, status = $2, body = $3 WHERE case_id = $4 AND version = $5 RETURNING case_id
	), event AS (
		INSERT INTO events (case_id, seq, body) SELECT case_id, $1, $6 FROM written
	), job AS (
		INSERT INTO outbox (case_id, effect_id, body, next_at) SELECT case_id, $7, $8, 0 FROM written
	)`;
const STANDS = `${WRITE}, due AS (
		INSERT INTO due (case_id, what, kind, at)
		SELECT case_id, what, 'late', at FROM written, (VALUES ('step', $9::bigint), ('total', $10::bigint)) AS row (what, at)
		ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at WHERE due.at <> excluded.at
	), gone AS (
		DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id AND task_id <> $11
	), task AS (
		INSERT INTO tasks (case_id, task_id, role, due_at, late, body) SELECT case_id, $11, $12, $9, false, $13 FROM written
	) SELECT count(*)::int AS written FROM written`;
const ENDS = `${WRITE}, due AS (
		DELETE FROM due USING written WHERE due.case_id = written.case_id
	), task AS (
		DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id
	) SELECT count(*)::int AS written FROM written`;

/** The hand-written form on `pg`: two round trips an act, each a statement that the connection has prepared. */
export async function byHandOnPostgres(
	id: string,
	url: string,
	schema: string,
	connections: number,
): Promise<World> {
	const database = openDatabase({ url, schema });
	await migrate(database);
	await database.close();
	const pool = new Pool({
		connectionString: url,
		max: connections,
		options: `-c search_path=${schema}`,
	});
	return {
		id,
		open: async (caseId) => {
			const state = openedByHand(caseId, BUILDER.id);
			await pool.query({
				name: "open",
				text: OPEN,
				values: [caseId, BUILDER.id, NOW, JSON.stringify(state)],
			});
		},
		act: async (caseId, act) => {
			const { rows } = await pool.query({ name: "load", text: LOAD, values: [caseId] });
			const state = rows[0]?.body as HandState;
			const written = await pool.query(statementOf(state, decideByHand(state, act)));
			if (written.rows[0]?.written !== 1) throw new Error("somebody was faster");
		},
		close: () => pool.end(),
	};
}

function statementOf(state: HandState, { next, event, message, task }: HandDecision) {
	const values = [
		next.version,
		next.status,
		JSON.stringify(next),
		next.id,
		state.version,
		JSON.stringify(event),
		message.id,
		JSON.stringify(message),
	];
	if (task === undefined) return { name: "ends", text: ENDS, values };
	const more = [task.due_at, next.total_due, task.id, task.role, JSON.stringify(task)];
	return { name: "stands", text: STANDS, values: [...values, ...more] };
}
