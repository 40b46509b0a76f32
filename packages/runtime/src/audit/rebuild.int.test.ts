import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
	BIRTH,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../http/test-server.test-data.ts";
import { type Differing, rebuildCases } from "./rebuild-cases.ts";
import { type SqlStore, sqlStores } from "./sql-store.test-data.ts";
import { verifyStore } from "./verify-store.ts";

describe.each(sqlStores())("%s, rows worked out again", (_, open) => {
	let database: SqlStore;
	let server: TestServer;
	let [draft, filed, withdrawn]: readonly string[] = [];
	beforeEach(async () => {
		database = open();
		server = await testServer({ store: database.store });
		const mother = server.as(MOTHER);
		const opened = async () => (await mother.openCase({ procedure: "birth_registration" })).id;
		draft = await opened();
		filed = (await mother.openCase({ procedure: "birth_registration", data: BIRTH })).id;
		await mother.act(filed, "application", "submit");
		withdrawn = (await mother.openCase({ procedure: "birth_registration", data: BIRTH })).id;
		await mother.act(withdrawn, "application", "submit");
		await mother.caseAction(withdrawn, "withdraw", { reason: "moved" });
	});
	afterEach(async () => {
		await server.stop();
		await database.close().catch(() => {});
	});

	const check = () => rebuildCases(database.store, { check: true });
	const found = ({ differing }: { readonly differing: readonly Differing[] }) =>
		differing.map(({ case: id, what }) => [id, ...what]);

	it("are what they were", async () => {
		expect(await check()).toEqual({ cases: 3, differing: [], rewritten: 0, unreplayed: [] });
		expect(await verifyStore(database.store)).toMatchObject({ cases: 3, findings: [] });
	});

	it.each<[string, readonly string[], readonly string[]]>([
		["a case", [`UPDATE cases SET body = '{"status":"ended"}'`], ["case"]],
		["columns that lists read", ["UPDATE cases SET status = 'ended', applicant = 'x'"], ["listed"]],
		["what falls due", ["DELETE FROM due"], ["due"]],
		["tasks", ["DELETE FROM tasks"], ["tasks"]],
		["a whole row", ["DELETE FROM cases", "DELETE FROM due"], ["row_missing"]],
	])("%s that was changed or lost", async (_what, texts, what) => {
		const before = await database.store.readRows(filed ?? "");
		await database.sql(...texts.map((text) => `${text} WHERE case_id = '${filed}'`));
		expect(found(await check())).toEqual([[filed, ...what]]);
		expect(found(await check())).toEqual([[filed, ...what]]);
		expect(await rebuildCases(database.store, { check: false })).toMatchObject({ rewritten: 1 });
		expect(await database.store.readRows(filed ?? "")).toEqual(before);
		expect(await check()).toMatchObject({ differing: [], unreplayed: [] });
		expect((await verifyStore(database.store)).findings).toEqual([]);
		// And life goes on.
		await server.as(OFFICERS.receiver).act(filed ?? "", "reception.check", "accepted");
		expect((await verifyStore(database.store)).findings).toEqual([]);
	});

	it("leave alone what cannot be replayed", async () => {
		await database.sql(`DELETE FROM events WHERE case_id = '${filed}' AND seq = 2`);
		const before = await database.store.readRows(filed ?? "");
		const { unreplayed, rewritten } = await rebuildCases(database.store, { check: false });
		expect({ unreplayed, rewritten }).toEqual({
			unreplayed: [{ case: filed, why: "event 3 cannot follow version 1" }],
			rewritten: 0,
		});
		expect(await database.store.readRows(filed ?? "")).toEqual(before);
	});

	it("are taken up again after the last case that was done", async () => {
		const ids = [draft, filed, withdrawn].map(String).toSorted();
		const done: string[] = [];
		await rebuildCases(database.store, {
			check: true,
			after: ids[0] ?? "",
			onCase: (id) => done.push(id),
		});
		expect(done).toEqual(ids.slice(1));
	});
});
