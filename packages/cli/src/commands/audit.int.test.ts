import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { createCaseService, devIdentity, sqliteStore, testClock } from "@onedoor/runtime";
import { type CaseClient, createClient } from "@onedoor/runtime/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { loaderOf } from "../dev/library.ts";
import { runIn } from "../run-in.test-data.ts";

const TOWN = join(import.meta.dirname, "../../../dsl/test/examples/town");
const load = loaderOf(TOWN);

let folder: string;
let id: string;
let number: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-audit-"));
	await serve("2026-06-01T10:00:00Z", async (ann) => {
		({ id, number } = await ann.openCase({ procedure: "permit" }));
	});
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A server that has its clock at an instant, for as long as `work` takes. */
async function serve(now: string, work: (ann: CaseClient) => Promise<void>): Promise<void> {
	const identity = devIdentity(new Uint8Array(32));
	const service = createCaseService({
		bundles: load().bundles,
		store: sqliteStore(join(folder, "cases.sqlite")),
		identity,
		clock: testClock(Date.parse(now)),
	});
	await service.start();
	await work(
		createClient({
			endpoint: "http://127.0.0.1",
			fetch: (input, init) => service.fetch(new Request(input, init)),
			getToken: () =>
				identity.token({
					id: "ann-5512",
					roles: [],
					level: 3,
					identity: { personal_id: "ann-5512" },
				}),
		}),
	);
	await service.stop();
}

/** The draft was never sent, and its time runs out. */
function end(): Promise<void> {
	return serve("2026-08-01T10:00:00Z", (ann) =>
		vi.waitFor(async () => expect((await ann.getCase(id)).status).toBe("ended")),
	);
}

const DB = ["--db", "cases.sqlite"];

function sql(text: string): void {
	const database = new DatabaseSync(join(folder, "cases.sqlite"));
	for (const { name } of database
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
		.all())
		database.exec(`DROP TRIGGER ${String(name)}`);
	database.exec(text);
	database.close();
}

describe("onedoor audit", () => {
	it("says what it verified, and the root of all of it", async () => {
		const { code, out } = await runIn(folder, ["audit", "verify", ...DB]);
		expect(out).toMatch(
			/^verified 1 case, 3 events, 0 look-ups\nnothing was changed; root [0-9a-f]{64}\n$/,
		);
		expect(code).toBe(0);
	});
	it("names what was changed, and answers 1", async () => {
		sql("UPDATE events SET body = replace(body, 'draft', 'ended')");
		const { code, out } = await runIn(folder, ["audit", "verify", ...DB]);
		expect(out).toContain(`${number}: event 1 is not what was written [event_changed]\n`);
		expect(out).toContain("1 finding in 1 case\n");
		expect(code).toBe(1);
		const json = await runIn(folder, ["audit", "verify", ...DB, "--format", "json"]);
		expect(JSON.parse(json.out)).toMatchObject({
			cases: 1,
			findings: [{ code: "event_changed", case: id, number, seq: 1 }],
		});
	});
	it("sees by a seal that a whole case was taken away", async () => {
		const sealed = await runIn(folder, ["audit", "seal", ...DB, "--out", "seal.jsonl"]);
		const root = /1 case sealed, root ([0-9a-f]{64})\n/.exec(sealed.out)?.[1] ?? "";
		const verify = (...more: string[]) =>
			runIn(folder, ["audit", "verify", ...DB, "--against", "seal.jsonl", ...more]);
		expect(await verify("--root", root)).toMatchObject({ code: 0 });
		sql("DELETE FROM events; DELETE FROM cases");
		const { code, out } = await verify("--root", root);
		expect(out).toContain(`${id}: the seal has this case, the store has not [sealed_case_missing]`);
		expect(code).toBe(1);
		// Who takes it out of the seal as well is seen by the root.
		writeFileSync(join(folder, "seal.jsonl"), "");
		expect(await verify()).toMatchObject({ code: 0 });
		expect(await verify("--root", root)).toMatchObject({ code: 2 });
	});
	it("answers 2 for what it cannot read, and makes no file", async () => {
		for (const argv of [
			["audit", "verify", "--db", "none.sqlite"],
			["audit", "verify", ...DB, "--against", "none.jsonl"],
			["audit", "verify", ...DB, "--root", "x"],
			["audit", "verify", ...DB, "--schema", "x"],
			["audit", "look", ...DB],
			["audit", "verify", "--db", "postgres://nobody@127.0.0.1:1/none"],
		])
			expect(await runIn(folder, argv)).toMatchObject({ code: 2, out: "" });
		expect(() => readFileSync(join(folder, "none.sqlite"))).toThrow();
	});
});

