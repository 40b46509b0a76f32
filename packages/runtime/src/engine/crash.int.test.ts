import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { rebuildCases } from "../audit/rebuild-cases.ts";
import { verifyStore } from "../audit/verify-store.ts";
import { BIRTH, MOTHER, OFFICERS } from "../http/test-server.test-data.ts";
import { postgresStore } from "../storage/postgres/open.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { sqliteStore } from "../storage/sqlite/open.ts";
import type { Store } from "../storage/storage.ts";
import { type PostgresCluster, startPostgres } from "../testing/postgres-cluster.test-data.ts";
import { random } from "../testing/random.ts";
import { survive, until, type Victim, victim } from "./crash-harness.test-data.ts";

/**
 * A real server process is killed between and during the acts of whole cases, at moments that a seed chooses. Whoever
 * gets no answer sends the same call again with the same key, as a phone on a bad line would.
 * `ONEDOOR_SOAK_ROUNDS` and `ONEDOOR_SOAK_SEED` choose how many cases and which moments.
 */
const ROUNDS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_125);
const NOW = "2026-11-23T09:00:00+07:00";

/** Each must be in the log once, whatever happened to the server. */
const ACTS: readonly (readonly [step: string, outcome: string, who: string, body?: object])[] = [
	["application", "submit", MOTHER, { data: BIRTH }],
	[
		"reception.check",
		"incomplete",
		OFFICERS.receiver,
		{ reason: "thiếu", marks: [{ path: "child.full_name" }] },
	],
	["reception.supplement", "submit", MOTHER, { data: { child: { full_name: "Lê Trần Bảo An" } } }],
	["reception.check", "accepted", OFFICERS.receiver, {}],
	["forwarding", "received", OFFICERS.civil_status_officer, {}],
	["verify", "correct", OFFICERS.civil_status_officer, {}],
	["draft_confirmation", "confirmed", MOTHER, {}],
	["signature", "signed", OFFICERS.commune_leader, {}],
];

let cluster: PostgresCluster;
let server: Victim;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterEach(() => server.end());
afterAll(() => cluster.stop());

/** A store, for looking at what a killed server left behind. */
type Opened = () => Store;

describe.each(["SQLite", "PostgreSQL"])("%s, killed at any moment", (kind) => {
	const onFile: Opened = () => sqliteStore(join(server.folder, "cases.sqlite"));
	const onServer: Opened = () => postgresStore(cluster.url);
	const opened = kind === "SQLite" ? onFile : onServer;
	const newVictim = () =>
		victim(NOW, undefined, undefined, kind === "SQLite" ? undefined : cluster.url);

	it(`nothing acknowledged is lost, nothing happens twice: ${ROUNDS} cases, seed ${SEED}`, {
		timeout: 120_000 + ROUNDS * 60_000,
	}, async () => {
		server = newVictim();
		const chance = random(SEED);
		await server.start();
		for (let round = 0; round < ROUNDS; round++) await oneCase(`round-${round}`, chance, opened);
		console.log(`${kind}: ${ROUNDS} cases, ${server.kills} kills, seed ${SEED}`);
		expect(server.kills).toBeGreaterThanOrEqual(ROUNDS);
		await server.kill();
		if (kind === "SQLite") checkFile(join(server.folder, "cases.sqlite"));
	});

	it("what fell due while it was dead happens once when it lives again, as of its own instant", async () => {
		server = newVictim();
		await server.start();
		const mother = server.as(MOTHER);
		const { id } = await mother.openCase({ procedure: "birth_registration", data: BIRTH });
		await mother.act(id, "application", "submit");
		await server.kill();
		for (const later of ["2026-11-24T12:00:00+07:00", "2026-11-24T12:00:01+07:00"]) {
			await server.start(later);
			// Two commands: the warning, and what comes after it.
			await until(async () => (await late(id)).length > 1);
			expect(await late(id)).toEqual([
				{ kind: "warned", at: "2026-11-23T14:00:00+07:00" },
				{ kind: "late", at: "2026-11-23T15:00:00+07:00" },
			]);
			await server.kill();
		}
	});
});

function checkFile(path: string): void {
	const database = openDatabase(path);
	expect(database.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
	database.close();
}

async function oneCase(key: string, chance: () => number, storeOf: Opened): Promise<void> {
	const mother = server.as(MOTHER);
	const opened = await survive(server, chance, () =>
		mother.openCase({ procedure: "birth_registration" }, { key }),
	);
	const { id } = opened;
	let version = opened.version;
	for (const [index, [step, outcome, who, body]] of ACTS.entries()) {
		await until(async () => (await mother.getCase(id)).steps.includes(step));
		const view = await survive(server, chance, () =>
			server.as(who).act(id, step, outcome, body, { key: `${key}-${index}` }),
		);
		// What was acknowledged before is still there: a version never goes back.
		expect(view.version).toBeGreaterThan(version);
		version = view.version;
	}
	await until(async () => (await mother.getCase(id)).status === "ended");
	await check(id, storeOf);
}

/** The log against everything that can be said about it. */
async function check(id: string, storeOf: Opened): Promise<void> {
	const receiver = server.as(OFFICERS.receiver);
	const { items } = await receiver.dev.messages(id);
	expect(items.map(({ message }) => message).sort()).toEqual([
		"birth_registered",
		"draft_ready",
		"receipt",
		"supplement_request",
	]);
	expect(new Set(items.map((message) => message.id)).size).toBe(items.length);

	await server.kill();
	const store = storeOf();
	const [events, kase] = [await store.events(id), await store.load(id)];
	expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
	expect(await rebuildCases(store, { check: true })).toMatchObject({
		differing: [],
		unreplayed: [],
	});
	expect(await verifyStore(store)).toMatchObject({ findings: [] });
	for (const [step, outcome] of ACTS)
		expect([
			step,
			outcome,
			events.filter((event) => event.step === step && event.outcome === outcome).length,
		]).toEqual([step, outcome, 1]);
	for (const answer of ["parents_lookup", "birth_notice_lookup", "registration", "personal_number"])
		expect([
			answer,
			events.filter((event) => event.kind === "answered" && event.step === answer).length,
		]).toEqual([answer, 1]);
	for (const { id: paper } of kase?.papers ?? [])
		expect((await store.file(id, paper))?.size).toBeGreaterThan(100);
	expect(await store.figures()).toMatchObject({ effectsWaiting: 0, effectsDead: 0 });
	await store.close();
	await server.start();
}

async function late(
	id: string,
): Promise<readonly { readonly kind: string; readonly at: string }[]> {
	const { items } = await server.as(OFFICERS.receiver).history(id);
	return items
		.filter(({ kind }) => kind === "warned" || kind === "late")
		.map(({ kind, at }) => ({ kind, at }));
}
