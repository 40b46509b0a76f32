import { join } from "node:path";

import type { CaseView } from "@onedoor/dsl/bundle";
import { afterEach, expect, it } from "vitest";

import type { Case } from "../case/case.ts";
import { evolve } from "../core.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import { MOVE, movingBundles } from "../testing/moving/moving.test-data.ts";
import { random } from "../testing/random.ts";
import { survive, until, type Victim, victim } from "./crash-harness.test-data.ts";

/**
 * One case starts others, and word goes to and fro between them, while the server is killed at moments that a seed
 * chooses. `ONEDOOR_SOAK_ROUNDS` and `ONEDOOR_SOAK_SEED` choose how many moves and which moments.
 */
const ROUNDS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_125);
const ANN = "079196000001";
const OFFICERS = { officer: "079190000901", warden: "079190000902" };
const LEASE = { by: "upload", files: ["lease-1"] };

let server: Victim;
afterEach(() => server.end());

it(`nothing that one case tells another is lost or doubled: ${ROUNDS} moves, seed ${SEED}`, {
	timeout: 60_000 + ROUNDS * 60_000,
}, async () => {
	server = victim("2026-11-23T09:00:00+07:00", movingBundles(), OFFICERS);
	const chance = random(SEED);
	await server.start();
	for (let round = 0; round < ROUNDS; round++)
		await oneMove(`round-${round}`, chance, round % 2 === 0);
	expect(server.kills).toBeGreaterThanOrEqual(ROUNDS);
});

async function oneMove(key: string, chance: () => number, withdrawn: boolean): Promise<void> {
	const ann = () => server.as(ANN);
	const call = <Answer>(does: () => Promise<Answer>) => survive(server, chance, does);
	const { id } = await call(() => ann().openCase({ procedure: "moving" }, { key }));
	const data = { ...MOVE, lease: LEASE };
	await call(() => ann().act(id, "application", "submit", { data }, { key: `${key}-submit` }));
	const address = await childOf(id, "address", chance);
	const entered = { data: { register_number: key } };
	await until(async () => (await ann().getCase(address)).steps.includes("check"));
	await call(() =>
		server
			.as(OFFICERS.officer)
			.act(address, "check", "entered", entered, { key: `${key}-entered` }),
	);
	const parking = await childOf(id, "parking", chance);
	if (withdrawn) await call(() => ann().caseAction(id, "withdraw", {}, { key: `${key}-gone` }));
	else {
		const form = { data: { plate: "EX 1", district: "s1" } };
		await call(() => ann().act(parking, "application", "submit", form, { key: `${key}-form` }));
		await call(() =>
			server.as(OFFICERS.warden).act(parking, "check", "granted", {}, { key: `${key}-parked` }),
		);
	}
	await until(async () => isSettled(await ann().getCase(id), withdrawn));
	await until(async () => isOutboxEmpty());
	await check(id, withdrawn);
}

/** An effect leaves the outbox after what it brought is there to be seen. */
function isOutboxEmpty(): boolean {
	const database = openDatabase(join(server.folder, "cases.sqlite"));
	const row = database.get("SELECT count(*) AS n FROM outbox WHERE next_at IS NOT NULL");
	database.close();
	return row?.n === 0;
}

function isSettled({ status, children = [] }: CaseView, withdrawn: boolean): boolean {
	const awaited = children.filter(({ step }) => withdrawn || step !== "notice");
	return status === "ended" && awaited.every((child) => child.result !== undefined);
}

/** The logs of the parent and of every child: each started once, each heard of once, each as replay has it. */
async function check(id: string, withdrawn: boolean): Promise<void> {
	await server.kill();
	const store = sqliteStore(join(server.folder, "cases.sqlite"));
	const parent = await store.load(id);
	const events = await store.events(id);
	const children = Object.values(parent?.children ?? {});
	expect(children.map(({ step }) => step)).toEqual(["address", "notice", "parking"]);
	for (const [kind, number] of [
		["child_started", 3],
		["child_ended", withdrawn ? 3 : 2],
		["answered", withdrawn ? 1 : 2],
	] as const)
		expect([kind, events.filter((event) => event.kind === kind).length]).toEqual([kind, number]);
	const { items } = await store.list({ limit: 100 });
	expect(items.filter((kase) => kase.parent?.case === id)).toHaveLength(3);
	for (const kase of items) {
		const log = await store.events(kase.id);
		expect(log.reduce<Case | undefined>(evolve, undefined)).toEqual(kase);
		expect(log.filter(({ kind }) => kind === "opened")).toHaveLength(1);
	}
	expect(await store.figures()).toMatchObject({ effectsWaiting: 0, effectsDead: 0 });
	await store.close();
	await server.start();
}

/** Word between the cases may be under way when the server is killed once more. */
async function childOf(id: string, step: string, chance: () => number): Promise<string> {
	if (chance() < 0.5) {
		await server.kill();
		await server.start();
	}
	let found: string | undefined;
	await until(async () => {
		const { children = [] } = await server.as(ANN).getCase(id);
		found = children.find((child) => child.step === step)?.case;
		return found !== undefined;
	});
	return found ?? "";
}