describe("onedoor cases rebuild", () => {
	it("says which cases differ from the replay of their log, and writes them anew", async () => {
		const run = (...more: string[]) => runIn(folder, ["cases", "rebuild", ...DB, ...more]);
		expect(await run("--check")).toEqual({
			code: 0,
			out: "cases: 1\ncases differing from the replay of their log: 0\n",
			err: "",
		});
		sql("UPDATE cases SET status = 'ended'");
		const differs = `${number}: differs: what it is listed by\ncases: 1\ncases differing from the replay of their log: 1\n`;
		expect(await run("--check")).toMatchObject({ code: 1, out: differs });
		expect(await run()).toMatchObject({ code: 0, out: `${differs}written anew: 1\n` });
		expect(await run("--check")).toMatchObject({ code: 0 });
	});
	it("answers 1 while a log cannot be replayed", async () => {
		sql("UPDATE events SET body = replace(body, '\"seq\":1', '\"seq\":2')");
		const { code, out } = await runIn(folder, ["cases", "rebuild", ...DB]);
		expect(out).toContain(`${id}: cannot be replayed: event 2 cannot follow version 0\n`);
		expect(code).toBe(1);
	});
});

describe("onedoor cases erase", () => {
	const run = (...more: string[]) => runIn(folder, ["cases", "erase", ...DB, ...more]);

	it("erases classes of a case that has ended, and what the policy says", async () => {
		expect(await run("--case", id, "--class", "identifier")).toMatchObject({
			code: 1,
			out: `${number}: identifier: it has not ended, and needs its data\ncases erased: 0 of 1\n`,
		});
		await end();
		expect(await run("--case", id, "--class", "contact,identifier", "--by", "ops")).toMatchObject({
			code: 0,
			out: `${number}: contact, identifier: erased\ncases erased: 1 of 1\n`,
		});
		writeFileSync(join(folder, "retention.json"), JSON.stringify({ identifier: 0, ordinary: 9 }));
		const on = (day: string) => run("--policy", "retention.json", "--check", "--on", day);
		expect(await on("2026-07-02")).toMatchObject({ code: 0, out: "cases erased: 0 of 0\n" });
		expect(await on("2026-08-01")).toMatchObject({
			code: 1,
			out: `${number}: ordinary: to be erased\ncases erased: 0 of 1\n`,
		});
		expect(await runIn(folder, ["audit", "verify", ...DB])).toMatchObject({ code: 0 });
		expect(readFileSync(join(folder, "cases.sqlite"), "utf8")).not.toContain("ann-5512");
	});
	it("answers 2 for what it does not understand", async () => {
		writeFileSync(join(folder, "retention.json"), JSON.stringify({ everything: 1 }));
		writeFileSync(join(folder, "right.json"), JSON.stringify({ contact: 1 }));
		for (const argv of [
			[],
			["--policy", "retention.json"],
			["--policy", "none.json"],
			["--case", id, "--class", "none"],
			["--case", id, "--policy", "retention.json"],
			["--policy", "right.json", "--on", "2026-01-01"],
		])
			expect(await run(...argv)).toMatchObject({ code: 2, out: "" });
	});
});

describe("onedoor person", () => {
	it("gives a person what is kept about them, as data and as a page", async () => {
		const run = (...more: string[]) => runIn(folder, ["person", "export", ...DB, ...more]);
		expect(await run("ann-5512", "--out", "ann")).toEqual({
			code: 0,
			out: "ann/person.json\nann/person.html\n1 cases, 0 consents\n",
			err: "",
		});
		const json = JSON.parse(readFileSync(join(folder, "ann/person.json"), "utf8"));
		expect(json).toMatchObject({ person: "ann-5512", cases: [{ id, number, as: "applicant" }] });
		expect(readFileSync(join(folder, "ann/person.html"), "utf8")).toContain(number);
		expect(await run("nobody", "--out", "nobody")).toMatchObject({ code: 0 });
		expect(await run("ann-5512")).toMatchObject({ code: 2 });
	});
});

describe("onedoor backup and restore", () => {
	it("copies a store while it is open, and puts it in place where nothing is", async () => {
		const run = (...argv: string[]) => runIn(folder, argv);
		const backup = ["backup", ...DB, "--out", "copy.sqlite"];
		await serve("2026-06-01T11:00:00Z", async () => {
			expect(await run(...backup)).toEqual({ code: 0, out: "copy.sqlite\n", err: "" });
		});
		expect(await run(...backup)).toMatchObject({ code: 2 });
		const restore = ["restore", "--from", "copy.sqlite"];
		expect(await run(...restore, "--db", "again.sqlite")).toMatchObject({
			code: 0,
			out: "1 cases restored, 0 findings; `onedoor audit verify` names them\n",
		});
		expect(await run(...restore, ...DB)).toMatchObject({ code: 2 });
		const root = async (db: string) => (await run("audit", "seal", "--db", db)).out;
		expect(await root("again.sqlite")).toBe(await root("cases.sqlite"));
	});
});
