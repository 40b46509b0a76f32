import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import {
	FORM,
	type HostileServer,
	hostileServer,
} from "../../http/hostile/hostile-server.test-data.ts";
import { brokenWire } from "../../testing/broken-wire.test-data.ts";
import { type PostgresCluster, startPostgres } from "../../testing/postgres-cluster.test-data.ts";
import {
	caseOf,
	commitOf,
	eventOf,
	lookupOf,
	storageContract,
} from "../../testing/storage-contract.ts";
import { SchemaTooNewError, SchemaTooOldError } from "../schema-too-new.ts";
import type { Store } from "../storage.ts";
import { StoreAwayError } from "../store-failed.ts";
import { type Database, openDatabase, statement } from "./database.ts";
import { migrate, schemaOf } from "./migrate.ts";
import { postgresStore } from "./open.ts";

let cluster: PostgresCluster;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());

let count = 0;
/** Each store has a schema of its own. */
function options() {
	return { url: cluster.url, schema: `test_${++count}`, connections: 4 };
}

storageContract("postgres", () => postgresStore(options()), { describe, it, expect });

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
	const database = openDatabase(options());
	try {
		await migrate(database);
		await work(database);
	} finally {
		await database.close();
	}
}

describe("the schema", () => {
	it("is what all migrations make of an empty database, as committed", () =>
		withDatabase(async (database) => {
			const committed = new URL("./schema.sql", import.meta.url);
			const schema = await schemaOf(database);
			if (process.env.ONEDOOR_UPDATE === "1") writeFileSync(committed, schema);
			expect(schema).toBe(readFileSync(committed, "utf8"));
		}));
	it("is made once where several workers start at once", async () => {
		const shared = options();
		const stores = [1, 2, 3].map(() => postgresStore(shared));
		expect(await Promise.all(stores.map((store) => store.nextNumber("a")))).toHaveLength(3);
		await Promise.all(stores.map((store) => store.close()));
		const database = openDatabase(shared);
		const rows = await database.all(statement("migrations", "SELECT version FROM migrations"));
		expect(rows).toHaveLength(readdirSync(new URL("./migrations/", import.meta.url)).length);
		await database.close();
	});
	it("chains the logs that an older program wrote", async () => {
		const shared = options();
		const older = openDatabase(shared);
		await older.transaction(async (client) => {
			await client.query(`CREATE SCHEMA ${shared.schema}`);
			await client.query(
				"CREATE TABLE migrations (version integer NOT NULL PRIMARY KEY, name text NOT NULL, done_at timestamptz NOT NULL DEFAULT now())",
			);
			const first = new URL("./migrations/0001-cases.sql", import.meta.url);
			await client.query(readFileSync(first, "utf8"));
			await client.query("INSERT INTO migrations VALUES (1, 'first')");
			await client.query("INSERT INTO cases VALUES ('a', 'N', 2, 'open', '', 0, $1)", [
				JSON.stringify(caseOf("a", 2)),
			]);
			for (const seq of [1, 2]) {
				const values = [seq, JSON.stringify(eventOf("a", seq))];
				await client.query("INSERT INTO events VALUES ('a', $1, $2)", values);
				const lookup = [seq, JSON.stringify(lookupOf("a", "person"))];
				await client.query("INSERT INTO lookups VALUES ('a', $1, $2)", lookup);
			}
		});
		await older.close();
		const looking = postgresStore({ ...shared, beside: true });
		await expect(looking.load("a")).rejects.toThrow(SchemaTooOldError);
		await looking.close();
		const store = postgresStore(shared);
		await store.commit(2, commitOf(caseOf("a", 3), { events: [eventOf("a", 3)] }));
		await store.keepLookups([lookupOf("a", "home")]);
		expect(await verifyStore(store)).toMatchObject({ events: 3, lookups: 3, findings: [] });
		await store.close();
	});
	it("of a newer program is refused, and the store says so at its first question", async () => {
		const shared = options();
		const database = openDatabase(shared);
		await migrate(database);
		await database.run(
			statement("newer", "INSERT INTO migrations (version, name) VALUES (999, 'newer')"),
		);
		await expect(migrate(database)).rejects.toThrow(SchemaTooNewError);
		await database.close();
		const store = postgresStore(shared);
		await expect(store.load("a")).rejects.toThrow(SchemaTooNewError);
		await store.close();
	});
	it("that a newer program brings on while this one runs is seen", async () => {
		const shared = options();
		const store = postgresStore(shared);
		const { found, known } = (await store.schema?.()) ?? {};
		expect([found, known]).toEqual([expect.any(Number), found]);
		const database = openDatabase(shared);
		await database.run(
			statement("newer", "INSERT INTO migrations (version, name) VALUES (999, 'newer')"),
		);
		expect(await store.schema?.()).toEqual({ found: 999, known });
		await database.close();
		await store.close();
	});
	it("has to be a plain name: it stands in statements", () => {
		expect(() => openDatabase({ url: cluster.url, schema: "x; DROP SCHEMA public" })).toThrow(
			"not a name",
		);
	});
});

