import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import { caseOf, commitOf, eventOf, lookupOf } from "../../testing/storage-contract.ts";
import { SchemaTooNewError, SchemaTooOldError } from "../schema-too-new.ts";
import { openDatabase } from "./database.ts";
import { migrate, schemaOf } from "./migrate.ts";
import { sqliteStore } from "./open.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-sqlite-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the schema", () => {
	it("is what all migrations make of an empty file, as committed", () => {
		const database = openDatabase(":memory:");
		migrate(database);
		const committed = new URL("./schema.sql", import.meta.url);
		if (process.env.ONEDOOR_UPDATE === "1") writeFileSync(committed, schemaOf(database));
		expect(schemaOf(database)).toBe(readFileSync(committed, "utf8"));
	});
	it("is not touched by a second start", () => {
		const path = join(folder, "cases.sqlite");
		for (const _ of [1, 2]) {
			const database = openDatabase(path);
			migrate(database);
			expect(database.get("PRAGMA user_version")).toEqual({
				user_version: readdirSync(new URL("./migrations/", import.meta.url)).length,
			});
			database.close();
		}
	});
	it("chains the logs that an older program wrote", async () => {
		const path = join(folder, "cases.sqlite");
		const older = openDatabase(path);
		for (const name of ["0001-cases.sql", "0002-consents.sql"])
			older.exec(readFileSync(new URL(`./migrations/${name}`, import.meta.url), "utf8"));
		older.exec("PRAGMA user_version = 2");
		older.run(
			`INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body)
			VALUES ('a', 'N', 2, 'open', '', 0, ?)`,
			JSON.stringify(caseOf("a", 2)),
		);
		for (const seq of [1, 2]) {
			older.run("INSERT INTO events VALUES ('a', ?, ?)", seq, JSON.stringify(eventOf("a", seq)));
			const lookup = JSON.stringify(lookupOf("a", "person"));
			older.run("INSERT INTO lookups VALUES ('a', ?, ?)", seq, lookup);
		}
		older.close();
		expect(() => sqliteStore(path, { beside: true })).toThrow(SchemaTooOldError);
		const store = sqliteStore(path);
		await store.commit(2, commitOf(caseOf("a", 3), { events: [eventOf("a", 3)] }));
		await store.keepLookups([lookupOf("a", "home")]);
		expect(await verifyStore(store)).toMatchObject({ events: 3, lookups: 3, findings: [] });
		await store.close();
	});
	it("of a newer program is refused", () => {
		const database = openDatabase(":memory:");
		database.exec("PRAGMA user_version = 999");
		expect(() => migrate(database)).toThrow(SchemaTooNewError);
	});
});

describe("the file", () => {
	it("is written through to the disk at each commit", () => {
		const database = openDatabase(join(folder, "cases.sqlite"));
		expect(database.get("PRAGMA journal_mode")).toEqual({ journal_mode: "wal" });
		expect(database.get("PRAGMA synchronous")).toEqual({ synchronous: 2 });
		database.close();
	});
	it("keeps its log: events can neither be changed nor removed", () => {
		const database = openDatabase(":memory:");
		migrate(database);
		database.run("INSERT INTO events (case_id, seq, body) VALUES ('a', 1, '{}')");
		expect(() => database.run("UPDATE events SET body = 'x'")).toThrow("append-only");
		expect(() => database.run("DELETE FROM events")).toThrow("append-only");
	});
	it("lets something be erased of an entry: its place in the chain stays", () => {
		const database = openDatabase(":memory:");
		migrate(database);
		database.run(
			"INSERT INTO events (case_id, seq, body, salt, hash) VALUES ('a', 1, '{}', 's', 'h')",
		);
		const erased = "UPDATE events SET body = 'x', salt = NULL, digest = 'd'";
		for (const more of [", hash = 'g'", ", seq = 2", ", salt = 't'"])
			expect(() => database.run(erased + more)).toThrow("append-only");
		expect(database.run(erased)).toBe(1);
		expect(() => database.run("UPDATE events SET digest = 'e'")).toThrow("append-only");
	});
	it("reads the lists of due rows, effects, the desk and an applicant from an index", () => {
		const database = openDatabase(":memory:");
		migrate(database);
		const plan = (sql: string) =>
			database
				.all(`EXPLAIN QUERY PLAN ${sql}`)
				.map((row) => String(row.detail))
				.join("; ");
		expect(plan("SELECT * FROM due WHERE at <= 5 ORDER BY at")).toContain("due_by_instant");
		expect(plan("SELECT * FROM outbox WHERE next_at <= 5 ORDER BY next_at")).toContain(
			"outbox_to_do",
		);
		expect(plan("SELECT * FROM tasks WHERE role = 'r' ORDER BY due_at, task_id")).toContain(
			"tasks_of_role",
		);
		expect(
			plan("SELECT * FROM cases WHERE applicant = 'a' ORDER BY opened_at DESC, case_id DESC"),
		).toContain("cases_by_applicant");
	});
	it("is opened beside its owner without freeing leases, and never made", async () => {
		const path = join(folder, "cases.sqlite");
		expect(() => sqliteStore(path, { beside: true })).toThrow("there is no");
		const owner = sqliteStore(path);
		const due = [{ what: "x", kind: "late" as const, at: 1 }];
		await owner.commit(0, commitOf(caseOf("a", 1), { due }));
		await owner.claimDue(1, { now: 0, until: 9, limit: 1 });
		await sqliteStore(path, { beside: true }).close();
		expect(await owner.claimDue(1, { now: 0, until: 9, limit: 1 })).toEqual([]);
		await owner.close();
	});
	it("is taken over from a killed process without waiting for its leases", async () => {
		const path = join(folder, "cases.sqlite");
		const killed = openDatabase(path);
		migrate(killed);
		killed.run(
			"INSERT INTO due (case_id, what, kind, at, leased_until) VALUES ('a', 'x', 'late', 1, 9000000000000)",
		);
		killed.close();
		const store = sqliteStore(path);
		expect(await store.claimDue(1, { now: 0, until: 1, limit: 1 })).toHaveLength(1);
		await store.close();
	});
});
