import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { Pool } from "pg";

import { postgresStore, type Store, sqliteStore } from "../packages/runtime/src/index.ts";
import { startPostgres } from "../packages/runtime/src/testing/postgres-cluster.test-data.ts";
import { elementSizes } from "./element.ts";
import { type Row, roundFigure } from "./row.ts";
import { ACTS, roadWorks } from "./storage/road-works.ts";
import { withOnedoor } from "./storage/with-onedoor.ts";

/** Enough that the pages of a table are mostly full. */
const CASES = 400;
const AT_ONCE = 8;

/** Bytes of a table with its indexes, and its rows. */
interface Table {
	readonly name: string;
	readonly bytes: number;
	readonly rows: number;
}

/**
 * What a whole case takes: thirty values, opened, handed in, sent back four times and granted. On the disk by table, as
 * the database itself counts its pages; in memory after everything that can go has gone.
 */
export async function sizes(): Promise<readonly Row[]> {
	return [...(await elementSizes()), ...(await onSqlite()), ...(await onPostgres())];
}

async function onSqlite(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-sizes-"));
	const path = join(folder, "cases.sqlite");
	const memory = await carryOut(sqliteStore(path));
	const database = new DatabaseSync(path);
	const tables = database
		.prepare(
			`SELECT s.tbl_name AS name, sum(d.pgsize) AS bytes FROM dbstat d JOIN sqlite_schema s ON s.name = d.name
			GROUP BY s.tbl_name ORDER BY s.tbl_name`,
		)
		.all()
		.map(({ name, bytes }): Table => {
			const counted = database.prepare(`SELECT count(*) AS n FROM "${String(name)}"`).get();
			return { name: String(name), bytes: Number(bytes), rows: Number(counted?.n) };
		});
	database.close();
	rmSync(folder, { recursive: true });
	return rowsOf("SQLite", tables, memory);
}

async function onPostgres(): Promise<readonly Row[]> {
	const cluster = await startPostgres();
	const memory = await carryOut(postgresStore({ url: cluster.url, connections: AT_ONCE }));
	const pool = new Pool({ connectionString: cluster.url, max: 1 });
	await pool.query("VACUUM");
	const { rows } = await pool.query(
		`SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
		WHERE relnamespace = 'onedoor'::regnamespace AND relkind = 'r' ORDER BY relname`,
	);
	const tables: Table[] = [];
	for (const { name, bytes } of rows) {
		const counted = await pool.query(`SELECT count(*) AS n FROM onedoor."${name}"`);
		tables.push({ name, bytes: Number(bytes), rows: Number(counted.rows[0].n) });
	}
	await pool.end();
	await cluster.stop();
	return rowsOf("PostgreSQL", tables, memory);
}

function rowsOf(
	database: string,
	tables: readonly Table[],
	{ before, after }: Memory,
): readonly Row[] {
	const filled = tables.filter(({ rows }) => rows >= CASES);
	const all = filled.reduce((sum, { bytes }) => sum + bytes, 0);
	const row = (id: string, value: number): Row => ({
		id: `${database}, ${id}`,
		value: roundFigure(value),
		unit: "B",
	});
	return [
		row("a whole case", all / CASES),
		...filled.flatMap(({ name, bytes, rows }) => [
			row(`${name} of a case`, bytes / CASES),
			row(`a row of ${name}`, bytes / rows),
		]),
		row("heap with no case stored", before),
		row(`heap with ${CASES} stored`, after),
	];
}

interface Memory {
	readonly before: number;
	readonly after: number;
}

/** Carries the cases out, several at once, and says what was in memory before and after. Ends with the store closed. */
async function carryOut(store: Store): Promise<Memory> {
	const world = await withOnedoor("", store, roadWorks());
	const one = async (): Promise<void> => {
		const id = randomUUID();
		await world.open(id);
		for (const act of ACTS) await world.act(id, act);
	};
	// The first loads what every one needs.
	await one();
	const before = heap();
	for (let done = 1; done < CASES; done += AT_ONCE)
		await Promise.all(Array.from({ length: Math.min(AT_ONCE, CASES - done) }, one));
	const after = heap();
	await world.close();
	return { before, after };
}

function heap(): number {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return process.memoryUsage().heapUsed;
}
