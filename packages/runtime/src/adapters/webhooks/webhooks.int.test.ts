import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type TestServer, testServer } from "../../http/test-server.test-data.ts";
import {
	memoryStore,
	PortDownError,
	type Store,
	type Subscriber,
	TOLD_KINDS,
} from "../../index.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type Receiver, receiver } from "../../testing/outside/receiver.ts";
import { marketStall, TRADER } from "../payment/paying.test-data.ts";
import {
	type CaseCloudEvent,
	verifyWebhook,
	type WebhookOptions,
	webhookSubscriber,
} from "./index.ts";

const isCaseEvent = new Ajv2020({
	strict: true,
	formats: { "date-time": true, "uri-reference": true },
}).compile(
	JSON.parse(
		readFileSync(
			join(import.meta.dirname, "../../../../../docs/adapters/case-event.schema.json"),
			"utf8",
		),
	),
);
const KEY = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
const NEXT_KEY = `whsec_${randomBytes(32).toString("base64")}`;
const ORIGIN = "https://cases.example";

let other: Receiver;
let server: TestServer | undefined;
let store: Store;
beforeEach(async () => {
	other = await receiver();
	store = memoryStore();
});
afterEach(async () => {
	await server?.stop();
	server = undefined;
	await other.stop();
});

function hooked(options: Partial<WebhookOptions> = {}): Subscriber {
	return webhookSubscriber({
		name: "statistics",
		address: other.address,
		keys: () => [KEY],
		origin: ORIGIN,
		procedures: "all",
		timeoutMs: HEALTHY_MS,
		...options,
	});
}

const said: (readonly [string, Readonly<Record<string, unknown>>])[] = [];

/** A stall is applied for; the form says who wants it. */
async function apply(...subscribers: Subscriber[]): Promise<string> {
	said.length = 0;
	server ??= await testServer({
		bundles: [marketStall()],
		store,
		subscribers,
		log: (event, values) => said.push([event, values]),
	});
	const trader = server.as(TRADER);
	const { id } = await trader.openCase({ procedure: "market_stall" });
	await trader.act(id, "application", "submit", { data: { full_name: "Ann Example" } });
	return id;
}

const events = () => other.taken<CaseCloudEvent>();

/** Everything that the log holds and others are told of has been taken. */
async function allTold(id: string): Promise<readonly string[]> {
	const told = (await store.events(id)).filter(({ kind }) =>
		(TOLD_KINDS as readonly string[]).includes(kind),
	);
	const ids = told.map(({ seq }) => `${id}-${seq}`);
	await vi.waitFor(
		() => expect(new Set(events().map((event) => event.id))).toEqual(new Set(ids)),
		5_000,
	);
	return ids;
}

describe("a subscriber", () => {
	it("gets each event as a CloudEvent, in the order of the log, and nothing of anybody", async () => {
		const id = await apply(hooked());
		const ids = await allTold(id);
		expect(events().map((event) => event.id)).toEqual(ids);
		for (const event of events()) expect(isCaseEvent(event), JSON.stringify(event)).toBe(true);
		const [first] = events();
		expect(first).toMatchObject({
			specversion: "1.0",
			source: `${ORIGIN}/api/cases`,
			type: "onedoor.case.opened.v1",
			sequence: "0000000001",
			partitionkey: id,
			data: { case: id, procedure: "market_stall", edition: "2026-11-01", seq: 1 },
		});
		expect(first?.subject).toMatch(/^MS-2026-\d{6}$/);
		const all = other.calls.map(({ body }) => Buffer.from(body).toString("utf8")).join("\n");
		for (const personal of ["Ann", TRADER]) expect(all).not.toContain(personal);
		expect(other.calls[0]?.headers.get("content-type")).toBe(
			"application/cloudevents+json; charset=utf-8",
		);
	});
	it("is told only of what it has a right to", async () => {
		const id = await apply(
			hooked({ name: "elsewhere", procedures: ["other_procedure"] }),
			hooked({ kinds: ["step_done"] }),
		);
		await vi.waitFor(() => expect(events().length).toBeGreaterThan(0));
		expect(new Set(events().map(({ type }) => type))).toEqual(
			new Set(["onedoor.case.step_done.v1"]),
		);
		await vi.waitFor(async () => expect(await store.newsFigures()).toEqual([]));
		expect(id).not.toBe("");
	});
	it("that is dead keeps nobody else waiting, and hears everything when it is back", async () => {
		const dead = await receiver();
		dead.faults.failing = 1_000;
		dead.faults.status = 503;
		const id = await apply(hooked({ name: "dead", address: dead.address }), hooked());
		await allTold(id);
		expect(dead.taken()).toEqual([]);
		// The service hears both a moment later than they were told.
		await vi.waitFor(async () =>
			expect(await store.newsFigures()).toMatchObject([
				{ subscriber: "dead", waiting: 1, why: "it answered 503" },
			]),
		);
		const metrics = await (await server?.fetch("/metrics"))?.text();
		expect(metrics).toContain('onedoor_news_waiting{subscriber="dead"} 1');
		expect(metrics).toContain('onedoor_news_waiting{subscriber="statistics"} 0');
		dead.faults.failing = 0;
		await vi.waitFor(() => expect(dead.taken()).toHaveLength(events().length));
		await dead.stop();
		expect(said.map(([event]) => event)).toContain("subscriber_down");
	});
	it("that takes something and does not answer gets it again, under the same id", async () => {
		other.faults.mute = 1;
		const id = await apply(hooked({ timeoutMs: 500 }));
		await allTold(id);
		const ids = other.calls.map(({ headers }) => headers.get("webhook-id"));
		expect(ids.slice(0, 2)).toEqual([`${id}-1`, `${id}-1`]);
		expect(new Set(ids.slice(1)).size).toBe(ids.length - 1);
	});
	it("that refuses one event hears the rest of other cases", async () => {
		other.faults.refuses = "0000000001";
		other.faults.status = 422;
		await apply(hooked());
		await vi.waitFor(() => expect(said.map(([event]) => event)).toContain("news_refused"));
		expect(said.find(([event]) => event === "news_refused")?.[1]).toMatchObject({
			subscriber: "statistics",
			seq: 1,
			attempts: 1,
			why: "it answered 422",
		});
	});
	it("leads nowhere else: a redirect is not followed", async () => {
		const elsewhere = await receiver();
		other.faults.redirectsTo = elsewhere.address;
		await apply(hooked());
		await vi.waitFor(() => expect(said.map(([event]) => event)).toContain("subscriber_down"));
		expect(elsewhere.calls).toEqual([]);
		await elsewhere.stop();
	});
	it.each([
		["http://intranet.example/hook"],
		["https://user:secret@hooks.example/"],
		["ftp://hooks.example/"],
		["hooks.example"],
	])("is refused with the address %s", (address) => {
		expect(() => hooked({ address })).toThrow(TypeError);
		expect(() => hooked({ address })).not.toThrow("secret");
	});
	it("is refused with a key that is none, and the key is not said", () => {
		expect(() => hooked({ keys: () => ["whsec_c2hvcnQ="] })).toThrow(/^a key is/);
		expect(() => hooked({ name: "Not A Name" })).toThrow("no name");
	});
});

