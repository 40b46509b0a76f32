import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createCaseService, devIdentity, type Subscriber, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { loaderOf } from "../dev/library.ts";
import { runIn } from "../run-in.test-data.ts";

const TOWN = join(import.meta.dirname, "../../../dsl/test/examples/town");
const { bundles } = loaderOf(TOWN)();
const DB = ["--db", "cases.sqlite"];

let folder: string;
const heard: string[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-webhooks-"));
	heard.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function subscriber(tell: Subscriber["tell"]): Subscriber {
	return { name: "statistics", wants: () => true, tell };
}

async function serve(
	tell: Subscriber["tell"],
	work: (open: () => Promise<string>) => Promise<void>,
) {
	const identity = devIdentity(new Uint8Array(32));
	const service = createCaseService({
		bundles,
		store: sqliteStore(join(folder, "cases.sqlite")),
		identity,
		subscribers: [subscriber(tell)],
	});
	await service.start();
	const token = identity.token({
		id: "ann-5512",
		roles: [],
		level: 3,
		identity: { personal_id: "ann-5512" },
	});
	const ann = createClient({
		endpoint: "http://127.0.0.1",
		fetch: (input, init) => service.fetch(new Request(input, init)),
		getToken: () => token,
	});
	await work(async () => (await ann.openCase({ procedure: "permit" })).id);
	await service.stop();
}

const hears: Subscriber["tell"] = async ({ id }) => void heard.push(id);
const cli = (...args: string[]) => runIn(folder, ["webhooks", ...args, ...DB]);

it("lists what waits and why, and what was given up; replays under the same ids", async () => {
	let id = "";
	const down: Subscriber["tell"] = async () => {
		throw new Error("it answered 503");
	};
	await serve(down, async (open) => {
		id = await open();
		await vi.waitFor(async () => expect((await cli()).out).toContain("it answered 503"));
	});
	const waits = await cli();
	expect(waits.code).toBe(0);
	expect(waits.out).toMatch(
		/^statistics: 1 cases wait, since 20\S+Z: it answered 503; given up: 0\ngiven up: 0\n$/,
	);
	const store = sqliteStore(join(folder, "cases.sqlite"));
	const events = (await store.events(id)).length;
	const of = { subscriber: "statistics", case: id };
	for (let seq = 1; seq <= events; seq++)
		await store.giveUpNews({ ...of, seq, attempts: 20, why: "it answered 400" });
	await store.close();
	const given = await cli();
	expect(given.code).toBe(1);
	expect(given.out).toMatch(/ {2}event 1 of \S+-000001, tried 20 times: it answered 400\n/);
	const [json] = JSON.parse((await cli("--format", "json")).out).subscribers;
	expect(json).toMatchObject({ subscriber: "statistics", waiting: 0, given_up: events });
	expect(json.events.map((one: { seq: number }) => one.seq)).toEqual([1, 2, 3].slice(0, events));

	const again = await cli("replay", "--subscriber", "statistics", "--given-up");
	expect([again.code, again.out]).toEqual([
		0,
		`statistics will be told again: ${events} events of 1 cases\n`,
	]);
	await serve(hears, async () => {
		await vi.waitFor(() => expect(heard).toHaveLength(events));
	});
	const first = [...heard];
	expect((await cli()).out).toBe("given up: 0\n");

	await cli("replay", "--subscriber", "statistics", "--since", "2026-01-01T00:00:00Z");
	expect(
		(await cli("replay", "--subscriber", "nobody", "--since", "2999-01-01T00:00:00Z")).out,
	).toBe("nobody will be told again: 0 events of 0 cases\n");
	await serve(hears, async () => {
		await vi.waitFor(() => expect(heard).toHaveLength(2 * events));
	});
	expect(heard.slice(events)).toEqual(first);
});

it.each([
	[["replay"], "--subscriber"],
	[["replay", "--subscriber", "statistics"], "--given-up"],
	[["replay", "--subscriber", "statistics", "--since", "yesterday"], "is an instant"],
	[["repeat"], "webhooks replay"],
])("is exit code 2 for %j", async (args, why) => {
	const { code, err } = await cli(...args);
	expect([code, err.includes(why)]).toEqual([2, true]);
});
