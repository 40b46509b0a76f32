import { listedBy } from "../applicant.ts";
import { headAfter, type Link, linkEvents } from "../chain.ts";
import { type Commit, NO_LIMIT } from "../storage.ts";
import type { Database, Statement } from "./database.ts";
import type { Heads } from "./heads.ts";

type Value = string | number | boolean | null | readonly (string | number | null)[];

/** A piece of the one statement: what it writes once the case has been written. */
interface Piece {
	readonly name: string;
	readonly sql: (parameter: (value: Value) => string) => string;
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
	const values: Value[] = [];
	const parameter = (value: Value) => `$${values.push(value)}`;
	const pieces = piecesOf(change, links);
	const first = `written AS (${caseWritten(expectedVersion, change, head, parameter)})`;
	const rest = pieces.map(({ name, sql }) => `${name} AS (${sql(parameter)})`);
	const text = `WITH ${[first, ...rest].join(", ")} SELECT count(*)::int AS written FROM written`;
	try {
		const row = await database.get(statementOf(text), ...values);
		if (Number(row?.written) !== 1) return "conflict";
		heads.note(change.case.id, change.case.version, head);
		return "done";
	} catch (error) {
		return settle(database, change, error);
	}
}

/** Names may be 63 letters long, so a number stands for the pieces: there are as many as there are kinds of commands. */
function statementOf(text: string): Statement {
	const found = statements.get(text) ?? { name: `commit ${statements.size + 1}`, text };
	statements.set(text, found);
	return found;
}

const statements = new Map<string, Statement>();

function caseWritten(
	expectedVersion: number,
	{ case: next }: Pick<Commit, "case">,
	head: string,
	parameter: (value: Value) => string,
): string {
	if (expectedVersion === 0) return caseInserted(next, head, "DO NOTHING", parameter);
	const [id, version, status] = [next.id, next.version, next.status].map(parameter);
	const body = parameter(JSON.stringify(next));
	return `UPDATE cases SET version = ${version}, status = ${status}, body = ${body}, head = ${parameter(head)}
		WHERE case_id = ${id} AND version = ${parameter(expectedVersion)} RETURNING case_id`;
}

/** @param otherwise what happens where the row is there already */
function caseInserted(
	next: Commit["case"],
	head: string,
	otherwise: string,
	parameter: (value: Value) => string,
): string {
	const { number, version, status, applicant, opened_at } = listedBy(next);
	const values = [
		next.id,
		number,
		version,
		status,
		applicant,
		opened_at,
		JSON.stringify(next),
		head,
	];
	return `INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body, head)
		VALUES (${values.map(parameter).join(", ")})
		ON CONFLICT (case_id) ${otherwise} RETURNING case_id`;
}

/** The statement that writes the read rows of a case anew, and nothing of its log. */
export function rewritten(
	rows: Pick<Commit, "case" | "due" | "tasks">,
	head: string,
): { readonly text: string; readonly values: unknown[] } {
	const values: Value[] = [];
	const parameter = (value: Value) => `$${values.push(value)}`;
	const written = caseInserted(
		rows.case,
		head,
		`DO UPDATE SET number = excluded.number, version = excluded.version, status = excluded.status,
		applicant = excluded.applicant, opened_at = excluded.opened_at, body = excluded.body, head = excluded.head`,
		parameter,
	);
	const rest = [...due(rows), ...tasks(rows)].map(
		({ name, sql }) => `${name} AS (${sql(parameter)})`,
	);
	return {
		text: `WITH ${[`written AS (${written})`, ...rest].join(", ")} SELECT 1 FROM written`,
		values,
	};
}

