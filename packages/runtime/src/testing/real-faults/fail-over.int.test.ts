import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PATIENCE_MS } from "../../../../../scripts/testing/patience.ts";
import { postgresStore } from "../../storage/postgres/open.ts";
import { type PostgresPair, postgresPair } from "../postgres-pair.test-data.ts";
import { caseOf, commitOf, eventOf } from "../storage-contract.ts";
import { realFaults, type Scene, type Wrong } from "./real-faults.test-data.ts";

/** In `pnpm test` a share of what `pnpm soak failover` does; other moments with `ONEDOOR_SOAK_SEED`. */
const IS_SOAK = process.env.ONEDOOR_SOAK_FAULTS !== undefined;
const FAULTS = Number(process.env.ONEDOOR_SOAK_FAULTS ?? 2);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** A machine that runs all tests at once says nothing about time; the long run does. */
const MOST_MS = IS_SOAK ? 1_000 : 30_000;

let pair: PostgresPair;
beforeAll(async () => {
	pair = await postgresPair();
});
afterAll(() => pair.stop());

it(`a standby takes over: nothing is lost, ${FAULTS} times, seed ${SEED}`, {
	timeout: 120_000 + FAULTS * 20_000,
}, async () => {
	const gaps: Record<"killed" | "gone", number[]> = { killed: [], gone: [] };
	let isAlone = false;
	const paired = async () => {
		if (isAlone) await pair.rejoin();
		isAlone = true;
	};
	const wrong: Readonly<Record<string, Wrong>> = {
		"primary killed": async (scene) => {
			await paired();
			const since = performance.now();
			await pair.primary.kill();
			pair.promote();
			gaps.killed.push(await gapAcross(scene, since));
		},
		"primary gone from the net": async (scene) => {
			await paired();
			const since = performance.now();
			pair.primary.pause();
			pair.promote();
			gaps.gone.push(await gapAcross(scene, since));
			// It comes back, and does not know that it was replaced.
			pair.standby.resume();
			await pause(500);
		},
		"standby killed, then primary": async (scene) => {
			await paired();
			await oneAfterTheOther(pair)(scene);
			isAlone = false;
		},
	};
	const { acknowledged: _, ...report } = await realFaults({
		database: pair.url,
		seed: SEED,
		faults: FAULTS,
		wrong,
	});
	console.log(JSON.stringify({ ...report, gaps, seed: SEED }));
	expect(report.broken.slice(0, 5)).toEqual([]);
	expect(report.acts).toBeGreaterThan(FAULTS);
	expect(Math.max(...gaps.killed, ...gaps.gone)).toBeLessThanOrEqual(MOST_MS);
});

it("tells nobody that something was done before the standby has it too", async () => {
	await pair.rejoin();
	const store = postgresStore({ url: pair.url, schema: "settled" });
	const once = { actor: "ann", key: "k", bodyHash: "", status: 200, answer: "{}" };
	const event = (seq: number) => ({ events: [eventOf("a", seq)] });
	await store.commit(0, commitOf(caseOf("a", 1), event(1)));
	pair.standby.pause();
	const committed = store.commit(1, commitOf(caseOf("a", 2), { ...event(2), idempotency: once }));
	await expect.poll(() => waitsForStandby(pair.primary.url)).toBe(true);
	await pair.primary.kill();
	await pair.primary.start();
	// It can be read already, and would be gone if the standby took over now.
	await expect.poll(async () => (await store.load("a"))?.version).toBe(2);
	const repeated = store.answerOf("a", once.actor, once.key);
	const soon = <Told>(told: Promise<Told>) => Promise.race([told, pause(700, "not yet")]);
	expect(await Promise.all([soon(committed), soon(repeated)])).toEqual(["not yet", "not yet"]);
	pair.standby.resume();
	expect(await committed).toBe("done");
	expect(await repeated).toMatchObject({ status: 200 });
	await store.close();
});

it.skipIf(!IS_SOAK)("finds what is lost without a standby that acknowledges", async () => {
	const careless = await postgresPair({ isAsynchronous: true });
	const { broken } = await realFaults({
		database: careless.url,
		seed: SEED,
		faults: 5,
		wrong: { killed: oneAfterTheOther(careless) },
		// What is lost never goes on.
		patienceMs: 3_000,
	});
	await careless.stop();
	expect(broken.filter((one) => one.includes("acknowledged")).length).toBeGreaterThan(0);
});

/** The standby dies first, and takes over without what was done meanwhile. */
function oneAfterTheOther(both: PostgresPair): Wrong {
	return async () => {
		await both.standby.kill();
		await pause(500);
		await both.primary.kill();
		await both.standby.start();
		both.promote();
		await both.rejoin();
	};
}

async function waitsForStandby(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url });
	await client.connect();
	const { rowCount } = await client.query(
		"SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep'",
	);
	await client.end();
	return rowCount === 1;
}

/** The longest time in which nothing was acknowledged, from an instant until all goes on, in milliseconds. */
async function gapAcross({ told: { acknowledged } }: Scene, since: number): Promise<number> {
	const from = acknowledged.findLastIndex((at) => at <= since);
	const end = Date.now() + PATIENCE_MS;
	while (acknowledged.filter((at) => at > since).length < 30 && Date.now() < end) await pause(20);
	const times = acknowledged.slice(Math.max(0, from));
	return Math.round(Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at))));
}
