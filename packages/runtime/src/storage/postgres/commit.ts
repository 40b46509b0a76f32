import { listedBy } from "../applicant.ts";
import { headAfter, type Link, linkEvents } from "../chain.ts";
import { type Commit, NO_LIMIT } from "../storage.ts";
import { StoreAwayError } from "../store-failed.ts";
import type { Database, Statement } from "./database.ts";
import type { Heads } from "./heads.ts";

type Value = string | number | boolean | null | readonly (string | number | null)[];

/** A piece of the one statement: what it writes once the case has been written. */
interface Piece {
	/** The same name has the same text, whatever the values are. */
	readonly name: string;
	/** Given the place of its first value. */
	readonly sql: (first: number) => string;
	readonly values: readonly Value[];
}

/**
 * One command, one statement, one round trip: everything is written if and only if the case still had the expected
 * version. Each combination of pieces is a statement of its own, which each connection plans once.
 */
export async function commit(
	database: Database,
	heads: Heads,
	expectedVersion: number,
	change: Commit,
): Promise<"done" | "conflict"> {
	const before = await heads.at(change.case.id, expectedVersion);
	if (before === undefined) return "conflict";
	const links = linkEvents(before, change.events);
	const head = headAfter(before, links);
	const pieces = [caseWritten(expectedVersion, change.case, head), ...piecesOf(change, links)];
	try {
		const row = await database.get(statementOf(pieces), ...valuesOf(pieces));
		if (Number(row?.written) !== 1) return "conflict";
		heads.note(change.case.id, change.case.version, head);
		return "done";
	} catch (error) {
		return settle(database, change, error);
	}
}

/** Names may be 63 letters long, so a number stands for the pieces: there are as many as there are kinds of commands. */
function statementOf(pieces: readonly Piece[]): Statement {
	const key = pieces.map(({ name }) => name).join(" ");
	const known = statements.get(key);
	if (known) return known;
	const made: Statement = { name: `commit ${statements.size + 1}`, text: assembled(pieces) };
	statements.set(key, made);
	return made;
}

const statements = new Map<string, Statement>();

function valuesOf(pieces: readonly Piece[]): readonly Value[] {
	return pieces.flatMap(({ values }) => values);
}

/** The pieces as one text, each told where its values begin. */
function assembled(pieces: readonly Piece[]): string {
	let first = 1;
	const parts = pieces.map(({ sql, values }) => {
		const part = sql(first);
		first += values.length;
		return part;
	});
	return `WITH ${parts.join(", ")} SELECT count(*)::int AS written FROM written`;
}

function caseWritten(expectedVersion: number, next: Commit["case"], head: string): Piece {
	if (expectedVersion === 0) return caseInserted(next, head, "DO NOTHING");
	return {
		name: "later",
		sql: () => `written AS (
			UPDATE cases SET version = $2, status = $3, body = $4, head = $5
			WHERE case_id = $1 AND version = $6 RETURNING case_id
		)`,
		values: [next.id, next.version, next.status, JSON.stringify(next), head, expectedVersion],
	};
}

/** @param otherwise what happens where the row is there already */
function caseInserted(next: Commit["case"], head: string, otherwise: string): Piece {
	const { number, version, status, applicant, opened_at } = listedBy(next);
	return {
		name: "first",
		sql: () => `written AS (
			INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body, head)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
			ON CONFLICT (case_id) ${otherwise} RETURNING case_id
		)`,
		values: [next.id, number, version, status, applicant, opened_at, JSON.stringify(next), head],
	};
}

/** The statement that writes the read rows of a case anew, and nothing of its log. */
export function rewritten(
	rows: Pick<Commit, "case" | "due" | "tasks">,
	head: string,
): { readonly text: string; readonly values: unknown[] } {
	const written = caseInserted(
		rows.case,
		head,
		`DO UPDATE SET number = excluded.number, version = excluded.version, status = excluded.status,
		applicant = excluded.applicant, opened_at = excluded.opened_at, body = excluded.body, head = excluded.head`,
	);
	const pieces = [written, due(rows), tasks(rows)];
	return {
		text: assembled(pieces),
		values: [...valuesOf(pieces)],
	};
}

