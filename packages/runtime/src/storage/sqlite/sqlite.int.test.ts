import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { SchemaTooNewError } from "../schema-too-new.ts";
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
