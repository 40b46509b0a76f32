import { listedBy } from "../applicant.ts";
import { caseText } from "../case-text.ts";
import { headAfter, type Link, linkEvents } from "../chain.ts";
import type { ToTell } from "../news.ts";
import type { Remembered, Written } from "../remembered.ts";
import type { Commit } from "../storage.ts";
import { StoreAwayError } from "../store-failed.ts";
import type { Database, Statement } from "./database.ts";
import type { Group } from "./group.ts";
import type { Heads } from "./heads.ts";
import { assembled, type Piece, placed, rowsOf, statementOf, valuesOf } from "./pieces.ts";
import { readRows } from "./read-rows.ts";

/** What a commit works with. */
export interface Committing {
	readonly database: Database;
	readonly group: Group;
	readonly heads: Heads;
	readonly remembered: Remembered;
}

/**
 * One command, one statement, at most one round trip: everything is written if and only if the case still had the expected
 * version. Each combination of pieces is a statement of its own, which each connection plans once.
 */
export async function commit(
	{ database, group, heads, remembered }: Committing,
	expectedVersion: number,
	change: Commit,
): Promise<"done" | "conflict"> {
	const { id, version } = change.case;
	const written = remembered.at(id, expectedVersion);
	const before = written?.head ?? (await heads.at(id, expectedVersion));
	if (before === undefined) return "conflict";
	const links = linkEvents(before, change.events);
	const head = headAfter(before, links);
	const { statement, values } = statementOf((writtenOut) => [
		caseWritten(expectedVersion, change, head, written),
		...piecesOf(change, links, written, writtenOut),
		...(change.tell ? [newsToTell(change.tell, expectedVersion, version)] : []),
	]);
	try {
		const stamp = await group.write({ ...statement, values, key: id });
		if (stamp === undefined) {
			if (written) remembered.wasWrong(id);
			return "conflict";
		}
		heads.note(id, version, head);
		remembered.note({ ...change, head, stamp });
		if (change.draft) remembered.typed(id);
		return "done";
	} catch (error) {
		remembered.forget(id);
		return settle(database, change, error);
	}
}

function caseWritten(
	expectedVersion: number,
	change: Commit,
	head: string,
	written: Written | undefined,
): Piece {
	const { case: next } = change;
	if (expectedVersion === 0) return caseInserted(next, head, "DO NOTHING");
	const own = [next.id, next.version, next.status, caseText(next), head, expectedVersion];
	const more = conditionsOf(change, written);
	return {
		name: `later ${more.map(({ name }) => name).join(" ")}`,
		sql: () => `written AS (
			UPDATE cases SET version = $2, status = $3, body = $4, head = $5
			WHERE ${["case_id = $1 AND version = $6", ...placed(more, own.length + 1)].join(" AND ")}
			RETURNING case_id, xmin::text AS stamp
		)`,
		values: [...own, ...valuesOf(more)],
	};
}

/**
 * What else has to be so for whoever decided on what this process remembers: nobody has touched the row, the key has no
 * answer yet, and nobody has typed anything.
 */
function conditionsOf(
	{ idempotency, withoutDrafts = [] }: Commit,
	written: Written | undefined,
): readonly Piece[] {
	const unless = (name: string, sql: (at: number) => string, ...values: Piece["values"]) => ({
		name,
		sql: (at: number) => `NOT EXISTS (SELECT 1 FROM ${sql(at)})`,
		values,
	});
	return [
		...(written
			? [{ name: "untouched", sql: (at: number) => `xmin = $${at}::xid`, values: [written.stamp] }]
			: []),
		...(idempotency
			? [
					unless(
						"once",
						(at) => `answers WHERE case_id = $1 AND actor = $${at} AND key = $${at + 1}`,
						idempotency.actor,
						idempotency.key,
					),
				]
			: []),
		...(withoutDrafts.length > 0
			? [
					unless(
						"untyped",
						(at) => `drafts WHERE case_id = $1 AND step = ANY ($${at}::text[])`,
						withoutDrafts,
					),
				]
			: []),
	];
}

