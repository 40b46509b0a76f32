import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
	createCaseService,
	devIdentity,
	type Ports,
	sqliteStore,
	testClock,
} from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { portsByCallback } from "../../../runtime/src/ports/ports-by-callback.ts";
import { loaderOf } from "../dev/library.ts";
import { runIn } from "../run-in.test-data.ts";

const TOWN = join(import.meta.dirname, "../../../dsl/test/examples/town");
const { bundles } = loaderOf(TOWN)();
const DB = ["--db", "cases.sqlite"];

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-outbox-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A server over the file, whose post takes messages or does not; ended again after `work`. */
async function serve(
	notification: Ports["notification"],
	work: (open: () => Promise<{ readonly id: string; readonly number: string }>) => Promise<void>,
): Promise<readonly string[]> {
	const identity = devIdentity(new Uint8Array(32));
	const said: string[] = [];
	const service = createCaseService({
		bundles,
		store: sqliteStore(join(folder, "cases.sqlite")),
		identity,
		ports: { ...portsByCallback, notification },
		clock: testClock(Date.parse("2026-06-01T10:00:00Z")),
		log: (event) => said.push(event),
	});
	await service.start();
	const person = {
		id: "ann-5512",
		roles: [],
		level: 3,
		identity: { personal_id: "ann-5512" },
	} as const;
	const ann = createClient({
		endpoint: "http://127.0.0.1",
		fetch: (input, init) => service.fetch(new Request(input, init)),
		getToken: () => identity.token(person),
	});
	await work(() => ann.openCase({ procedure: "permit" }));
	await service.stop();
	return said;
}

it("names what was given up and why, has it tried again, and it is done", async () => {
	let number = "";
	await serve(portsByCallback.notification, async (open) => {
		({ number } = await open());
	});
	const effect = await giveUpAMessage();

	const listed = await runIn(folder, ["outbox", ...DB]);
	expect(listed).toMatchObject({
		code: 1,
		out: `${effect}: send_message of ${number}, tried 1 times: the post is down\nwaiting: 0, given up: 1\n`,
	});
	const json = await runIn(folder, ["outbox", ...DB, "--format", "json"]);
	expect(JSON.parse(json.out)).toMatchObject({
		waiting: 0,
		given_up: 1,
		effects: [{ id: effect, kind: "send_message", number, attempts: 1, why: "the post is down" }],
	});

	const other = await runIn(folder, ["outbox", "retry", "none", ...DB]);
	expect(other).toMatchObject({ code: 1, out: "none: was not given up\ntried again: 0\n" });
	const retried = await runIn(folder, ["outbox", "retry", effect, ...DB]);
	expect(retried).toMatchObject({
		code: 0,
		out: `${effect}: will be tried again\ntried again: 1\n`,
	});

	const sent: string[] = [];
	await serve({ send: async ({ id }) => void sent.push(id) }, () =>
		vi.waitFor(() => expect(sent).toEqual([effect])),
	);
	expect(await runIn(folder, ["outbox", ...DB])).toMatchObject({
		code: 0,
		out: "waiting: 0, given up: 0\n",
	});
});

it("has all of them tried again, and says what it does not know", async () => {
	await serve(portsByCallback.notification, async (open) => void (await open()));
	await giveUpAMessage();
	expect((await runIn(folder, ["outbox", "retry", "--all", ...DB])).out).toContain(
		"tried again: 1\n",
	);
	for (const wrong of [["retry"], ["retry", "a", "--all"], ["drop"], ["list", "a"]])
		expect((await runIn(folder, ["outbox", ...wrong, ...DB])).code).toBe(2);
});

/** Puts a message of the case into the outbox, as one that has been tried as often as it may. */
async function giveUpAMessage(): Promise<string> {
	const store = sqliteStore(join(folder, "cases.sqlite"));
	const [id = ""] = await store.caseIds("", 1);
	const kase = await store.load(id);
	if (kase === undefined) throw new Error("no case");
	const effect = {
		id: `${id}:9:0`,
		case: id,
		kind: "send_message",
		step: "application",
		message: "receipt",
		to: "ann-5512",
		language: "en",
		mentions: {},
	} as never as Parameters<typeof store.retryEffect>[0];
	await store.commit(kase.version, {
		case: { ...kase, version: kase.version + 1 },
		events: [],
		effects: [effect],
		answered: [],
		due: [],
		tasks: [],
	});
	await store.retryEffect(effect, undefined, "the post is down");
	await store.close();
	return effect.id;
}
