import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { caseOf, commitOf, eventOf } from "../../testing/storage-contract.ts";
import { rememberedCases } from "../remembered.ts";
import type { Commit } from "../storage.ts";
import { type Database, openDatabase } from "./database.ts";
import { type Group, groupOf } from "./group.ts";
import { migrate } from "./migrate.ts";
import { sqliteStore } from "./open.ts";

let database: Database;
let transactions: number;
let group: Group;
beforeEach(() => {
	const opened = openDatabase(":memory:");
	migrate(opened);
	transactions = 0;
	database = {
		...opened,
		transaction: (work) => {
			transactions += 1;
			return opened.transaction(work);
		},
	};
	group = groupOf(database, rememberedCases());
});
afterEach(() => database.close());

function first(id: string): Commit {
	return commitOf(caseOf(id, 1), { events: [eventOf(id, 1)] });
}

function stored(): readonly unknown[] {
	return database.all("SELECT case_id FROM cases ORDER BY case_id").map((row) => row.case_id);
}

describe("commands of one moment", () => {
	it("share one transaction", async () => {
		const ids = ["a", "b", "c"];
		expect(await Promise.all(ids.map((id) => group.commit(0, first(id))))).toEqual(
			ids.map(() => "done"),
		);
		expect(transactions).toBe(1);
		expect(stored()).toEqual(ids);
	});
	it("succeed or are refused each on its own", async () => {
		const doubled = commitOf(caseOf("b", 1), { events: [eventOf("b", 1), eventOf("b", 1)] });
		const answers = await Promise.allSettled([
			group.commit(0, first("a")),
			group.commit(0, doubled),
			group.commit(7, commitOf(caseOf("a", 8), {})),
			group.commit(0, first("c")),
		]);
		expect(answers.map((one) => (one.status === "fulfilled" ? one.value : "refused"))).toEqual([
			"done",
			"refused",
			"conflict",
			"done",
		]);
		expect(stored()).toEqual(["a", "c"]);
	});
	it("are acknowledged when they are on the disk, and none of them where the disk fails", async () => {
		const opened = database;
		const failing: Database = {
			...opened,
			transaction: (work) =>
				opened.transaction(() => {
					work();
					throw new Error("disk full");
				}),
		};
		const { commit } = groupOf(failing, rememberedCases());
		const answers = await Promise.allSettled([commit(0, first("a")), commit(0, first("b"))]);
		expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
		expect(stored()).toEqual([]);
	});
	it("are as many as come, some at a time", async () => {
		const ids = Array.from({ length: 150 }, (_, nth) => `case-${nth}`);
		await Promise.all(ids.map((id) => group.commit(0, first(id))));
		expect(stored()).toHaveLength(150);
		expect(transactions).toBe(3);
	});
});

describe("a store that is closed", () => {
	it("writes what was waiting first", async () => {
		const folder = mkdtempSync(join(tmpdir(), "onedoor-sqlite-"));
		const path = join(folder, "cases.sqlite");
		const store = sqliteStore(path);
		const waiting = store.commit(0, first("a"));
		await store.close();
		expect(await waiting).toBe("done");
		const again = sqliteStore(path);
		expect(await again.events("a")).toHaveLength(1);
		await again.close();
		rmSync(folder, { recursive: true });
	});
});
