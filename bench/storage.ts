import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

import { postgresStore, sqliteStore } from "../packages/runtime/src/index.ts";
import { startPostgres } from "../packages/runtime/src/testing/postgres-cluster.test-data.ts";
import type { Row } from "./row.ts";
import { byHandOnPostgres } from "./storage/by-hand-postgres.ts";
import { byHandOnSqlite } from "./storage/by-hand-sqlite.ts";
import { onDbos } from "./storage/dbos.ts";
import { manyCases } from "./storage/many-cases.ts";
import { overHttp } from "./storage/over-http.ts";
import { roadWorks } from "./storage/road-works.ts";
import { carryingOut, sideBySide } from "./storage/side-by-side.ts";
import { startToFirstCommand } from "./storage/start.ts";
import { withOnedoor } from "./storage/with-onedoor.ts";

const CONNECTIONS = 8;
/** Cases of one round: enough that what the engine collects falls on all rounds alike. */
const CASES = 200;

/** Whole cases carried out and committed, against the hand-written form of the same job. Wall clock, on real disks. */
export async function storage(): Promise<readonly Row[]> {
	const cluster = await startPostgres();
	try {
		return [
			...(await onPostgres(cluster.url)),
			...(await twoProcesses(cluster.url)),
			...(await onSqlite()),
			...(await manyCases(cluster.url, CONNECTIONS, roadWorks())),
			...(await startToFirstCommand()),
		];
	} finally {
		await cluster.stop();
	}
}

async function onPostgres(url: string): Promise<readonly Row[]> {
	const byHand = await byHandOnPostgres("PostgreSQL, by hand", url, "by_hand", CONNECTIONS);
	const store = postgresStore({ url, connections: CONNECTIONS });
	const onedoor = await withOnedoor("PostgreSQL, Onedoor", store, roadWorks());
	const http = await overHttp("PostgreSQL, Onedoor over HTTP", url, CONNECTIONS);
	const handOverHttp = await overHttp("PostgreSQL, by hand over HTTP", url, CONNECTIONS, {
		program: new URL("./storage/by-hand-server.ts", import.meta.url),
	});
	const dbos = await onDbos("PostgreSQL, DBOS", url, CONNECTIONS);
	const against = byHand.id;
	const size = { clients: CONNECTIONS, cases: CASES };
	try {
		return await sideBySide([
			carryingOut(byHand, size),
			carryingOut(onedoor, size, { against, gate: 1 / 0.85, cpuGate: 1.3 }),
			carryingOut(http, size, { against, gate: 1 / 0.7 }),
			carryingOut(handOverHttp, size, { against }),
			carryingOut(dbos, { ...size, cases: CONNECTIONS }, { against: onedoor.id }),
		]);
	} finally {
		for (const world of [byHand, onedoor, http, handOverHttp, dbos]) await world.close();
	}
}

const TWO = "PostgreSQL, Onedoor over HTTP, two processes";
/** A process for each core, one for the database, and one that calls. */
const CORES = 4;

/** What a second process adds, until the database is the limit. */
async function twoProcesses(url: string): Promise<readonly Row[]> {
	const gate = 1 / 1.6;
	if (availableParallelism() < CORES)
		return [{ id: TWO, unit: "µs", gate, notRun: `fewer than ${CORES} cores` }];
	const size = { clients: 2 * CONNECTIONS, cases: CASES };
	const one = await overHttp("PostgreSQL, Onedoor over HTTP, one process", url, 2 * CONNECTIONS);
	const two = await overHttp(TWO, url, 2 * CONNECTIONS, { processes: 2 });
	try {
		return await sideBySide([
			carryingOut(one, size),
			carryingOut(two, size, { against: one.id, gate }),
		]);
	} finally {
		await Promise.all([one.close(), two.close()]);
	}
}

async function onSqlite(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
	const byHand = byHandOnSqlite("SQLite, by hand", join(folder, "by-hand.sqlite"));
	const store = sqliteStore(join(folder, "onedoor.sqlite"));
	const onedoor = await withOnedoor("SQLite, Onedoor", store, roadWorks());
	const together = { ...onedoor, id: "SQLite, Onedoor, 16 people at once" };
	const alone = { clients: 1, cases: CASES };
	try {
		return await sideBySide([
			carryingOut(byHand, alone),
			carryingOut(onedoor, alone, { against: byHand.id, gate: 1 / 0.8 }),
			carryingOut(together, { clients: 16, cases: CASES }, { against: onedoor.id, gate: 0.5 }),
		]);
	} finally {
		await Promise.all([byHand.close(), onedoor.close()]);
		rmSync(folder, { recursive: true });
	}
}
