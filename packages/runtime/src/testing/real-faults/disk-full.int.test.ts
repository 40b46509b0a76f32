import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { afterAll, describe, expect, it } from "vitest";

import { sqliteStore } from "../../storage/sqlite/open.ts";
import { StoreFullError } from "../../storage/store-failed.ts";
import { type PostgresCluster, startPostgres } from "../postgres-cluster.test-data.ts";
import { realFaults, type Wrong } from "./real-faults.test-data.ts";
import { type SmallDisk, smallDisk } from "./small-disk.test-data.ts";

/** In `pnpm test` a share of what `pnpm soak disk` does; other moments with `ONEDOOR_SOAK_SEED`. */
const FAULTS = Number(process.env.ONEDOOR_SOAK_FAULTS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

// A file system of a few megabytes has to be mounted, which not everybody may: elsewhere this is passed over.
const disk = smallDisk(64);
afterAll(() => disk?.remove());

/** Full for a while, in which nothing can be done; then there is room again. */
function full(small: SmallDisk, afterwards: () => Promise<void>): Wrong {
	return async ({ told, chance }) => {
		small.fill();
		const refused = () => told.faults["503 store_full"] ?? 0;
		const before = refused();
		// Beside other work it may take some seconds until somebody meets it.
		for (let tried = 0; refused() === before && tried < 1000; tried++) await pause(20);
		await pause(chance() * 300);
		small.free();
		await afterwards();
	};
}

describe.skipIf(disk === undefined)("a disk that is full", () => {
	const small = disk as SmallDisk;
	const timeout = 120_000 + FAULTS * 10_000;

	it(`under SQLite loses nothing, ${FAULTS} times, seed ${SEED}`, { timeout }, async () => {
		const report = await realFaults({
			database: join(small.folder, "cases.sqlite"),
			seed: SEED,
			faults: FAULTS,
			// A file has one owner.
			workers: 1,
			wrong: { "disk full": full(small, async () => {}), killed: ({ workers }) => workers.kill() },
		});
		console.log(JSON.stringify({ ...report, acknowledged: undefined, seed: SEED }));
		expect(report.broken.slice(0, 5)).toEqual([]);
		expect(report.answers["503 store_full"]).toBeGreaterThan(0);
		expect(report.answers["500 fault"]).toBeUndefined();
	});

	it("gives nobody a number that could not be written down", async () => {
		const store = sqliteStore(join(small.folder, "numbers.sqlite"));
		const given = [await store.nextNumber("a")];
		small.fill();
		const refused: unknown[] = [];
		for (let nth = 0; nth < 20; nth++)
			await store.nextNumber("a").then(
				(number) => given.push(number),
				(error: unknown) => refused.push(error),
			);
		small.free();
		given.push(await store.nextNumber("a"));
		expect(refused[0]).toBeInstanceOf(StoreFullError);
		expect(new Set(given).size).toBe(given.length);
		await store.close();
	});

	it(`under PostgreSQL loses nothing, ${FAULTS} times, seed ${SEED}`, { timeout }, async () => {
		const cluster: PostgresCluster = await startPostgres(
			{ min_wal_size: "2MB", max_wal_size: "4MB", autovacuum: "off" },
			{ within: small.folder, initdb: ["--wal-segsize=1"] },
		);
		try {
			const report = await realFaults({
				database: cluster.url,
				seed: SEED,
				faults: FAULTS,
				// What met a full disk several times is tried again after a minute or more.
				patienceMs: 120_000,
				wrong: { "disk full": full(small, () => cluster.server.revive()) },
			});
			console.log(JSON.stringify({ ...report, acknowledged: undefined, seed: SEED }));
			expect(report.broken.slice(0, 5)).toEqual([]);
			expect(report.answers["503 store_full"]).toBeGreaterThan(0);
			expect(report.answers["500 fault"]).toBeUndefined();
		} finally {
			await cluster.stop();
		}
	});
});
