import { setTimeout as pause } from "node:timers/promises";

import { afterEach, expect, it } from "vitest";

import { type PostgresPair, postgresPair } from "../postgres-pair.test-data.ts";
import { realFaults, type Scene, type Wrong } from "./real-faults.test-data.ts";

/** In `pnpm test` a share of what `pnpm soak failover` does; other moments with `ONEDOOR_SOAK_SEED`. */
const FAULTS = Number(process.env.ONEDOOR_SOAK_FAULTS ?? 2);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** A machine that runs all tests at once says nothing about time; the long run does. */
const MOST_MS = process.env.ONEDOOR_SOAK_FAULTS === undefined ? 10_000 : 1_000;

let pair: PostgresPair;
afterEach(() => pair.stop());

it(`a standby takes over: nothing is lost, ${FAULTS} times, seed ${SEED}`, {
	timeout: 120_000 + FAULTS * 20_000,
}, async () => {
	pair = await postgresPair();
	const gaps: Record<"killed" | "gone", number[]> = { killed: [], gone: [] };
	const wrong: Readonly<Record<string, Wrong>> = {
		"primary killed": async (scene) => {
			const since = performance.now();
			await pair.primary.kill();
			pair.promote();
			gaps.killed.push(await gapAcross(scene, since));
			await pair.rejoin();
		},
		"primary gone from the net": async (scene) => {
			const since = performance.now();
			pair.primary.pause();
			pair.promote();
			gaps.gone.push(await gapAcross(scene, since));
			// It comes back, and does not know that it was replaced.
			pair.standby.resume();
			await pause(500);
			await pair.rejoin();
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

/** The longest time in which nothing was acknowledged, from an instant until all goes on, in milliseconds. */
async function gapAcross({ told: { acknowledged } }: Scene, since: number): Promise<number> {
	const from = acknowledged.findLastIndex((at) => at <= since);
	const end = Date.now() + 30_000;
	while (acknowledged.filter((at) => at > since).length < 30 && Date.now() < end) await pause(20);
	const times = acknowledged.slice(Math.max(0, from));
	return Math.round(Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at))));
}