/** Only what this command changes: most write no file and drop no draft. */
function piecesOf(change: Commit, links: readonly Link[]): readonly Piece[] {
	return [
		...(change.events.length > 0 ? [events(change, links)] : []),
		...(change.effects.length > 0 ? [effects(change)] : []),
		...(change.answered.length > 0 ? [answered(change)] : []),
		...due(change),
		...tasks(change),
		...(change.idempotency ? [answer(change.idempotency)] : []),
		...((change.files ?? []).length > 0 ? [papers(change)] : []),
		...((change.dropDrafts ?? []).length > 0 ? [droppedDrafts(change)] : []),
		...(change.draft ? [firstDraft(change.draft)] : []),
	];
}

function events({ events: all }: Commit, links: readonly Link[]): Piece {
	return {
		name: "events_written",
		sql: (parameter) =>
			`INSERT INTO events (case_id, seq, body, salt, hash)
			SELECT case_id, seq, body, salt, hash FROM written,
			unnest(${parameter(all.map(({ seq }) => seq))}::int[], ${parameter(all.map(json))}::json[],
			${parameter(links.map(({ salt }) => salt))}::text[], ${parameter(links.map(({ hash }) => hash))}::text[])
			AS event (seq, body, salt, hash)`,
	};
}

function effects({ effects: all }: Commit): Piece {
	return {
		name: "effects_written",
		sql: (parameter) =>
			`INSERT INTO outbox (case_id, effect_id, body, next_at)
			SELECT case_id, id, body, 0 FROM written,
			unnest(${parameter(all.map(({ id }) => id))}::text[], ${parameter(all.map(json))}::json[])
			WITH ORDINALITY AS effect (id, body, nth) ORDER BY nth`,
	};
}

function answered({ answered: all }: Commit): Piece {
	return {
		name: "effects_answered",
		sql: (parameter) =>
			`DELETE FROM outbox USING written
			WHERE outbox.case_id = written.case_id AND effect_id = ANY (${parameter(all)}::text[])`,
	};
}

/** A row that did not change keeps its lease: whoever is firing it goes on undisturbed. */
function due({ due: all }: Pick<Commit, "due">): readonly Piece[] {
	const rows = (parameter: (value: Value) => string) =>
		`unnest(${parameter(all.map(({ what }) => what))}::text[], ${parameter(all.map(({ kind }) => kind))}::text[], ${parameter(all.map(({ at }) => at))}::bigint[]) AS row (what, kind, at)`;
	const gone: Piece = {
		name: all.length > 0 ? "due_removed" : "due_cleared",
		sql: (parameter) =>
			all.length === 0
				? "DELETE FROM due USING written WHERE due.case_id = written.case_id"
				: `DELETE FROM due USING written WHERE due.case_id = written.case_id
					AND (what, kind) NOT IN (SELECT what, kind FROM ${rows(parameter)})`,
	};
	const kept: Piece = {
		name: "due_written",
		sql: (parameter) =>
			`INSERT INTO due (case_id, what, kind, at) SELECT case_id, what, kind, at FROM written, ${rows(parameter)}
			ON CONFLICT (case_id, what, kind) DO UPDATE SET at = excluded.at, leased_until = 0 WHERE due.at <> excluded.at`,
	};
	return all.length > 0 ? [gone, kept] : [gone];
}

/** Rows are written over and not removed first: one statement may touch each row once. */
function tasks({ tasks: all }: Pick<Commit, "tasks">): readonly Piece[] {
	if (all.length === 0)
		return [
			{
				name: "tasks_cleared",
				sql: () => "DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id",
			},
		];
	const ids = all.map(({ id }) => id);
	const roles = all.map(({ role }) => role);
	return [
		{
			name: "tasks_removed",
			sql: (parameter) =>
				`DELETE FROM tasks USING written WHERE tasks.case_id = written.case_id AND (task_id, role) NOT IN
				(SELECT * FROM unnest(${parameter(ids)}::text[], ${parameter(roles)}::text[]))`,
		},
		{
			name: "tasks_written",
			sql: (parameter) =>
				`INSERT INTO tasks (case_id, task_id, role, due_at, late, office, body)
				SELECT case_id, task_id, role, due_at, late, office, body FROM written, unnest(
					${parameter(ids)}::text[], ${parameter(roles)}::text[],
					${parameter(all.map(({ due_at }) => due_at ?? NO_LIMIT))}::bigint[],
					${parameter(all.map(({ late }) => String(late)))}::boolean[],
					${parameter(all.map(({ office }) => office))}::text[], ${parameter(all.map(json))}::json[]
				) AS task (task_id, role, due_at, late, office, body)
				ON CONFLICT (case_id, task_id, role) DO UPDATE SET due_at = excluded.due_at, late = excluded.late,
				office = excluded.office, body = excluded.body`,
		},
	];
}

