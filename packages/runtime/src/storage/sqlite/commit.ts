import type { Effect } from "../../case/effect.ts";
import { applicantOf } from "../applicant.ts";
import { type Commit, type Due, NO_LIMIT, type TaskRow } from "../storage.ts";
import type { Database } from "./database.ts";
import { insertDraft } from "./drafts.ts";
import { insertFile } from "./files.ts";

/** One command, within a transaction: all of it, or an error. */
export function commit(
	database: Database,
	expectedVersion: number,
	change: Commit,
): "done" | "conflict" {
	if (!writeCase(database, expectedVersion, change)) return "conflict";
	const id = change.case.id;
	for (const event of change.events)
		database.run(
			"INSERT INTO events (case_id, seq, body) VALUES (?, ?, ?)",
			id,
			event.seq,
			JSON.stringify(event),
		);
	for (const effect of change.effects) insertEffect(database, effect);
	for (const effect of change.answered)
		database.run("DELETE FROM outbox WHERE case_id = ? AND effect_id = ?", id, effect);
	replaceDue(database, id, change.due);
	replaceTasks(database, id, change.tasks);
	if (change.idempotency) insertAnswer(database, id, change.idempotency);
	for (const file of change.files ?? []) insertFile(database, file);
	for (const form of change.dropDrafts ?? [])
		database.run("DELETE FROM drafts WHERE case_id = ? AND step = ?", id, form);
	if (change.draft) insertDraft(database, id, change.draft);
	return "done";
}

/** False when somebody else was faster. */
function writeCase(database: Database, expectedVersion: number, { case: next }: Commit): boolean {
	const body = JSON.stringify(next);
	if (expectedVersion > 0)
		return (
			database.run(
				"UPDATE cases SET version = ?, status = ?, body = ? WHERE case_id = ? AND version = ?",
				next.version,
				next.status,
				body,
				next.id,
				expectedVersion,
			) === 1
		);
	return (
		database.run(
			`INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body)
			VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) DO NOTHING`,
			next.id,
			next.number,
			next.version,
			next.status,
			applicantOf(next),
			Date.parse(next.opened_at),
			body,
		) === 1
	);
}

function insertEffect(database: Database, effect: Effect): void {
	database.run(
		"INSERT INTO outbox (case_id, effect_id, body, next_at) VALUES (?, ?, ?, 0)",
		effect.case,
		effect.id,
		JSON.stringify(effect),
	);
}

/** A row that did not change keeps its lease: whoever is firing it goes on undisturbed. */
function replaceDue(database: Database, caseId: string, due: readonly Due[]): void {
	const keep = JSON.stringify(due.map((row) => `${row.kind} ${row.what}`));
	database.run(
		"DELETE FROM due WHERE case_id = ? AND kind || ' ' || what NOT IN (SELECT value FROM json_each(?))",
		caseId,
		keep,
	);
	for (const row of due)
		database.run(
			`INSERT INTO due (case_id, what, kind, at) VALUES (?, ?, ?, ?)
			ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at, leased_until = 0 WHERE at <> excluded.at`,
			caseId,
			row.what,
			row.kind,
			row.at,
		);
}

function replaceTasks(database: Database, caseId: string, tasks: readonly TaskRow[]): void {
	database.run("DELETE FROM tasks WHERE case_id = ?", caseId);
	for (const task of tasks)
		database.run(
			"INSERT INTO tasks (case_id, task_id, role, due_at, late, office, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
			caseId,
			task.id,
			task.role,
			task.due_at ?? NO_LIMIT,
			Number(task.late),
			task.office,
			JSON.stringify(task),
		);
}

function insertAnswer(
	database: Database,
	caseId: string,
	kept: NonNullable<Commit["idempotency"]>,
): void {
	database.run(
		"INSERT INTO answers (case_id, actor, key, body_hash, status, answer) VALUES (?, ?, ?, ?, ?, ?)",
		caseId,
		kept.actor,
		kept.key,
		kept.bodyHash,
		kept.status,
		kept.answer,
	);
}
