import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Bundle } from "@onedoor/dsl/bundle";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import {
	BIRTH,
	birthRegistration,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../../http/test-server.test-data.ts";
import { openDatabase as openPostgres, statement } from "../../storage/postgres/database.ts";
import { openDatabase as openSqlite } from "../../storage/sqlite/database.ts";
import { rebuildCases } from "../rebuild-cases.ts";
import { type SqlStore, sqlStores } from "../sql-store.test-data.ts";
import { verifyStore } from "../verify-store.ts";
import { eraseCase } from "./erase-case.ts";
import { type ErasedClass, note } from "./erasing.ts";
import { keeperOf } from "./keeper.ts";
import { eraseOver, readRetention } from "./retention.ts";

/** What people typed, by the class of the field. */
const TYPED = {
	name: "Lê Trần Bảo Thử",
	place: "Bệnh viện Mẫu Bến Sen",
	father: "048093000002",
	officersWords: "thiếu họ của Lê Trần Bảo Thử",
} as const;

/** A birth that is kept for ten years. */
function kept(): Bundle {
	const bundle = birthRegistration();
	return { ...bundle, definition: { ...bundle.definition, keep: { n: 10, unit: "years" } } };
}

const AT = "2030-01-01T00:00:00+07:00";

describe.each(sqlStores())("%s, erased", (kind, open) => {
	let database: SqlStore;
	let server: TestServer;
	let id = "";
	beforeEach(async () => {
		database = open();
		server = await testServer({ store: database.store, bundle: kept() });
		const mother = server.as(MOTHER);
		({ id } = await mother.openCase(
			{ procedure: "birth_registration", data: BIRTH },
			{ key: "opened" },
		));
		await mother.act(id, "application", "submit", {}, { key: "submitted" });
		const receiver = server.as(OFFICERS.receiver);
		await receiver.act(id, "reception.check", "incomplete", {
			reason: TYPED.officersWords,
			marks: [{ path: "child.full_name", note: TYPED.officersWords }],
		});
	});
	afterEach(async () => {
		await server.stop();
		await database.close().catch(() => {});
	});

	const erase = (...classes: readonly ErasedClass[]) =>
		eraseCase(database.store, id, { classes, by: "operator", at: AT });
	/** What is still under way keeps the data it is about. */
	const withdraw = async () => {
		await server.as(MOTHER).caseAction(id, "withdraw", { reason: "moved away" });
		await vi.waitFor(async () => expect((await database.store.figures()).effectsWaiting).toBe(0));
	};

	it("a case that goes on keeps its data", async () => {
		expect(await erase("ordinary")).toBe("not_ended");
		expect(await eraseCase(database.store, "none", { classes: [], by: "x", at: AT })).toBe(
			"unknown_case",
		);
	});

	it("of a draft that its owner throws away nothing is left; of what was sent it is refused", async () => {
		const mother = server.as(MOTHER);
		const typed = "Lê Trần Nháp";
		const opened = await mother.openCase(
			{
				procedure: "birth_registration",
				data: { ...BIRTH, child: { ...BIRTH.child, full_name: typed } },
			},
			{ key: "another" },
		);
		expect(opened.discardable).toBe(true);
		const content = new TextEncoder().encode(typed);
		await database.store.putFile({
			...{ case: opened.id, id: "f", by: MOTHER, field: "photo" },
			...{ name: `${typed}.pdf`, type: "application/pdf", size: content.length, content },
		});
		// What is still to be done for a draft does not keep it.
		await database.sql(
			`INSERT INTO outbox (case_id, effect_id, body) VALUES ('${opened.id}', 'x', '{}')`,
		);
		await expect(server.as(OFFICERS.receiver).discard(opened.id)).rejects.toMatchObject({
			status: 404,
		});
		await mother.discard(opened.id);
		expect((await mother.listCases()).items.map((view) => view.id)).toEqual([id]);
		await expect(mother.discard(opened.id)).rejects.toMatchObject({ status: 404 });
		await isWhole();
		expect(await held(typed)).toEqual([]);
		const log = await database.store.events(opened.id);
		expect(log.slice(-2)).toMatchObject([
			{ kind: "ended", by: "…" },
			{ kind: "erased", by: "applicant" },
		]);
		expect(JSON.stringify(log)).not.toContain(MOTHER);
		await expect(mother.discard(id)).rejects.toMatchObject({
			status: 409,
			problem: { code: "not_possible_now" },
		});
		expect((await mother.getCase(id)).discardable).toBeUndefined();
	});

	it("one class goes, and the others stay; the log verifies and replays", async () => {
		await withdraw();
		const before = await database.store.load(id);
		expect(await erase("identifier")).toBe("erased");
		const after = await database.store.load(id);
		expect(after?.applicant.personal_id).toBeUndefined();
		expect(after?.applicant.full_name).toBe(before?.applicant.full_name);
		expect(after?.data.child).toEqual(before?.data.child);
		expect(after?.erased).toEqual({ identifier: AT });
		expect((await database.store.list({ applicant: MOTHER, limit: 9 })).items).toEqual([]);
		await isWhole();
		expect(await held(MOTHER)).toEqual([]);
		expect(await held(TYPED.father)).toEqual([]);
		expect(await held(TYPED.place)).not.toEqual([]);
	});

	it("class by class, until all is gone that a person is known by", async () => {
		await withdraw();
		for (const one of ["identifier", "contact", "ordinary", "sensitive", "papers"] as const) {
			expect(await erase(one)).toBe("erased");
			await isWhole();
		}
		expect(await erase("ordinary", "papers")).toBe("nothing_left");
		for (const typed of [MOTHER, TYPED.name, TYPED.place, TYPED.father, TYPED.officersWords])
			expect([typed, await held(typed)]).toEqual([typed, []]);
		// A field that its definition gives no class stays until everything goes.
		expect(await held(BIRTH.birth_notice_code)).not.toEqual([]);
	});

	it("everything goes but the skeleton", async () => {
		await withdraw();
		const before = await database.store.events(id);
		expect(await erase("everything")).toBe("erased");
		await isWhole();
		const after = await database.store.events(id);
		const skeleton = ({ seq, at, kind: what, step, outcome, role }: (typeof before)[number]) => ({
			seq,
			at,
			kind: what,
			step,
			outcome,
			role,
		});
		expect(after.slice(0, -1).map(skeleton)).toEqual(before.map(skeleton));
		expect(after.at(-1)).toMatchObject({
			kind: "erased",
			by: "operator",
			values: { classes: ["everything"] },
		});
		expect(await database.store.load(id)).toMatchObject({ status: "ended", data: {}, steps: {} });
		for (const typed of [MOTHER, "Trần Thị Mẫu", OFFICERS.receiver, ...Object.values(TYPED)])
			expect([typed, await held(typed)]).toEqual([typed, []]);
	});

	it("when its time is over, each class by the policy and all of it by the procedure", async () => {
		await withdraw();
		const after = (days: number, check = false) => {
			const now = Date.parse("2026-11-23T10:00:00+07:00") + days * 86_400_000;
			return eraseOver(database.store, { contact: 30, identifier: 365 }, { now, by: "ops", check });
		};
		expect(await after(29)).toEqual([]);
		expect(await after(30, true)).toMatchObject([{ classes: ["contact"], result: "due" }]);
		expect(await after(400)).toMatchObject([
			{ case: id, classes: ["contact", "identifier"], result: "erased" },
		]);
		expect(await after(400)).toEqual([]);
		await isWhole();
		expect(await after(3651)).toEqual([]);
		expect(await after(3654)).toMatchObject([{ classes: ["everything"], result: "erased" }]);
		expect(await after(4000)).toEqual([]);
		await isWhole();
		expect(await held(TYPED.place)).toEqual([]);
	});

	it("by the service itself, while it runs", async () => {
		await withdraw();
		const keeper = keeperOf(
			{ store: database.store, clock: server.clock, log: () => {} },
			{ identifier: 1 },
		);
		expect(await keeper.run()).toEqual([]);
		await server.as(MOTHER).dev.setClock({ advance: "2 days" });
		keeper.start();
		await keeper.stop();
		expect((await database.store.load(id))?.applicant.personal_id).toBeUndefined();
	});

	it("not while something outside has still to be done for it", async () => {
		await withdraw();
		await database.sql(`INSERT INTO outbox (case_id, effect_id, body) VALUES ('${id}', 'x', '{}')`);
		expect(await erase("ordinary")).toBe("effects_left");
		await isWhole();
	});

	it("can still be looked at by its office, and by nobody who is no longer named in it", async () => {
		await withdraw();
		const receiver = server.as(OFFICERS.receiver);
		for (const one of ["contact", "ordinary", "sensitive", "papers", "identifier"] as const) {
			await erase(one);
			expect(await receiver.getCase(id)).toMatchObject({ id, status: "ended" });
			expect((await receiver.history(id)).items.at(-1)).toMatchObject({ kind: "erased" });
		}
		const mother = server.as(MOTHER);
		await expect(mother.getCase(id)).rejects.toMatchObject({ status: 404 });
		expect((await mother.listCases()).items).toEqual([]);
		await erase("everything");
		expect(await receiver.getCase(id)).toMatchObject({ id, status: "ended" });
	});

	it("after a whole life: nothing that was in its data is anywhere, but for codes", async () => {
		const [mother, receiver] = [server.as(MOTHER), server.as(OFFICERS.receiver)];
		const registrar = server.as(OFFICERS.civil_status_officer);
		await mother.act(id, "reception.supplement", "submit", {
			data: { child: { full_name: "Lê An" } },
		});
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		await vi.waitFor(() => registrar.act(id, "verify", "correct"));
		await mother.act(id, "draft_confirmation", "confirmed");
		await server.as(OFFICERS.commune_leader).act(id, "signature", "signed");
		await vi.waitFor(async () => expect((await mother.getCase(id)).status).toBe("ended"));
		await vi.waitFor(async () => expect((await database.store.figures()).effectsWaiting).toBe(0));
		const before = await database.store.load(id);
		const texts = new Set<string>();
		note({ classes: new Set(), definitions: [], texts }, [before?.data, before?.applicant]);
		expect(texts.size).toBeGreaterThan(15);
		expect(await erase("everything")).toBe("erased");
		await isWhole();
		const rows = await rowsOf();
		const left = [...texts].filter((text) => rows.some(([, all]) => stands(text, all)));
		// Codes that are words of the procedure and of tables as well.
		expect(left.toSorted()).toEqual(["electronic", "register"]);
	});

	it("what an erasure left is held against its event", async () => {
		await withdraw();
		await erase("ordinary");
		const [first] = await database.store.events(id);
		const body = JSON.stringify({ ...first, by: "somebody" });
		await database.sql(`UPDATE events SET body = '${body}' WHERE case_id = '${id}' AND seq = 1`);
		expect((await verifyStore(database.store)).findings).toMatchObject([
			{ code: "event_changed", seq: 1 },
		]);
	});

	/** As a text of its own: five digits may stand within any hash. */
	function stands(text: string, within: string): boolean {
		return within.split(text).some((before, at, all) => {
			const after = all[at + 1];
			return after !== undefined && !/[0-9a-z]$/.test(before) && !/^[0-9a-z]/.test(after);
		});
	}

	async function isWhole(): Promise<void> {
		expect(await verifyStore(database.store)).toMatchObject({ findings: [] });
		expect(await rebuildCases(database.store, { check: true })).toMatchObject({
			differing: [],
			unreplayed: [],
		});
	}

	/** Tables, and bytes of files on the disk, that still hold a text. */
	async function held(text: string): Promise<readonly string[]> {
		await database.store.compact();
		const rows = await rowsOf();
		const tables = rows.filter(([, all]) => all.includes(text)).map(([name]) => name);
		if (kind === "PostgreSQL") return tables;
		const folder = dirname(database.db);
		const files = globSync("cases.sqlite*", { cwd: folder });
		return [...tables, ...files.filter((name) => readFileSync(join(folder, name)).includes(text))];
	}

	async function rowsOf(): Promise<Rows> {
		return kind === "SQLite" ? rowsOfSqlite() : rowsOfPostgres();
	}

	type Rows = readonly (readonly [string, string])[];

	function rowsOfSqlite(): Rows {
		const raw = openSqlite(database.db);
		const tables = raw.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
		const rows = tables
			.map(({ name }) => String(name))
			// The bundle is the procedure, and says nothing of anybody.
			.filter((name) => name !== "bundles")
			.map((name) => [name, asText(raw.all(`SELECT * FROM ${name}`))] as const);
		raw.close();
		return rows;
	}

	async function rowsOfPostgres(): Promise<Rows> {
		const raw = openPostgres({ url: database.db, schema: database.schema ?? "" });
		const tables = await raw.all(
			statement(
				"tables",
				"SELECT table_name FROM information_schema.tables WHERE table_schema = $1",
			),
			database.schema ?? "",
		);
		const rows: (readonly [string, string])[] = [];
		for (const { table_name } of tables) {
			const name = String(table_name);
			if (name === "bundles") continue;
			rows.push([name, asText(await raw.all(statement(`all ${name}`, `SELECT * FROM ${name}`)))]);
		}
		await raw.close();
		return rows;
	}

	function asText(rows: readonly Readonly<Record<string, unknown>>[]): string {
		return rows
			.flatMap((row) => Object.values(row))
			.map((value) =>
				value instanceof Uint8Array
					? Buffer.from(value).toString()
					: typeof value === "object"
						? JSON.stringify(value)
						: String(value),
			)
			.join("\n");
	}
});

describe("a retention policy", () => {
	it("names classes and days", () => {
		expect(readRetention({ contact: 30, papers: 0 })).toEqual({ contact: 30, papers: 0 });
		for (const wrong of [undefined, [], { none: 1 }, { everything: 1 }, { contact: "1 year" }])
			expect(() => readRetention(wrong)).toThrow();
	});
});