/** @param otherwise what happens where the row is there already */
function caseInserted(next: Commit["case"], head: string, otherwise: string): Piece {
	const { number, version, status, applicant, opened_at } = listedBy(next);
	return {
		name: "first",
		sql: () => `written AS (
			INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body, head)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
			ON CONFLICT (case_id) ${otherwise} RETURNING case_id, xmin::text AS stamp
		)`,
		values: [next.id, number, version, status, applicant, opened_at, caseText(next), head],
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
	const pieces = [written, ...readRows(rows, undefined, 0)];
	return {
		text: assembled(pieces),
		values: [...valuesOf(pieces)],
	};
}

/** Only what this command changes: most write no file and drop no draft. */
function piecesOf(
	change: Commit,
	links: readonly Link[],
	written: Written | undefined,
	writtenOut: number,
): readonly Piece[] {
	return [
		...(change.events.length > 0 ? [events(change, links, writtenOut)] : []),
		...(change.effects.length > 0 ? [effects(change, writtenOut)] : []),
		...(change.answered.length > 0 ? [answered(change)] : []),
		...readRows(change, written, writtenOut),
		...(change.idempotency ? [answer(change.idempotency)] : []),
		...((change.files ?? []).length > 0 ? [papers(change)] : []),
		...((change.dropDrafts ?? []).length > 0 ? [droppedDrafts(change)] : []),
		...(change.draft ? [firstDraft(change.draft)] : []),
	];
}

function events({ events: all }: Commit, links: readonly Link[], writtenOut: number): Piece {
	const rows = rowsOf(
		{ seq: "int", body: "json", salt: "text", hash: "text" },
		all.map((event, index) => {
			const { salt, hash } = links[index] ?? { salt: null, hash: null };
			return [event.seq, JSON.stringify(event), salt, hash];
		}),
		writtenOut,
	);
	return {
		name: `events ${rows.name}`,
		sql: (at) => `events_written AS (
			INSERT INTO events (case_id, seq, body, salt, hash)
			SELECT case_id, seq, body::json, salt, hash FROM written, ${rows.sql(at)}
		)`,
		values: rows.values,
	};
}

function effects({ effects: all }: Commit, writtenOut: number): Piece {
	const rows = rowsOf(
		{ id: "text", body: "json" },
		all.map((effect) => [effect.id, JSON.stringify(effect)]),
		writtenOut,
	);
	const isOne = rows.name === "1";
	return {
		name: `effects ${rows.name}`,
		sql: (at) => `effects_written AS (
			INSERT INTO outbox (case_id, effect_id, body, next_at)
			SELECT case_id, id, body::json, 0 FROM written, ${rows.sql(at)} ${isOne ? "" : "ORDER BY nth"}
		)`,
		values: rows.values,
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
		[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) => `$${at + nth}::text[]`).join(", ");
	return {
		name: "files",
		sql: (at) => `files_written AS (
			INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content, outside, scan)
			SELECT case_id, file_id, name, type, uploaded_by, field, paper, code, decode(content, 'base64'), outside::bigint, scan
			FROM written, unnest(${places(at)})
				AS file (file_id, name, type, uploaded_by, field, paper, code, content, outside, scan)
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
			texts(({ content, outside }) => (outside ? "" : Buffer.from(content).toString("base64"))),
			texts(({ size, outside }) => (outside ? String(size) : undefined)),
			texts(({ scan }) => scan),
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

/** Where something waits already, that is told first. */
function newsToTell({ subscribers, at: since }: ToTell, told: number, upto: number): Piece {
	return {
		name: "news",
		sql: (at) => `news_written AS (
			INSERT INTO news (case_id, subscriber, told, upto, since, next_at)
			SELECT case_id, subscriber, $${at + 1}::int, $${at + 2}::int, $${at + 3}::bigint, $${at + 3}::bigint
			FROM written, unnest($${at}::text[]) AS to_tell (subscriber)
			ON CONFLICT (case_id, subscriber) DO UPDATE SET upto = excluded.upto
		)`,
		values: [subscribers, told, upto, since],
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
