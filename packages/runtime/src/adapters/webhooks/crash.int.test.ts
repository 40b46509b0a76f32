import { join } from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { until, type Victim, victim } from "../../engine/crash-harness.test-data.ts";
import { sqliteStore, TOLD_KINDS } from "../../index.ts";
import { type Receiver, receiver } from "../../testing/outside/receiver.ts";
import { random } from "../../testing/random.ts";
import { marketStall, TRADER } from "../payment/paying.test-data.ts";
import type { CaseCloudEvent } from "./index.ts";

/**
 * The service is killed when an event has been taken and not yet been written down as told, and again at moments that a
 * seed chooses. `ONEDOOR_SOAK_ROUNDS` and `ONEDOOR_SOAK_SEED` choose how many cases and which moments.
 */
const ROUNDS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

let server: Victim;
let other: Receiver;
beforeEach(async () => {
	other = await receiver();
	vi.stubEnv("ONEDOOR_TEST_RECEIVER", other.address);
	server = victim("2026-11-23T09:00:00+07:00", [marketStall()], {});
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await server.end();
	await other.stop();
});

it(`no event is lost, and each comes in its place, whenever the service dies: ${ROUNDS} cases, seed ${SEED}`, {
	timeout: 60_000 + ROUNDS * 20_000,
}, async () => {
	const chance = random(SEED);
	await server.start();
	const ids: string[] = [];
	for (let round = 0; round < ROUNDS; round++) ids.push(await oneCase(`round-${round}`, chance));
	const told = () => other.taken<CaseCloudEvent>();
	const last = (id: string) =>
		told().some(({ data }) => data.case === id && data.step === "payment");
	await until(async () => ids.every(last));
	await server.kill();
	expect(server.kills).toBe(ROUNDS + 1);

	const store = sqliteStore(join(server.folder, "cases.sqlite"));
	for (const id of ids) {
		const log = (await store.events(id)).filter(({ kind }) =>
			TOLD_KINDS.some((one) => one === kind),
		);
		const wanted = log.map(({ seq }) => `${id}-${seq}`);
		const came = told()
			.filter(({ data }) => data.case === id)
			.map((event) => event.id);
		// Once more is allowed, in its place; less or in another order is not.
		expect(came.filter((one, index) => one !== came[index - 1])).toEqual(wanted);
	}
	const headers = other.calls.map((call) => call.headers.get("webhook-id"));
	expect(headers).toEqual(told().map((event) => event.id));
	// What was taken before each death came again under its id.
	expect(headers.length - new Set(headers).size).toBeGreaterThanOrEqual(ROUNDS);
	await store.close();
});

/** A case is applied for; meanwhile the service dies once, with an event that was just taken. */
async function oneCase(key: string, chance: () => number): Promise<string> {
	const dying = other.calls.length + 1 + Math.floor(chance() * 3);
	const died = Promise.withResolvers<void>();
	// Killed before the answer is there: whoever lives on cannot know that it was taken.
	other.answer = () => {
		if (other.calls.length === dying) void server.kill().then(died.resolve);
		return undefined;
	};
	let isBack = false;
	const back = async (): Promise<void> => {
		await died.promise;
		if (!isBack) await server.start();
		isBack = true;
	};
	const call = <Answer>(does: () => Promise<Answer>) => does().catch(() => back().then(does));
	const trader = server.as(TRADER);
	const { id } = await call(() => trader.openCase({ procedure: "market_stall" }, { key }));
	const data = { full_name: "Ann Example" };
	await call(() => trader.act(id, "application", "submit", { data }, { key: `${key}-form` }));
	await back();
	return id;
}
