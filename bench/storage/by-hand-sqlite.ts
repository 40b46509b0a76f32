import { DatabaseSync } from "node:sqlite";

import { openDatabase } from "../../packages/runtime/src/storage/sqlite/database.ts";
import { migrate } from "../../packages/runtime/src/storage/sqlite/migrate.ts";
import { decideByHand, type HandDecision, type HandState, openedByHand } from "./by-hand.ts";
import { BUILDER, NOW } from "./road-works.ts";
import type { World } from "./world.ts";

/** The hand-written form on SQLite: one transaction an act, on the disk before it is acknowledged. */
export function byHandOnSqlite(id: string, path: string): World {
	const made = openDatabase(path);
	migrate(made);
	made.close();
	const database = new DatabaseSync(path);
	database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
	const load = database.prepare("SELECT body FROM cases WHERE case_id = ?");
	const open = database.prepare(
		`INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body)
		VALUES (?, ?, 1, 'draft', ?, ?, ?)`,
	);
	const write = writerOf(database);
	return {
		id,
		open: async (caseId) => {
			const state = JSON.stringify(openedByHand(caseId, BUILDER.id));
			open.run(caseId, caseId, BUILDER.id, NOW, state);
		},
		act: async (caseId, act) => {
			const state = JSON.parse(String(load.get(caseId)?.body)) as HandState;
			write(state, decideByHand(state, act));
		},
		close: async () => database.close(),
	};
}

function writerOf(database: DatabaseSync): (state: HandState, decision: HandDecision) => void {
	const [begin, commit] = ["BEGIN IMMEDIATE", "COMMIT"].map((sql) => database.prepare(sql));
	const update = database.prepare(
		"UPDATE cases SET version = ?, status = ?, body = ? WHERE case_id = ? AND version = ?",
	);
	const event = database.prepare("INSERT INTO events (case_id, seq, body) VALUES (?, ?, ?)");
	const job = database.prepare(
		"INSERT INTO outbox (case_id, effect_id, body, next_at) VALUES (?, ?, ?, 0)",
	);
	const due = database.prepare(
		`INSERT INTO due (case_id, what, kind, at) VALUES (?, 'step', 'late', ?), (?, 'total', 'late', ?)
		ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at WHERE at <> excluded.at`,
	);
	const noDue = database.prepare("DELETE FROM due WHERE case_id = ?");
	const noTask = database.prepare("DELETE FROM tasks WHERE case_id = ?");
	const newTask = database.prepare(
		"INSERT INTO tasks (case_id, task_id, role, due_at, late, body) VALUES (?, ?, ?, ?, 0, ?)",
	);
	return (state, { next, event: happened, message, task }) => {
		begin?.run();
		const { id, version, status } = next;
		if (update.run(version, status, JSON.stringify(next), id, state.version).changes !== 1)
			throw new Error("somebody was faster");
		event.run(id, version, JSON.stringify(happened));
		job.run(id, message.id, JSON.stringify(message));
		noTask.run(id);
		if (task === undefined) noDue.run(id);
		else {
			due.run(id, task.due_at, id, next.total_due);
			newTask.run(id, task.id, task.role, task.due_at, JSON.stringify(task));
		}
		commit?.run();
	};
}
