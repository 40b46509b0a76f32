import { join } from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import { survive, until, type Victim, victim } from "../../engine/crash-harness.test-data.ts";
import { sqliteStore } from "../../index.ts";
import { type Bank, bank } from "../../testing/outside/bank.ts";
import { random } from "../../testing/random.ts";
import { FEE, marketStall, TRADER } from "./paying.test-data.ts";

/**
 * The service is killed while it makes a charge, while the bank tells it, and while it gives money back, at moments that
 * a seed chooses. `ONEDOOR_SOAK_ROUNDS` and `ONEDOOR_SOAK_SEED` choose how many cases and which moments.
 */
const ROUNDS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);

let server: Victim;
let other: Bank;
beforeEach(async () => {
	other = await bank({ callbackTo: () => `${server.address}/api/callbacks/payment` });
	vi.stubEnv("ONEDOOR_TEST_BANK", other.address);
	server = victim("2026-11-23T09:00:00+07:00", [marketStall()], {});
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await server.end();
	await other.stop();
});

it(`money moves once, whenever the service dies: ${ROUNDS} cases, seed ${SEED}`, {
	timeout: 60_000 + ROUNDS * 60_000,
}, async () => {
	const chance = random(SEED);
	await server.start();
	for (let round = 0; round < ROUNDS; round++) await oneCase(`round-${round}`, chance);
	// It died in the midst of calls at least once for each case.
	expect(server.kills).toBeGreaterThanOrEqual(ROUNDS);
	await server.kill();
	const store = sqliteStore(join(server.folder, "cases.sqlite"));
	expect(await verifyStore(store)).toMatchObject({ findings: [] });
	await store.close();
});

async function oneCase(key: string, chance: () => number): Promise<void> {
	const trader = server.as(TRADER);
	const call = <Answer>(does: () => Promise<Answer>) => survive(server, chance, does);
	const { id } = await call(() => trader.openCase({ procedure: "market_stall" }, { key }));
	const data = { full_name: "Ann Example" };
	await call(() => trader.act(id, "application", "submit", { data }, { key: `${key}-form` }));
	const before = other.book.charges().length;
	// The bank takes the order and does not answer, once in a while.
	other.faults.mute = chance() < 0.5 ? 1 : 0;
	await call(() => trader.pay(id, "payment", { key: `${key}-pay` }));
	await until(async () => other.book.charges().length > before);
	const reference = other.book.charges()[before]?.reference ?? "";
	// The bank tells it while it dies; what does not arrive is found out by asking.
	await Promise.all([other.visit(reference, "pay"), dieSoon(chance)]);
	await until(async () => (await stateOf(id)) === "paid");
	expect(other.book.charges()).toHaveLength(before + 1);
	expect(other.book.held()).toBe(FEE);
	other.faults.mute = chance() < 0.5 ? 1 : 0;
	await call(() => trader.caseAction(id, "withdraw", {}, { key: `${key}-gone` }));
	await dieSoon(chance);
	await until(async () => (await stateOf(id)) === "refunded");
	expect(other.book.held()).toBe(0);
	expect(other.book.get(reference).refunds).toHaveLength(1);
	const { items } = await trader.history(id);
	expect(items.filter(({ kind }) => kind === "paid")).toHaveLength(1);
}

async function dieSoon(chance: () => number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, chance() * 30));
	await server.kill();
	await server.start();
}

/** What is known now; whatever waits for its next try need not wait longer than the test does. */
async function stateOf(id: string): Promise<string | undefined> {
	const trader = server.as(TRADER);
	await trader.dev.setSimulator("payment", "answers");
	return (await trader.getCase(id)).payments?.at(-1)?.state;
}