describe("signatures", () => {
	const call = () => {
		const [first] = other.calls;
		if (first === undefined) throw new Error("nothing came");
		return first;
	};
	it("are those of Standard Webhooks, by their own library", async () => {
		await apply(hooked());
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(0));
		const { headers, body } = call();
		const read = new Webhook(KEY).verify(
			Buffer.from(body).toString("utf8"),
			Object.fromEntries(headers.entries()),
		);
		expect(read).toMatchObject({ specversion: "1.0" });
	});
	it("hold while keys change: both sign, either is enough", async () => {
		await apply(hooked({ keys: () => [NEXT_KEY, KEY] }));
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(0));
		for (const keys of [[KEY], [NEXT_KEY], [NEXT_KEY, KEY]])
			expect(verifyWebhook(call(), { keys })).toEqual({ id: call().headers.get("webhook-id") });
	});
	it("may be Ed25519: whoever receives has no key to sign with", async () => {
		const { privateKey, publicKey } = generateKeyPairSync("ed25519");
		const bytes = (key: typeof privateKey, member: "d" | "x") =>
			Buffer.from(key.export({ format: "jwk" })[member] ?? "", "base64url").toString("base64");
		await apply(hooked({ keys: () => [`whsk_${bytes(privateKey, "d")}`] }));
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(0));
		const mine = { keys: [`whpk_${bytes(publicKey, "x")}`] };
		expect(verifyWebhook(call(), mine)).toHaveProperty("id");
		expect(call().headers.get("webhook-signature")).toMatch(/^v1a,/);
		expect(verifyWebhook(call(), { keys: [KEY] })).toEqual({ refused: "wrong_signature" });
	});
	it("are refused when a byte differs, when old, and when there are none", async () => {
		await apply(hooked());
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(0));
		const { headers, body } = call();
		const keys = [KEY];
		const changed = Uint8Array.from(body);
		changed[10] = (changed[10] ?? 0) ^ 1;
		expect(verifyWebhook({ headers, body: changed }, { keys })).toEqual({
			refused: "wrong_signature",
		});
		const now = Date.now() + 6 * 60_000;
		expect(verifyWebhook({ headers, body }, { keys, now })).toEqual({ refused: "too_old" });
		expect(verifyWebhook({ headers: new Headers(), body }, { keys })).toEqual({
			refused: "not_signed",
		});
	});
	it("a busy subscriber is down, and no event of it is refused", async () => {
		other.faults.failing = 1;
		other.faults.status = 429;
		const news = {
			id: "a-1",
			kind: "ended",
			case: "a",
			number: "N",
			procedure: "p",
			edition: "2026-01-01",
			seq: 1,
			at: "2026-01-01T00:00:00Z",
		} as const;
		await expect(hooked().tell(news)).rejects.toThrow(PortDownError);
		await expect(hooked().tell(news)).resolves.toBeUndefined();
	});
});
