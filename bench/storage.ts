import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { postgresStore, sqliteStore } from "../packages/runtime/src/index.ts";
import { startPostgres } from "../packages/runtime/src/testing/postgres-cluster.test-data.ts";
import { type Row, roundFigure } from "./row.ts";
import { byHandOnPostgres } from "./storage/by-hand-postgres.ts";
import { byHandOnSqlite } from "./storage/by-hand-sqlite.ts";
import { overHttp } from "./storage/over-http.ts";
import { roadWorks } from "./storage/road-works.ts";
import { sideBySide } from "./storage/side-by-side.ts";
import { withOnedoor } from "./storage/with-onedoor.ts";

const CONNECTIONS = 8;

/** Whole cases carried out and committed, against the hand-written form of the same job. Wall clock, on real disks. */
export async function storage(): Promise<readonly Row[]> {
	return [...(await onPostgres()), ...(await onSqlite())];
}

async function onPostgres(): Promise<readonly Row[]> {
	const cluster = await startPostgres();
	const bundle = roadWorks();
	const byHand = await byHandOnPostgres("PostgreSQL, by hand", cluster.url, "by_hand", CONNECTIONS);
	const store = postgresStore({ url: cluster.url, connections: CONNECTIONS });
	const onedoor = await withOnedoor("PostgreSQL, Onedoor", store, bundle);
	const http = await overHttp("PostgreSQL, Onedoor over HTTP", cluster.url, CONNECTIONS);
	const against = byHand.id;
	try {
		return await sideBySide(
			[
				{ world: byHand, clients: CONNECTIONS },
				{
					world: onedoor,
					clients: CONNECTIONS,
					against,
					gate: roundFigure(1 / 0.85),
					cpuGate: 1.3,
				},
				{ world: http, clients: CONNECTIONS, against, gate: roundFigure(1 / 0.7) },
			],
			{ rounds: Number(process.env.R ?? 9), casesARound: 40 },
		);
	} finally {
		await Promise.all([byHand, onedoor, http].map((world) => world.close()));
		await cluster.stop();
	}
}

async function onSqlite(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
	const byHand = byHandOnSqlite("SQLite, by hand", join(folder, "by-hand.sqlite"));
	const store = sqliteStore(join(folder, "onedoor.sqlite"));
	const onedoor = await withOnedoor("SQLite, Onedoor", store, roadWorks());
	const together = { ...onedoor, id: "SQLite, Onedoor, 16 people at once" };
	try {
		return await sideBySide(
			[
				{ world: byHand, clients: 1 },
				{ world: onedoor, clients: 1, against: byHand.id, gate: 1.25 },
				{ world: together, clients: 16, against: onedoor.id, gate: 0.5 },
			],
			{ rounds: Number(process.env.R ?? 9), casesARound: 40 },
		);
	} finally {
		await Promise.all([byHand.close(), onedoor.close()]);
		rmSync(folder, { recursive: true });
	}
}
