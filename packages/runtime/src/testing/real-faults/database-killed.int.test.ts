import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, expect, it } from "vitest";

import { type PostgresCluster, startPostgres } from "../postgres-cluster.test-data.ts";
import { LEASE_MS, realFaults, type Wrong } from "./real-faults.test-data.ts";

/** In `pnpm test` a share of what `pnpm soak database` does; other moments with `ONEDOOR_SOAK_SEED`. */
const FAULTS = Number(process.env.ONEDOOR_SOAK_FAULTS ?? 10);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

let cluster: PostgresCluster;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());

const WRONG: Readonly<Record<string, Wrong>> = {
	"database killed": async () => {
		await cluster.server.kill();
		await cluster.server.start();
	},
	"connection killed": async ({ chance }) => cluster.server.killOne(chance()),
	"database stands still": async ({ chance }) => {
		cluster.server.pause();
		await pause(chance() * 500);
		cluster.server.resume();
	},
	"worker killed": ({ workers }) => workers.kill(),
	"worker stands still": ({ workers, chance }) => workers.pause(LEASE_MS * (0.5 + chance())),
	"outside cut off": async ({ outside, chance }) => {
		outside.isCut = true;
		await pause(chance() * 1_000);
		outside.isCut = false;
	},
};

it(`loses nothing and does nothing twice: ${FAULTS} faults, seed ${SEED}`, {
	timeout: 120_000 + FAULTS * 10_000,
}, async () => {
	const report = await realFaults({
		database: cluster.url,
		seed: SEED,
		faults: FAULTS,
		wrong: WRONG,
	});
	console.log(JSON.stringify({ ...report, acknowledged: undefined, seed: SEED }));
	expect(report.broken.slice(0, 5)).toEqual([]);
	expect(report.acts).toBeGreaterThan(FAULTS);
});