describe("the tables", () => {
	it("keep their logs: events and look-ups can neither be changed nor removed", () =>
		withDatabase(async (database) => {
			const run = (sql: string) => database.run(statement(sql, sql));
			for (const table of ["events", "lookups"]) {
				await run(`INSERT INTO ${table} (case_id, seq, body) VALUES ('a', 1, '{}')`);
				await expect(run(`UPDATE ${table} SET body = '[]'`)).rejects.toThrow("append-only");
				await expect(run(`DELETE FROM ${table}`)).rejects.toThrow("append-only");
			}
		}));
	it("let something be erased of an entry: its place in the chain stays", () =>
		withDatabase(async (database) => {
			const run = (sql: string) => database.run(statement(sql.slice(-60), sql));
			await run("INSERT INTO events (case_id, seq, body, salt) VALUES ('a', 1, '{}', 's')");
			const erased = "UPDATE events SET body = '[]', salt = NULL, digest = 'd'";
			for (const sql of [
				`${erased}, hash = 'g'`,
				`${erased}, seq = 2`,
				"UPDATE events SET salt = NULL",
			])
				await expect(run(sql)).rejects.toThrow("append-only");
			expect(await run(erased)).toBe(1);
		}));
	it("answer the lists of due rows, effects, the desk and an applicant from an index", () =>
		withDatabase(async (database) => {
			const plan = async (sql: string) =>
				database.transaction(async (client) => {
					await client.query("SET LOCAL enable_seqscan = off");
					const { rows } = await client.query(`EXPLAIN ${sql}`);
					return rows.map((row) => String(row["QUERY PLAN"])).join("; ");
				});
			expect(await plan("SELECT * FROM due WHERE at <= 5 ORDER BY at")).toContain("due_by_instant");
			expect(
				await plan("SELECT * FROM outbox WHERE next_at <= 5 ORDER BY next_at, place"),
			).toContain("outbox_to_do");
			expect(await plan("SELECT * FROM tasks WHERE role = 'r' ORDER BY due_at, task_id")).toContain(
				"tasks_of_role",
			);
			expect(
				await plan(
					"SELECT * FROM cases WHERE applicant = 'a' ORDER BY opened_at DESC, case_id DESC",
				),
			).toContain("cases_by_applicant");
		}));
});

describe("several workers", () => {
	it("lease each row to one of them only, and wait for none", async () => {
		const shared = options();
		const stores = [1, 2, 3].map(() => postgresStore(shared));
		await stores[0]?.nextNumber("ready");
		const database = openDatabase(shared);
		await database.run(
			statement(
				"many due",
				"INSERT INTO due (case_id, what, kind, at) SELECT 'c' || n, 'x', 'late', n FROM generate_series(1, 300) AS n",
			),
		);
		const claimed = await Promise.all(
			stores.flatMap((store) =>
				[1, 2, 3, 4].map(() => store.claimDue(1000, { now: 0, until: 9, limit: 40 })),
			),
		);
		const cases = claimed.flat().map((row) => row.case);
		expect(new Set(cases).size).toBe(cases.length);
		expect(cases.length).toBe(300);
		await database.close();
		await Promise.all(stores.map((store) => store.close()));
	});
});

describe("what a process remembers of the rows it wrote", () => {
	it("is asked for less often by a process that is surprised by others", async () => {
		const shared = options();
		const [one, other] = [postgresStore(shared), postgresStore(shared)];
		await one.commit(0, commitOf(caseOf("a", 1), {}));
		await other.commit(1, commitOf(caseOf("a", 2), {}));
		expect(await one.commit(1, commitOf(caseOf("a", 2), {}))).toBe("conflict");
		await one.commit(2, commitOf(caseOf("a", 3), {}));
		expect(one.remembered?.("a")).toBe(undefined);
		expect(one.remembered?.("a")).toEqual(caseOf("a", 3));
		await one.close();
		await other.close();
	});
});

