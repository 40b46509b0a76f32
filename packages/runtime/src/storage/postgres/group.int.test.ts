import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { brokenWire } from "../../testing/broken-wire.test-data.ts";
import { type PostgresCluster, startPostgres } from "../../testing/postgres-cluster.test-data.ts";
import { caseOf, commitOf, eventOf } from "../../testing/storage-contract.ts";
import type { Commit, Store } from "../storage.ts";
import { StoreAwayError } from "../store-failed.ts";
import { type Database, openDatabase, statement } from "./database.ts";
import { postgresStore } from "./open.ts";

let cluster: PostgresCluster;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());

let count = 0;
function options() {
	return { url: cluster.url, schema: `group_${++count}`, connections: 4 };
}

/** Of the stores that were opened last. */
function current() {
	return { url: cluster.url, schema: `group_${count}` };
}

interface World {
	readonly store: Store;
	/** Another process on the same database. */
	readonly other: Store;
	readonly database: Database;
}

async function withStores(work: (world: World) => Promise<void>): Promise<void> {
	const own = options();
	const world = {
		store: postgresStore(own),
		other: postgresStore(own),
		database: openDatabase(own),
	};
	await world.store.nextNumber("ready");
	try {
		await work(world);
	} finally {
		for (const { close } of Object.values(world)) await close();
	}
}

function first(id: string): Commit {
	return commitOf(caseOf(id, 1), { events: [eventOf(id, 1)] });
}

function second(id: string, at?: string): Commit {
	const event = eventOf(id, 2);
	return commitOf(caseOf(id, 2), { events: [at === undefined ? event : { ...event, at }] });
}

function open(store: Store, ids: readonly string[]): Promise<readonly string[]> {
	return Promise.all(ids.map((id) => store.commit(0, first(id))));
}

/** How many transactions wrote the cases that there are. */
async function transactions(database: Database): Promise<number> {
	const question = statement("stamps", "SELECT count(DISTINCT xmin::text) AS number FROM cases");
	return Number((await database.get(question))?.number);
}

describe("commands of one moment", () => {
	it("share one transaction", () =>
		withStores(async ({ store, database }) => {
			const ids = ["a", "b", "c", "d"];
			expect(await open(store, ids)).toEqual(ids.map(() => "done"));
			expect(await transactions(database)).toBe(1);
		}));
	it("go in two where they are many, so that one is carried out while the other is decided", () =>
		withStores(async ({ store, database }) => {
			const ids = Array.from({ length: 10 }, (_, nth) => `case-${nth}`);
			expect(await open(store, ids)).toEqual(ids.map(() => "done"));
			expect(await transactions(database)).toBe(2);
		}));
	it("succeed or are refused each on its own", () =>
		withStores(async ({ store }) => {
			const doubled = commitOf(caseOf("b", 1), { events: [eventOf("b", 1), eventOf("b", 1)] });
			const answers = await Promise.allSettled([
				store.commit(0, first("a")),
				store.commit(0, doubled),
				store.commit(7, commitOf(caseOf("a", 8), {})),
				store.commit(0, first("c")),
			]);
			expect(answers.map((one) => (one.status === "fulfilled" ? one.value : "refused"))).toEqual([
				"done",
				"refused",
				"conflict",
				"done",
			]);
			const stored = await Promise.all(["a", "b", "c"].map((id) => store.load(id)));
			expect(stored.map((one) => one?.version)).toEqual([1, undefined, 1]);
		}));
	it("of one case are done once", () =>
		withStores(async ({ store }) => {
			await open(store, ["a", "b"]);
			const same = [store.commit(1, second("a")), store.commit(1, second("a", "later"))];
			expect((await Promise.all(same)).toSorted()).toEqual(["conflict", "done"]);
			expect(await store.events("a")).toHaveLength(2);
		}));
	it("do not wait for one whose case somebody holds", () =>
		withStores(async ({ store, database }) => {
			const ids = Array.from({ length: 40 }, (_, nth) => `case-${nth}`);
			await open(store, ids);
			let held: Promise<unknown> = Promise.resolve();
			await database.transaction(async (client) => {
				await client.query("SELECT 1 FROM cases WHERE case_id = 'case-7' FOR UPDATE");
				held = store.commit(1, second("case-7"));
				const others = ids.filter((id) => id !== "case-7");
				const done = await Promise.all(others.map((id) => store.commit(1, second(id))));
				expect(new Set(done)).toEqual(new Set(["done"]));
				expect(await Promise.race([held, pause(20, "waits")])).toBe("waits");
			});
			expect(await held).toBe("done");
		}));
	it("take their cases in one order, so that two processes never wait for each other for ever", () =>
		withStores(async ({ store, database }) => {
			await open(store, ["a", "b"]);
			let asked: Promise<unknown> = Promise.resolve();
			await database.transaction(async (client) => {
				await client.query("SELECT 1 FROM cases WHERE case_id = 'a' FOR UPDATE");
				asked = Promise.all(["b", "a"].map((id) => store.commit(1, second(id))));
				await pause(100);
				await client.query("SELECT 1 FROM cases WHERE case_id = 'b' FOR UPDATE NOWAIT");
			});
			expect(await asked).toEqual(["done", "done"]);
		}));
});

