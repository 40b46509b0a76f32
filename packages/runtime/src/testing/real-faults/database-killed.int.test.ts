import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { chargingAgain } from "../faults/guards.test-data.ts";
import { type PostgresCluster, startPostgres } from "../postgres-cluster.test-data.ts";
import {
	LEASE_MS,
	type RealFaultOptions,
	realFaults,
	type Wrong,
} from "./real-faults.test-data.ts";

/** In `pnpm test` a share of what `pnpm soak database` does; other moments with `ONEDOOR_SOAK_SEED`. */
const IS_SOAK = process.env.ONEDOOR_SOAK_FAULTS !== undefined;
const FAULTS = Number(process.env.ONEDOOR_SOAK_FAULTS ?? 4);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

let cluster: PostgresCluster;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());

const KILLED: Wrong = async () => {
	await cluster.server.kill();
	await cluster.server.start();
};

/** Killed while people are being told that something is done: there is always something that can be lost. */
const KILLED_IN_USE: Wrong = async (scene) => {
	const before = scene.told.acknowledged.length;
	while (scene.told.acknowledged.length < before + 5) await pause(1);
	await KILLED(scene);
};

const WRONG: Readonly<Record<string, Wrong>> = {
	"database killed": KILLED,
	"worker stands still": ({ workers, chance }) => workers.pause(LEASE_MS * (0.5 + chance())),
	"worker killed": ({ workers }) => workers.kill(),
	"connection killed": async ({ chance }) => cluster.server.killOne(chance()),
	"database stands still": async ({ chance }) => {
		cluster.server.pause();
		await pause(chance() * 500);
		cluster.server.resume();
	},
	"outside cut off": async ({ outside, chance }) => {
		outside.isCut = true;
		await pause(chance() * 1_000);
		outside.isCut = false;
	},
};

const timeout = 120_000 + FAULTS * 10_000;

it(`loses nothing and does nothing twice: ${FAULTS} faults, seed ${SEED}`, {
	timeout,
}, async () => {
	const { acknowledged: _, ...report } = await realFaults({
		database: cluster.url,
		seed: SEED,
		faults: FAULTS,
		wrong: WRONG,
	});
	console.log(JSON.stringify({ ...report, seed: SEED }));
	expect(report.broken.slice(0, 5)).toEqual([]);
	// Nobody hears of a fault of ours where the database was away.
	expect(report.answers["500 fault"]).toBeUndefined();
	expect(report.acts).toBeGreaterThan(FAULTS);
});

/** Each takes one guard away, and has to find what is lost then. */
const GUARDS: Readonly<
	Record<
		string,
		Partial<RealFaultOptions> & { readonly settings?: readonly string[]; readonly finds: RegExp }
	>
> = {
	"a commit that waits for the disk": {
		// The writer that comes by now and then anyway stays away as long as it can.
		settings: ["synchronous_commit = off", "wal_writer_delay = '10s'"],
		wrong: { "database killed": KILLED_IN_USE },
		finds: /acknowledged/,
	},
	"a bank that takes an order once for its key": {
		bank: chargingAgain,
		wrong: { "worker killed": ({ workers }) => workers.kill() },
		finds: /charges for|the bank holds/,
	},
	"answers that are kept for a key": {
		without: "kept answers",
		wrong: { "database killed": KILLED },
		finds: /./,
	},
	"a commit that is there when it was acknowledged": {
		without: "commits that hold",
		wrong: { "worker killed": ({ workers }) => workers.kill() },
		finds: /./,
	},
};

// In the long run all of them, otherwise the one that no simulated fault comes near.
it.each(Object.entries(GUARDS).slice(0, IS_SOAK ? undefined : 1))(
	"finds what is lost without %s",
	{ timeout: 300_000 },
	async (_, { settings = [], finds, ...without }) => {
		for (const setting of settings) await alter(`SET ${setting}`);
		const { broken } = await realFaults({
			database: cluster.url,
			seed: SEED + 1,
			faults: IS_SOAK ? 10 : 1,
			wrong: WRONG,
			// What is lost never goes on.
			patienceMs: 3_000,
			...without,
		});
		if (settings.length > 0) await alter("RESET ALL");
		expect(broken.filter((one) => finds.test(one)).length).toBeGreaterThan(0);
	},
);

async function alter(what: string): Promise<void> {
	const client = new Client({ connectionString: cluster.url });
	await client.connect();
	await client.query(`ALTER SYSTEM ${what}`);
	await client.query("SELECT pg_reload_conf()");
	await client.end();
}
