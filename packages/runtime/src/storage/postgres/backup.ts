import { createReadStream, openSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";

import type { PoolClient } from "pg";

import { type Database, openDatabase, type PostgresOptions } from "./database.ts";
import { migrate, requireNewest } from "./migrate.ts";

/** Of the lines below. A newer program that keeps more writes a higher one. */
const FORMAT = "onedoor backup 2";

/** Of an older program: rows that have fewer columns, the same ones first. */
const READ: ReadonlySet<string> = new Set(["onedoor backup 1", FORMAT]);

/** Columns as they are kept, and what rows are ordered by: the order of commits where there is one. */
const TABLES: Readonly<Record<string, { readonly columns: string; readonly order: string }>> = {
	bundles: { columns: "hash, body", order: "hash" },
	series: { columns: "series, last", order: "series" },
	cases: {
		columns: "case_id, number, version, status, applicant, opened_at, body, head",
		order: "case_id",
	},
	events: { columns: "case_id, seq, body, salt, digest, hash", order: "case_id, seq" },
	lookups: { columns: "case_id, seq, body, salt, digest, hash", order: "case_id, seq" },
	outbox: { columns: "case_id, effect_id, body, attempts, next_at, why", order: "place" },
	due: { columns: "case_id, what, kind, at", order: "case_id, what, kind" },
	tasks: {
		columns: "case_id, task_id, role, due_at, late, office, body",
		order: "case_id, task_id, role",
	},
	drafts: { columns: "case_id, step, version, body", order: "case_id, step" },
	answers: {
		columns: "case_id, actor, key, body_hash, status, answer",
		order: "case_id, actor, key",
	},
	files: {
		columns:
			"case_id, file_id, name, type, uploaded_by, field, paper, code, content, outside, scan",
		order: "case_id, file_id",
	},
	files_to_remove: { columns: "file_id", order: "file_id" },
	consents: {
		columns: "consent_id, version, applicant, partner, asked_at, body",
		order: "place",
	},
	news: {
		columns: "case_id, subscriber, told, upto, since, attempts, next_at, why",
		order: "case_id, subscriber",
	},
	news_given_up: {
		columns: "case_id, subscriber, seq, attempts, why",
		order: "case_id, subscriber, seq",
	},
	shares: { columns: "share_id, version, case_id, code, body", order: "place" },
};

const PAGE = 200;

/**
 * Writes everything of a schema into a file, a row a line, as of one instant, while servers go on. Values are the texts
 * that PostgreSQL itself writes, so that they come back as they were.
 *
 * @throws Error where there is a file already
 */
export async function backupPostgres(options: PostgresOptions, out: string): Promise<void> {
	const file = openSync(out, "wx", 0o600);
	await withDatabase(options, async (database) => {
		await requireNewest(database);
		await database.transaction(async (client) => {
			await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
			writeSync(file, `${JSON.stringify([FORMAT])}\n`);
			for (const table of Object.keys(TABLES))
				await dump(client, table, (line) => writeSync(file, line));
			// Whoever finds no last line has half a backup.
			writeSync(file, `${JSON.stringify(["end"])}\n`);
		});
	});
}

async function dump(
	client: PoolClient,
	table: string,
	write: (line: string) => void,
): Promise<void> {
	const { columns = "", order = "" } = TABLES[table] ?? {};
	const texts = columns
		.split(", ")
		.map((column) => `${column}::text`)
		.join(", ");
	await client.query(
		`DECLARE dumped NO SCROLL CURSOR FOR SELECT ${texts} FROM ${table} ORDER BY ${order}`,
	);
	for (;;) {
		const { rows } = await client.query({ text: `FETCH ${PAGE} FROM dumped`, rowMode: "array" });
		for (const row of rows) write(`${JSON.stringify([table, ...row])}\n`);
		if (rows.length < PAGE) break;
	}
	await client.query("CLOSE dumped");
}

/**
 * Fills an empty schema from such a file, all of it or nothing.
 *
 * @throws Error for a schema that holds something, and for what is no whole backup
 */
export async function restorePostgres(backup: string, options: PostgresOptions): Promise<void> {
	await withDatabase(options, async (database) => {
		await migrate(database);
		await database.transaction(async (client) => {
			await requireEmpty(client);
			const lines = createInterface({ input: createReadStream(backup, "utf8") });
			let last: unknown;
			let isFirst = true;
			for await (const line of lines) {
				const [table, ...values] = JSON.parse(line) as [string, ...(string | null)[]];
				if (isFirst && !READ.has(table)) throw new Error(`${backup} is no ${FORMAT}`);
				if (Object.hasOwn(TABLES, table)) await insert(client, table, values);
				isFirst = false;
				last = table;
			}
			if (last !== "end") throw new Error(`${backup} is not whole`);
		});
	});
}

async function requireEmpty(client: PoolClient): Promise<void> {
	for (const table of Object.keys(TABLES)) {
		const { rows } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
		if (rows.length > 0) throw new Error(`there is something in "${table}" already`);
	}
}

async function insert(
	client: PoolClient,
	table: string,
	values: readonly (string | null)[],
): Promise<void> {
	const columns = TABLES[table]?.columns.split(", ").slice(0, values.length).join(", ");
	const places = values.map((_, index) => `$${index + 1}`).join(", ");
	await client.query({
		name: `restore ${table}`,
		text: `INSERT INTO ${table} (${columns}) VALUES (${places})`,
		values: [...values],
	});
}

async function withDatabase(
	options: PostgresOptions,
	work: (database: Database) => Promise<void>,
): Promise<void> {
	const database = openDatabase({ ...options, connections: 1 });
	try {
		await work(database);
	} finally {
		await database.close();
	}
}
