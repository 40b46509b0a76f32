import type { AuditStore, ListedBy } from "./audit.ts";
import type { NewsGivenUp, SubscriberFigures, UntoldNews } from "./news.ts";
import type { FileScan, HeldFile, KeptAnswer, StoredFile } from "./rows.ts";
import { SchemaTooNewError, SchemaTooOldError } from "./schema-too-new.ts";

/** A row of a table, by its columns: the same in every SQL store. */
type SqlRow = Readonly<Record<string, unknown>>;

/** What a case is listed by, of a row of `cases`. */
export function listedIn({ number, version, status, applicant, opened_at }: SqlRow): ListedBy {
	return {
		number: String(number),
		version: Number(version),
		status: String(status) as ListedBy["status"],
		applicant: String(applicant),
		opened_at: Number(opened_at),
	};
}

/** What is known of a file without its content, of a row of `files`. */
export function fileListed(row: SqlRow): Awaited<ReturnType<AuditStore["filesOf"]>>[number] {
	return {
		id: String(row.file_id),
		case: String(row.case_id),
		name: String(row.name),
		type: String(row.type),
		size: Number(row.size),
		...(row.field === null ? {} : { field: String(row.field) }),
		...(row.paper === null ? {} : { paper: String(row.paper) }),
	};
}

/** A row of `files`, whole. */
export function fileAbout(row: SqlRow, content: Uint8Array): StoredFile {
	const text = (column: string, name = column) =>
		row[column] === null ? {} : { [name]: String(row[column]) };
	return {
		id: String(row.file_id),
		case: String(row.case_id),
		name: String(row.name),
		type: String(row.type),
		size: row.outside === null ? content.byteLength : Number(row.outside),
		content,
		...text("uploaded_by", "by"),
		...text("field"),
		...text("paper"),
		...text("code"),
		...(row.outside === null ? {} : { outside: true as const }),
		...text("scan"),
	};
}

/** A row of `files` that is held back. */
export function heldFile(row: SqlRow): HeldFile {
	const { id, case: kase, name, by, field } = fileAbout(row, new Uint8Array());
	return {
		id,
		case: kase,
		name,
		...(by !== undefined && { by }),
		...(field !== undefined && { field }),
		scan: String(row.scan) as Exclude<FileScan, "clean">,
	};
}

/** Of a row with the columns of `answers`. */
export function answerOf(row: SqlRow, caseId: string, actor: string, key: string): KeptAnswer {
	return {
		case: caseId,
		actor,
		key,
		bodyHash: String(row.body_hash),
		status: Number(row.status),
		answer: String(row.answer),
	};
}

/**
 * Who looks after a store that somebody else owns needs the very schema this program knows.
 * @throws SchemaTooNewError, SchemaTooOldError
 */
export function requireSchema(found: number, known: number): void {
	if (found > known) throw new SchemaTooNewError(found, known);
	if (found < known) throw new SchemaTooOldError(found, known);
}

/** Of a row of `news`. */
export function untoldOf(row: SqlRow): UntoldNews {
	return {
		subscriber: String(row.subscriber),
		case: String(row.case_id),
		told: Number(row.told),
		upto: Number(row.upto),
		attempts: Number(row.attempts),
	};
}

/** Of a row of `news_given_up`. */
export function givenUpOf(row: SqlRow): NewsGivenUp {
	return {
		subscriber: String(row.subscriber),
		case: String(row.case_id),
		seq: Number(row.seq),
		attempts: Number(row.attempts),
		why: String(row.why),
	};
}

/** Of what waits and what was given up, each counted by subscriber. */
export function figuresOf(
	waiting: readonly SqlRow[],
	givenUp: readonly SqlRow[],
): readonly SubscriberFigures[] {
	const rows = new Map<string, SqlRow>();
	for (const row of [...waiting, ...givenUp]) {
		const subscriber = String(row.subscriber);
		rows.set(subscriber, { ...rows.get(subscriber), ...row });
	}
	return [...rows]
		.map(([subscriber, row]) => ({
			subscriber,
			waiting: Number(row.waiting ?? 0),
			...(row.since === undefined ? {} : { since: Number(row.since) }),
			givenUp: Number(row.given_up ?? 0),
			...(row.why === undefined || row.why === null ? {} : { why: String(row.why) }),
		}))
		.sort((one, other) => (one.subscriber < other.subscriber ? -1 : 1));
}