/** Only what this command changes: most write no file and drop no draft. */
function piecesOf(change: Commit, links: readonly Link[]): readonly Piece[] {
	return [
		...(change.events.length > 0 ? [events(change, links)] : []),
		...(change.effects.length > 0 ? [effects(change)] : []),
		...(change.answered.length > 0 ? [answered(change)] : []),
		due(change),
		tasks(change),
		...(change.idempotency ? [answer(change.idempotency)] : []),
		...((change.files ?? []).length > 0 ? [papers(change)] : []),
		...((change.dropDrafts ?? []).length > 0 ? [droppedDrafts(change)] : []),
		...(change.draft ? [firstDraft(change.draft)] : []),
	];
}

/** Texts of JSON, one a line: they hold no line break of their own, and lines need no escaping as an array's items do. */
function lines(values: readonly object[]): string {
	return values.map((value) => JSON.stringify(value)).join("\n");
}

function linesIn(place: number): string {
	return `string_to_table($${place}::text, E'\\n')`;
}

function events({ events: all }: Commit, links: readonly Link[]): Piece {
	return {
		name: "events",
		sql: (at) => `events_written AS (
			INSERT INTO events (case_id, seq, body, salt, hash)
			SELECT case_id, seq, body::json, salt, hash FROM written, ROWS FROM (
				unnest($${at}::int[]), ${linesIn(at + 1)}, unnest($${at + 2}::text[]), unnest($${at + 3}::text[])
			) AS event (seq, body, salt, hash)
		)`,
		values: [
			all.map(({ seq }) => seq),
			lines(all),
			links.map(({ salt }) => salt),
			links.map(({ hash }) => hash),
		],
	};
}

function effects({ effects: all }: Commit): Piece {
	return {
		name: "effects",
		sql: (at) => `effects_written AS (
			INSERT INTO outbox (case_id, effect_id, body, next_at) SELECT case_id, id, body::json, 0 FROM written,
			ROWS FROM (unnest($${at}::text[]), ${linesIn(at + 1)}) WITH ORDINALITY AS effect (id, body, nth) ORDER BY nth
		)`,
		values: [all.map(({ id }) => id), lines(all)],
	};
}

function answered({ answered: all }: Commit): Piece {
	return {
		name: "answered",
		sql: (at) => `effects_answered AS (
			DELETE FROM outbox USING written
			WHERE outbox.case_id = written.case_id AND effect_id = ANY ($${at}::text[])
		)`,
		values: [all],
	};
}

/** A row that did not change keeps its lease: whoever is firing it goes on undisturbed. */
function due({ due: all }: Pick<Commit, "due">): Piece {
	if (all.length === 0)
		return {
			name: "no_due",
			sql: () =>
				"due_cleared AS (DELETE FROM due USING written WHERE due.case_id = written.case_id)",
			values: [],
		};
	return {
		name: "due",
		sql: (at) => `due_now AS MATERIALIZED (
			SELECT * FROM unnest($${at}::text[], $${at + 1}::text[], $${at + 2}::bigint[]) AS row (what, kind, at)
		), due_removed AS (
			DELETE FROM due USING written WHERE due.case_id = written.case_id
			AND (what, kind) NOT IN (SELECT what, kind FROM due_now)
		), due_written AS (
			INSERT INTO due (case_id, what, kind, at) SELECT case_id, what, kind, at FROM written, due_now
			ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at, leased_until = 0 WHERE due.at <> excluded.at
		)`,
		values: [
			all.map(({ what }) => what),
			all.map(({ kind }) => kind),
			all.map(({ at: instant }) => instant),
		],
	};
}

/** Rows are written over and not removed first: one statement may touch each row once. */
function tasks({ tasks: all }: Pick<Commit, "tasks">): Piece {
	if (all.length === 0)
		return {
			name: "no_tasks",
			sql: () =>
				"tasks_cleared AS (DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id)",
			values: [],
		};
	return {
		name: "tasks",
		sql: (at) => `tasks_now AS MATERIALIZED (
			SELECT * FROM ROWS FROM (
				unnest($${at}::text[]), unnest($${at + 1}::text[]), unnest($${at + 2}::bigint[]),
				unnest($${at + 3}::boolean[]), unnest($${at + 4}::text[]), ${linesIn(at + 5)}
			) AS task (task_id, role, due_at, late, office, body)
		), tasks_removed AS (
			DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id
			AND (task_id, role) NOT IN (SELECT task_id, role FROM tasks_now)
		), tasks_written AS (
			INSERT INTO tasks (case_id, task_id, role, due_at, late, office, body)
			SELECT case_id, task_id, role, due_at, late, office, body::json FROM written, tasks_now
			ON CONFLICT (case_id, task_id, role) DO UPDATE SET due_at = excluded.due_at, late = excluded.late,
			office = excluded.office, body = excluded.body
		)`,
		values: [
			all.map(({ id }) => id),
			all.map(({ role }) => role),
			all.map(({ due_at }) => due_at ?? NO_LIMIT),
			all.map(({ late }) => String(late)),
			all.map(({ office }) => office),
			lines(all),
		],
	};
}