describe("a server that does not answer", () => {
	it("is given up, and its connection is given to nobody else", () =>
		withStores(async ({ store, database }) => {
			await open(store, ["a"]);
			const name = "taken";
			const impatient = openDatabase({ ...current(), connections: 1 }, 300);
			try {
				await database.transaction(async (client) => {
					await client.query("SELECT 1 FROM cases WHERE case_id = 'a' FOR UPDATE");
					const text = "SELECT version FROM cases WHERE case_id = 'a' FOR UPDATE";
					const taking = { name, text, values: [] };
					await expect(impatient.together([taking])).rejects.toThrow(StoreAwayError);
					await expect(impatient.get(statement(name, text))).rejects.toThrow(StoreAwayError);
				});
				expect(await impatient.together([{ name: "one", text: "SELECT 1", values: [] }])).toEqual([
					"1",
				]);
			} finally {
				await impatient.close();
			}
		}));
});

describe("a connection that breaks under a group", () => {
	async function overBrokenWire(
		work: (store: Store, wire: Awaited<ReturnType<typeof brokenWire>>) => Promise<void>,
	): Promise<void> {
		const wire = await brokenWire(cluster.port);
		const own = options();
		const url = own.url.replace(`:${cluster.port}/`, `:${wire.port}/`);
		const store = postgresStore({ ...own, url, connections: 1 });
		try {
			await store.nextNumber("ready");
			await work(store, wire);
		} finally {
			await store.close();
			wire.close();
		}
	}

	it("after all was written: the log tells each that it was done, and nothing is done twice", () =>
		overBrokenWire(async (store, wire) => {
			await open(store, ["a", "b", "c"]);
			wire.loseNextAnswer();
			const done = await Promise.all(["a", "b", "c"].map((id) => store.commit(1, second(id))));
			expect(done).toEqual(["done", "done", "done"]);
			const logs = await Promise.all(["a", "b", "c"].map((id) => store.events(id)));
			expect(logs.map((log) => log.length)).toEqual([2, 2, 2]);
		}));
	it("before it was heard of: each is told, and nothing of it is there", () =>
		overBrokenWire(async (store, wire) => {
			await open(store, ["a", "b"]);
			wire.loseNextQuestion();
			const told = await Promise.allSettled(["a", "b"].map((id) => store.commit(1, second(id))));
			for (const one of told)
				expect(one).toMatchObject({ status: "rejected", reason: expect.any(StoreAwayError) });
			const logs = await Promise.all(["a", "b"].map((id) => store.events(id)));
			expect(logs.map((log) => log.length)).toEqual([1, 1]);
		}));
});
