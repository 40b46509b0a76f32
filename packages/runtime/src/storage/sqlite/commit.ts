import type { Effect } from "../../case/effect.ts";
import type { CaseEvent } from "../../case/event.ts";
import { listedBy } from "../applicant.ts";
import { caseText } from "../case-text.ts";
import { headAfter, type Link, linkEvents, START } from "../chain.ts";
import { changedDue, changedTasks } from "../changed-rows.ts";
import type { Written } from "../remembered.ts";
import { type Commit, type Due, NO_LIMIT, type TaskRow } from "../storage.ts";
import type { Database } from "./database.ts";
import { draftIn, insertDraft } from "./drafts.ts";
import { insertFile } from "./files.ts";
import { insertNews } from "./news.ts";
import { answerIn } from "./shared.ts";

/**
 * One command, within a transaction: all of it, or an error. What was written is to be remembered once it is on the
 * disk; undefined where somebody was faster.
 * @param before what stands there, where this process wrote it last and nobody else has been there since
 */
export function commit(
	database: Database,
	expectedVersion: number,
	change: Commit,
	before: Written | undefined,
): Omit<Written, "stamp"> | undefined {
	const id = change.case.id;
	const link = before?.head ?? (expectedVersion > 0 ? headOf(database, id) : START);
	const links = linkEvents(link, change.events);
	const head = headAfter(link, links);
	if (isAnswered(database, id, change) || isTyped(database, id, change)) return undefined;
	if (!writeCase(database, expectedVersion, change, head)) return undefined;
	insertEvents(database, change.events, links);
	for (const effect of change.effects) insertEffect(database, effect);
	for (const effect of change.answered)
		database.run("DELETE FROM outbox WHERE case_id = ? AND effect_id = ?", id, effect);
	replaceDue(database, id, change.due, before);
	replaceTasks(database, id, change.tasks, before);
	if (change.idempotency) insertAnswer(database, id, change.idempotency);
	for (const file of change.files ?? []) insertFile(database, file);
	for (const form of change.dropDrafts ?? [])
		database.run("DELETE FROM drafts WHERE case_id = ? AND step = ?", id, form);
	if (change.draft) insertDraft(database, id, change.draft);
	if (change.tell) insertNews(database, change, expectedVersion, change.tell);
	return { case: change.case, head, due: change.due, tasks: change.tasks };
}

function isAnswered(database: Database, caseId: string, { idempotency }: Commit): boolean {
	if (idempotency === undefined) return false;
	return answerIn(database, caseId, idempotency.actor, idempotency.key) !== undefined;
}

function isTyped(database: Database, caseId: string, { withoutDrafts = [] }: Commit): boolean {
	return withoutDrafts.some((form) => draftIn(database, caseId, form) !== undefined);
}

export function insertEvents(
	database: Database,
	events: readonly CaseEvent[],
	links: readonly Link[],
): void {
	events.forEach((event, index) => {
		database.run(
			"INSERT INTO events (case_id, seq, body, salt, hash) VALUES (?, ?, ?, ?, ?)",
			event.case,
			event.seq,
			JSON.stringify(event),
			links[index]?.salt ?? null,
			links[index]?.hash ?? "",
		);
	});
}

function headOf(database: Database, caseId: string): string {
	return String(database.get("SELECT head FROM cases WHERE case_id = ?", caseId)?.head ?? START);
}

/** False when somebody else was faster. */
function writeCase(
	database: Database,
	expectedVersion: number,
	{ case: next }: Commit,
	head: string,
): boolean {
	const body = caseText(next);
	if (expectedVersion > 0)
		return (
			database.run(
				"UPDATE cases SET version = ?, status = ?, body = ?, head = ? WHERE case_id = ? AND version = ?",
				next.version,
				next.status,
				body,
				head,
				next.id,
				expectedVersion,
			) === 1
		);
	return insertCase(database, next, head, "DO NOTHING") === 1;
}

/** @param otherwise what happens where the row is there already */
export function insertCase(
	database: Database,
	next: Commit["case"],
	head: string,
	otherwise: string,
): number {
	const { number, version, status, applicant, opened_at } = listedBy(next);
	return database.run(
		`INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body, head)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) ${otherwise}`,
		next.id,
		number,
		version,
		status,
		applicant,
		opened_at,
		caseText(next),
		head,
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

/**
 * A row that did not change keeps its lease: whoever is firing it goes on undisturbed.
 * @param before what stands there, where it is known: then only the difference is written
 */
export function replaceDue(
	database: Database,
	caseId: string,
	due: readonly Due[],
	before?: Written,
): void {
	const { gone, come } = changedDue(due, before);
	if (gone === undefined) keepDue(database, caseId, due);
	for (const { what, kind } of gone ?? [])
		database.run("DELETE FROM due WHERE case_id = ? AND what = ? AND kind = ?", caseId, what, kind);
	for (const row of come)
		database.run(
			`INSERT INTO due (case_id, what, kind, at) VALUES (?, ?, ?, ?)
			ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at, leased_until = 0 WHERE at <> excluded.at`,
			caseId,
			row.what,
			row.kind,
			row.at,
		);
}

function keepDue(database: Database, caseId: string, due: readonly Due[]): void {
	const keep = JSON.stringify(due.map((row) => `${row.kind} ${row.what}`));
	database.run(
		"DELETE FROM due WHERE case_id = ? AND kind || ' ' || what NOT IN (SELECT value FROM json_each(?))",
		caseId,
		keep,
	);
}

/** @param before what stands there, where it is known: then only the difference is written */
export function replaceTasks(
	database: Database,
	caseId: string,
	tasks: readonly TaskRow[],
	before?: Written,
): void {
	const { gone, come } = changedTasks(tasks, before);
	if (gone === undefined) database.run("DELETE FROM tasks WHERE case_id = ?", caseId);
	for (const { id, role } of gone ?? [])
		database.run(
			"DELETE FROM tasks WHERE case_id = ? AND task_id = ? AND role = ?",
			caseId,
			id,
			role,
		);
	for (const task of come)
		database.run(
			`INSERT INTO tasks (case_id, task_id, role, due_at, late, office, body) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (case_id, task_id, role) DO UPDATE SET due_at = excluded.due_at, late = excluded.late,
			office = excluded.office, body = excluded.body`,
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