function answer(kept: NonNullable<Commit["idempotency"]>): Piece {
	return {
		name: "answer",
		sql: (at) => `answer_kept AS (
			INSERT INTO answers (case_id, actor, key, body_hash, status, answer)
			SELECT case_id, $${at}::text, $${at + 1}::text, $${at + 2}::text, $${at + 3}::int, $${at + 4}::text FROM written
		)`,
		values: [kept.actor, kept.key, kept.bodyHash, kept.status, kept.answer],
	};
}

/** A file that is there already stays as it is: it was sent twice. */
function papers({ files = [] }: Commit): Piece {
	const texts = (of: (file: (typeof files)[number]) => string | undefined) =>
		files.map((file) => of(file) ?? null);
	const places = (at: number) =>
		[0, 1, 2, 3, 4, 5, 6, 7].map((nth) => `$${at + nth}::text[]`).join(", ");
	return {
		name: "files",
		sql: (at) => `files_written AS (
			INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content)
			SELECT case_id, file_id, name, type, uploaded_by, field, paper, code, decode(content, 'base64')
			FROM written, unnest(${places(at)}) AS file (file_id, name, type, uploaded_by, field, paper, code, content)
			ON CONFLICT (case_id, file_id) DO NOTHING
		)`,
		values: [
			texts(({ id }) => id),
			texts(({ name }) => name),
			texts(({ type }) => type),
			texts(({ by }) => by),
			texts(({ field }) => field),
			texts(({ paper }) => paper),
			texts(({ code }) => code),
			texts(({ content }) => Buffer.from(content).toString("base64")),
		],
	};
}

function droppedDrafts({ dropDrafts = [] }: Commit): Piece {
	return {
		name: "no_drafts",
		sql: (at) => `drafts_dropped AS (
			DELETE FROM drafts USING written WHERE drafts.case_id = written.case_id AND step = ANY ($${at}::text[])
		)`,
		values: [dropDrafts],
	};
}

function firstDraft(draft: NonNullable<Commit["draft"]>): Piece {
	return {
		name: "draft",
		sql: (at) => `draft_written AS (
			INSERT INTO drafts (case_id, step, version, body)
			SELECT case_id, $${at}::text, $${at + 1}::int, $${at + 2}::json FROM written
			ON CONFLICT (case_id, step) DO UPDATE SET version = excluded.version, body = excluded.body
		)`,
		values: [draft.step, draft.version, JSON.stringify(draft)],
	};
}

/**
 * The lock waits for a statement that is still under way, and is written down itself: it is answered only when all
 * before it stands wherever the server waits for it to stand. A server that has just started anew shows what it never
 * acknowledged, and its standby may not have that yet.
 */
const STORED: Statement = {
	name: "commit settled",
	text: `SELECT version, (SELECT body::text FROM events WHERE events.case_id = cases.case_id AND seq = $2) AS event
		FROM cases WHERE case_id = $1 FOR UPDATE OF cases`,
};

/**
 * A connection that broke says nothing of what became of the statement: the log tells. What is in it as we wrote it was
 * committed; anything else there at our place is somebody else's; nothing there was lost before it was committed.
 */
async function settle(
	database: Database,
	change: Commit,
	error: unknown,
): Promise<"done" | "conflict"> {
	if (!(error instanceof StoreAwayError)) throw error;
	const last = change.events.at(-1);
	const row = await database.get(STORED, change.case.id, last?.seq ?? 0);
	if (row === undefined || Number(row.version) < change.case.version) throw error;
	return last !== undefined && row.event === JSON.stringify(last) ? "done" : "conflict";
}
