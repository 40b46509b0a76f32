import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Store } from "../storage/storage.ts";
import { caseOf, commitOf, eventOf, lookupOf } from "../testing/storage-contract.ts";
import { readSeal, type Seal } from "./seal.ts";
import { sealStore } from "./seal-store.ts";
import { type SqlStore, sqlStores } from "./sql-store.test-data.ts";
import { verifyStore } from "./verify-store.ts";

describe.each(sqlStores())("%s, changed past the program", (_, open) => {
	let database: SqlStore;
	beforeEach(async () => {
		database = open();
		await fill(database.store);
	});
	afterEach(() => database.close());

	/** What the verifier names after these statements: code, case, place. */
	async function after(texts: readonly string[], seal?: Seal): Promise<readonly string[]> {
		await database.sql(...texts);
		const { findings } = await verifyStore(database.store, seal);
		return findings.map(
			({ code, case: id, seq, last }) =>
				`${code} ${id}${seq === undefined ? "" : ` ${seq}`}${last === undefined ? "" : `-${last}`}`,
		);
	}

	it("untouched, it is as it was written", async () => {
		expect(await verifyStore(database.store)).toMatchObject({
			cases: 2,
			events: 7,
			lookups: 3,
			erased: 0,
			findings: [],
		});
	});

	const BODY = (seq: number) => JSON.stringify({ ...eventOf("a", seq), outcome: "granted" });
	it.each<[string, readonly string[], readonly string[]]>([
		[
			"an event that says something else",
			[`UPDATE events SET body = '${BODY(2)}' WHERE case_id = 'a' AND seq = 2`],
			["event_changed a 2"],
		],
		[
			"a last event that says something else",
			[`UPDATE events SET body = '${BODY(5)}' WHERE case_id = 'a' AND seq = 5`],
			["event_changed a 5"],
		],
		[
			"events taken out of the middle",
			["DELETE FROM events WHERE case_id = 'a' AND seq IN (2, 3)"],
			["event_missing a 2-3"],
		],
		[
			"an event taken out, and the others moved up",
			[
				"DELETE FROM events WHERE case_id = 'a' AND seq = 2",
				"UPDATE events SET seq = 2 WHERE case_id = 'a' AND seq = 3",
				"UPDATE events SET seq = 3 WHERE case_id = 'a' AND seq = 4",
				"UPDATE events SET seq = 4 WHERE case_id = 'a' AND seq = 5",
			],
			["event_missing a 2"],
		],
		[
			"the first event taken out",
			["DELETE FROM events WHERE case_id = 'a' AND seq = 1"],
			["event_missing a 1"],
		],
		[
			"the end of a log cut off",
			["DELETE FROM events WHERE case_id = 'a' AND seq > 3"],
			["event_missing a 4-5"],
		],
		["a log emptied", ["DELETE FROM events WHERE case_id = 'b'"], ["event_missing b 1-2"]],
		[
			"an event added at the end",
			[`INSERT INTO events (case_id, seq, body) VALUES ('a', 6, '${BODY(6)}')`],
			["event_inserted a 6"],
		],
		[
			"an event put between others",
			[
				"UPDATE events SET seq = 6 WHERE case_id = 'a' AND seq = 5",
				"UPDATE events SET seq = 5 WHERE case_id = 'a' AND seq = 4",
				`INSERT INTO events (case_id, seq, body) VALUES ('a', 4, '${BODY(4)}')`,
			],
			["event_inserted a 4"],
		],
		[
			"two events that changed places",
			[
				"UPDATE events SET seq = 99 WHERE case_id = 'a' AND seq = 2",
				"UPDATE events SET seq = 2 WHERE case_id = 'a' AND seq = 3",
				"UPDATE events SET seq = 3 WHERE case_id = 'a' AND seq = 99",
			],
			["event_reordered a 2", "event_reordered a 3"],
		],
		[
			"two events that changed their texts",
			[
				`UPDATE events SET body = '${JSON.stringify(eventOf("a", 3))}' WHERE case_id = 'a' AND seq = 2`,
				`UPDATE events SET body = '${JSON.stringify(eventOf("a", 2))}' WHERE case_id = 'a' AND seq = 3`,
			],
			["event_reordered a 2", "event_reordered a 3"],
		],
		[
			"an event of another case",
			[
				"UPDATE events SET body = (SELECT body FROM events WHERE case_id = 'b' AND seq = 2) WHERE case_id = 'a' AND seq = 2",
			],
			["event_changed a 2"],
		],
		[
			"values erased without an event that says so",
			["UPDATE events SET salt = NULL, digest = 'x' WHERE case_id = 'a' AND seq = 2"],
			["event_changed a 2"],
		],
		[
			"the row of a case taken away",
			["DELETE FROM cases WHERE case_id = 'a'"],
			["case_row_missing a"],
		],
		[
			"the end that a row names",
			["UPDATE cases SET head = 'x' WHERE case_id = 'a'"],
			["event_head_differs a 5"],
		],
		[
			"a look-up that says something else",
			[
				`UPDATE lookups SET body = '${JSON.stringify({ ...lookupOf("a", "person"), by: "somebody" })}' WHERE case_id = 'a' AND seq = 1`,
			],
			["lookup_changed a 1"],
		],
		[
			"a look-up taken out",
			["DELETE FROM lookups WHERE case_id = 'a' AND seq = 1"],
			["lookup_missing a 1"],
		],
	])("names %s", async (_what, texts, named) => {
		expect(await after(texts)).toEqual(named);
	});

	describe("held against a seal that was kept elsewhere", () => {
		let seal: Seal;
		beforeEach(async () => {
			seal = await takeSeal(database.store);
		});

		it("has the root it says, and holds while cases go on", async () => {
			expect((await verifyStore(database.store)).root).toBe(seal.root);
			await database.store.commit(5, commitOf(caseOf("a", 6), { events: [eventOf("a", 6)] }));
			await database.store.commit(0, commitOf(caseOf("c", 1), { events: [eventOf("c", 1)] }));
			await database.store.keepLookups([lookupOf("a", "person")]);
			const { findings, root, sealed } = await verifyStore(database.store, seal);
			expect({ findings, sealed }).toEqual({ findings: [], sealed: 2 });
			expect(root).not.toBe(seal.root);
		});
		it("names a case that was taken away with everything of it", async () => {
			const gone = ["cases", "events", "lookups"].map(
				(table) => `DELETE FROM ${table} WHERE case_id = 'a'`,
			);
			expect(await after(gone)).toEqual([]);
			expect(await after([], seal)).toEqual(["sealed_case_missing a"]);
		});
		it("names a log that was cut off together with what its row says", async () => {
			const cut = [
				"DELETE FROM events WHERE case_id = 'a' AND seq > 4",
				"UPDATE cases SET version = 4, head = (SELECT hash FROM events WHERE case_id = 'a' AND seq = 4) WHERE case_id = 'a'",
				"DELETE FROM lookups WHERE case_id = 'a' AND seq = 2",
			];
			expect(await after(cut)).toEqual([]);
			expect(await after([], seal)).toEqual([
				"sealed_event_differs a 5",
				"sealed_lookup_differs a 2",
			]);
		});
	});
});

describe("a seal", () => {
	it("is refused where a line is none", () => {
		for (const text of ["x", "[1]", '["a",1,"h",0]', '["a","1","h",0,""]'])
			expect(() => readSeal(text)).toThrow("line 1 is no line of a seal");
	});
});

/** Two logs, written by several commands. */
async function fill(store: Store): Promise<void> {
	const write = (id: string, from: number, to: number) =>
		store.commit(
			from,
			commitOf(caseOf(id, to), {
				events: Array.from({ length: to - from }, (_, index) => eventOf(id, from + index + 1)),
			}),
		);
	await write("a", 0, 2);
	await write("a", 2, 3);
	await write("a", 3, 5);
	await write("b", 0, 2);
	await store.keepLookups([lookupOf("a", "person"), lookupOf("b", "person")]);
	await store.keepLookups([lookupOf("a", "home")]);
}

async function takeSeal(store: Store): Promise<Seal> {
	let text = "";
	const { root } = await sealStore(store, (line) => {
		text += line;
	});
	const seal = readSeal(text);
	expect(seal.root).toBe(root);
	return seal;
}
