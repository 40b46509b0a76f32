import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { createCaseService, devIdentity, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { loaderOf } from "../dev/library.ts";
import { runIn } from "../run-in.test-data.ts";

const TOWN = join(import.meta.dirname, "../../../dsl/test/examples/town");
const load = loaderOf(TOWN);

let folder: string;
let id: string;
let number: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-audit-"));
	const identity = devIdentity(new Uint8Array(32));
	const service = createCaseService({
		bundles: load().bundles,
		store: sqliteStore(join(folder, "cases.sqlite")),
		identity,
	});
	const ann = createClient({
		endpoint: "http://127.0.0.1",
		fetch: (input, init) => service.fetch(new Request(input, init)),
		getToken: () =>
			identity.token({ id: "ann", roles: [], level: 3, identity: { personal_id: "ann" } }),
	});
	({ id, number } = await ann.openCase({ procedure: "permit" }));
	await service.stop();
});
afterEach(() => rmSync(folder, { recursive: true }));

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