describe("a connection that breaks in the middle of a commit", () => {
	async function overBrokenWire(
		work: (parts: {
			readonly store: Store;
			readonly wire: Awaited<ReturnType<typeof brokenWire>>;
			/** Another process on the same database. */
			readonly other: Store;
		}) => Promise<void>,
	): Promise<void> {
		const wire = await brokenWire(cluster.port);
		const own = options();
		const url = own.url.replace(`:${cluster.port}/`, `:${wire.port}/`);
		const store = postgresStore({ ...own, url, connections: 1 });
		const other = postgresStore(own);
		try {
			await store.nextNumber("ready");
			await work({ store, wire, other });
		} finally {
			await store.close();
			await other.close();
			wire.close();
		}
	}

	it("after it was written: the log tells that it was done, and nothing is done twice", () =>
		overBrokenWire(async ({ store, wire }) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			wire.loseNextAnswer();
			const second = commitOf(caseOf("a", 2), { events: [eventOf("a", 2)] });
			expect(await store.commit(1, second)).toBe("done");
			expect(await store.events("a")).toHaveLength(2);
		}));
	it("before it was heard of: the caller is told, and may try again", () =>
		overBrokenWire(async ({ store, wire }) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			wire.loseNextQuestion();
			const second = commitOf(caseOf("a", 2), { events: [eventOf("a", 2)] });
			await expect(store.commit(1, second)).rejects.toThrow();
			expect(await store.commit(1, second)).toBe("done");
		}));
	it("before it was made: it is made anew, and nobody hears of it", () =>
		overBrokenWire(async ({ store, wire }) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			wire.breakNow();
			await pause(50);
			expect(await store.load("a")).toMatchObject({ version: 1 });
		}));
	it("between two questions of a transaction: whoever asked is told, and nothing else ends", async () => {
		const wire = await brokenWire(cluster.port);
		const own = options();
		const url = own.url.replace(`:${cluster.port}/`, `:${wire.port}/`);
		const database = openDatabase({ ...own, url });
		const asked = database.transaction(async (client) => {
			wire.breakNow();
			await pause(50);
			await client.query("SELECT 1");
		});
		await expect(asked).rejects.toThrow(StoreAwayError);
		await database.close();
		wire.close();
	});
	it("after somebody else was faster: that is a conflict", () =>
		overBrokenWire(async ({ store, wire, other }) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			const faster = commitOf(caseOf("a", 2), { events: [{ ...eventOf("a", 2), at: "other" }] });
			await other.commit(1, faster);
			wire.loseNextAnswer();
			const second = commitOf(caseOf("a", 2), { events: [eventOf("a", 2)] });
			expect(await store.commit(1, second)).toBe("conflict");
		}));
});

/** It takes no NUL in a text, where SQLite does: what it would fail on is refused before it is asked. */
describe("behind a service", () => {
	let server: HostileServer;
	beforeAll(async () => {
		server = await hostileServer("", { store: postgresStore(options()) });
	});
	afterAll(() => server.stop());

	it("a NUL reaches it by no way there is", async () => {
		await server.refuses(() => server.ask("GET", "/api/cases/a%00"), 404, "not_found");
		await server.refuses(() => server.ask("GET", "/verify/a%00"), 404, "not_found");
		const role = () => server.ask("GET", "/api/tasks?role=a%00");
		await server.refuses(role, 400, "unreadable_address");
		const body = '{"procedure":"licence","data":{"note":"a\\u0000"}}';
		await server.refuses(() => server.ask("POST", "/api/cases", { body }), 400, "unreadable_text");
		const headers = {
			"Tus-Resumable": "1.0.0",
			"Upload-Length": "10",
			"Upload-Metadata": about({ case: "a\0", field: "proof" }),
		};
		await server.refuses(() => server.ask("POST", "/api/uploads", { headers }), 404, "not_found");
		const listed = await server.ask("GET", `/api/cases?cursor=${cursor("a\0")}`);
		expect(listed.status).toBe(200);
		expect(server.lines.map(([event]) => event)).not.toContain("request_failed");
	});

	it.each([
		["signs beyond the first plane", "𝒜 👩‍👩‍👧 \u{10ffff}"],
		["a statement", "'; DROP TABLE events; -- $1 \\\\ %s"],
		["signs that turn the line round", "\u202eabc\u2069"],
	])("and keeps what somebody typed as they typed it: %s", async (_, note) => {
		const { id } = await server.applied({ note });
		expect((await server.of(String(FORM.applicant_id)).getCase(id)).data).toMatchObject({ note });
		await server.holds();
	});
});

const cursor = (id: string) => Buffer.from(JSON.stringify([0, id])).toString("base64url");
const about = (values: Readonly<Record<string, string>>) =>
	Object.entries(values)
		.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
		.join();