function answer(kept: NonNullable<Commit["idempotency"]>): Piece {
	return {
		name: "answer_kept",
		sql: (parameter) => {
			const values = [kept.actor, kept.key, kept.bodyHash, kept.status, kept.answer].map(parameter);
			return `INSERT INTO answers (case_id, actor, key, body_hash, status, answer)
				SELECT case_id, ${values[0]}::text, ${values[1]}::text, ${values[2]}::text, ${values[3]}::int, ${values[4]}::text FROM written`;
		},
	};
}

/** A file that is there already stays as it is: it was sent twice. */
function papers({ files = [] }: Commit): Piece {
	return {
		name: "files_written",
		sql: (parameter) => {
			const texts = (of: (file: (typeof files)[number]) => string | undefined) =>
				`${parameter(files.map((file) => of(file) ?? null))}::text[]`;
			return `INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content)
				SELECT case_id, file_id, name, type, uploaded_by, field, paper, code, decode(content, 'base64')
				FROM written, unnest(${texts(({ id }) => id)}, ${texts(({ name }) => name)}, ${texts(({ type }) => type)},
				${texts(({ by }) => by)}, ${texts(({ field }) => field)}, ${texts(({ paper }) => paper)},
				${texts(({ code }) => code)}, ${texts(({ content }) => Buffer.from(content).toString("base64"))})
				AS file (file_id, name, type, uploaded_by, field, paper, code, content)
				ON CONFLICT (case_id, file_id) DO NOTHING`;
		},
	};
}

function droppedDrafts({ dropDrafts = [] }: Commit): Piece {
	return {
		name: "drafts_dropped",
		sql: (parameter) =>
			`DELETE FROM drafts USING written
			WHERE drafts.case_id = written.case_id AND step = ANY (${parameter(dropDrafts)}::text[])`,
	};
}

function firstDraft(draft: NonNullable<Commit["draft"]>): Piece {
	return {
		name: "draft_written",
		sql: (parameter) => {
			const [step, version, body] = [draft.step, draft.version, JSON.stringify(draft)].map(
				parameter,
			);
			return `INSERT INTO drafts (case_id, step, version, body)
				SELECT case_id, ${step}::text, ${version}::int, ${body}::json FROM written
				ON CONFLICT (case_id, step) DO UPDATE SET version = excluded.version, body = excluded.body`;
		},
	};
}

function json(value: object): string {
	return JSON.stringify(value);
}

const STORED: Statement = {
	name: "commit settled",
	text: `SELECT version, (SELECT body::text FROM events WHERE events.case_id = cases.case_id AND seq = $2) AS event
		FROM cases WHERE case_id = $1`,
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
	if (!isInDoubt(error)) throw error;
	const last = change.events.at(-1);
	const row = await database.get(STORED, change.case.id, last?.seq ?? 0);
	if (row === undefined || Number(row.version) < change.case.version) throw error;
	return last !== undefined && row.event === JSON.stringify(last) ? "done" : "conflict";
}

/** Errors of the connection, and of a server that stops: those of the statement itself have a class of their own. */
function isInDoubt(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code === "" || /^(?:08|57P)/.test(code) || /^E[A-Z]+$/.test(code);
}
