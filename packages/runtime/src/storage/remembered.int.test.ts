import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type PostgresCluster, startPostgres } from "../testing/postgres-cluster.test-data.ts";
import { caseOf, commitOf, eventOf, taskOf } from "../testing/storage-contract.ts";
import { postgresStore } from "./postgres/open.ts";
import { sqliteStore } from "./sqlite/open.ts";
import type { Store } from "./storage.ts";

let cluster: PostgresCluster;
let folder: string;
beforeAll(async () => {
	cluster = await startPostgres();
	folder = mkdtempSync(join(tmpdir(), "onedoor-remembered-"));
});
afterAll(async () => {
	await cluster.stop();
	rmSync(folder, { recursive: true });
});

type Work = (one: Store, other: Store) => Promise<void>;

let count = 0;
/** Two processes on one database. */
const SHARED: Readonly<Record<string, () => readonly [Store, Store]>> = {
	PostgreSQL: () => {
		const shared = { url: cluster.url, schema: `remembered_${++count}`, connections: 2 };
		return [postgresStore(shared), postgresStore(shared)];
	},
	SQLite: () => {
		const path = join(folder, `${++count}.sqlite`);
		return [sqliteStore(path), sqliteStore(path, { beside: true })];
	},
};

describe.each(Object.entries(SHARED))("what a process remembers in %s", (_, open) => {
	const late = (what: string, at: number) => ({ what, kind: "late", at }) as const;

	async function onOne(work: Work): Promise<void> {
		const [one, other] = open();
		try {
			await work(one, other);
		} finally {
			await one.close();
			await other.close();
		}
	}

	it("is the last commit of its own, until the case ends", () =>
		onOne(async (one, other) => {
			await one.commit(0, commitOf(caseOf("a", 1), {}));
			expect(one.remembered?.("a")).toEqual(caseOf("a", 1));
			expect(other.remembered?.("a")).toBe(undefined);
			await one.commit(1, commitOf(caseOf("a", 2, "ended"), {}));
			expect(one.remembered?.("a")).toBe(undefined);
		}));
	it("is written over where it changes, and keeps the lease of what does not", () =>
		onOne(async (one) => {
			const due = [late("stays", 1), late("moves", 2), late("goes", 3)];
			await one.commit(0, commitOf(caseOf("a", 1), { due, tasks: [taskOf("a", "clerk", 1)] }));
			await one.claimDue(9, { now: 0, until: 5, limit: 9 });
			const next = [late("stays", 1), late("moves", 4), late("comes", 5)];
			await one.commit(1, commitOf(caseOf("a", 2), { due: next, tasks: [taskOf("a", "head", 2)] }));
			const rows = await one.readRows("a");
			expect(rows.due).toEqual([late("comes", 5), late("moves", 4), late("stays", 1)]);
			expect(rows.tasks).toEqual([taskOf("a", "head", 2)]);
			const claimed = await one.claimDue(9, { now: 0, until: 5, limit: 9 });
			expect(claimed.map(({ what }) => what)).toEqual(["moves", "comes"]);
			const last = [late("stays", 1), late("moves", 4), late("instead", 6)];
			await one.commit(
				2,
				commitOf(caseOf("a", 3), { due: last, tasks: [taskOf("a", "clerk", 3)] }),
			);
			expect((await one.readRows("a")).tasks).toEqual([taskOf("a", "clerk", 3)]);
			const instead = await one.claimDue(9, { now: 0, until: 5, limit: 9 });
			expect(instead.map(({ what }) => what)).toEqual(["instead"]);
		}));
	it("is of no use once another process has touched them, and they are written whole again", () =>
		onOne(async (one, other) => {
			const due = [late("x", 1)];
			const touches: readonly ((id: string) => Promise<unknown>)[] = [
				(id) => other.dropDue(id, late("x", 1)),
				(id) => other.rewrite(commitOf(caseOf(id, 1), {})),
			];
			for (const [index, touch] of touches.entries()) {
				const id = `case-${index}`;
				await one.commit(0, commitOf(caseOf(id, 1), { due, events: [eventOf(id, 1)] }));
				await touch(id);
				const next = commitOf(caseOf(id, 2), { due, events: [eventOf(id, 2)] });
				expect(await one.commit(1, next)).toBe("conflict");
				expect(await one.commit(1, next)).toBe("done");
				expect((await one.readRows(id)).due).toEqual(due);
			}
		}));
	it("is nothing for as long as somebody types for the case", () =>
		onOne(async (one) => {
			await one.commit(0, commitOf(caseOf("a", 1), {}));
			await one.saveDraft("a", {
				step: "form",
				data: {},
				fetched: {},
				silent: [],
				saved_at: "2026-12-01T10:00:00+01:00",
			});
			expect(one.remembered?.("a")).toBe(undefined);
		}));
});

describe("what a process remembers in SQLite", () => {
	it("is forgotten as soon as another process has written anything", async () => {
		const [one, other] = SHARED.SQLite?.() ?? [];
		await one?.commit(0, commitOf(caseOf("a", 1), {}));
		expect(one?.remembered?.("a")).toEqual(caseOf("a", 1));
		await other?.nextNumber("numbers");
		expect(one?.remembered?.("a")).toBe(undefined);
		await one?.close();
		await other?.close();
	});
});
