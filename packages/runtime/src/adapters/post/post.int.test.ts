import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type TestServer, testServer } from "../../http/test-server.test-data.ts";
import { memoryStore, type Store } from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import { type CarrierServer, carrier } from "../../testing/outside/carrier.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { dogTag, KEEPER } from "../documented/dog-tag.test-data.ts";
import { type CarrierOptions, webhookCarrier } from "./index.ts";

const CLERK = "079190000901";

let post: CarrierServer;
let server: TestServer;
let store: Store;
let stopHttp: () => void;
let address: string;
const said: string[] = [];
beforeEach(async () => {
	said.length = 0;
	post = await carrier({ callbackTo: () => `${address}/api/callbacks/post` });
	store = memoryStore();
	server = await testServer({
		bundles: [dogTag()],
		store,
		ports: { ...portsByCallback, post: carrierBy() },
		log: (event, values) => said.push(JSON.stringify([event, values])),
	});
	const http = serve({ fetch: server.service.fetch, hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => http.once("listening", resolve));
	address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	stopHttp = () => http.close();
});
afterEach(async () => {
	stopHttp();
	await server.stop();
	await post.stop();
});

function carrierBy(options: Partial<CarrierOptions> = {}) {
	return webhookCarrier({
		address: post.address,
		keys: () => post.keys,
		callbackKeys: () => post.callbackKeys,
		timeoutMs: HEALTHY_MS,
		...options,
	});
}

/** A tag that the post has taken. */
async function posted(): Promise<{ readonly id: string; readonly order: string }> {
	const keeper = server.as(KEEPER);
	const { id } = await keeper.openCase({ procedure: "dog_tag" });
	const data = { full_name: "Ann Example", home: "1 Street, Town" };
	await keeper.act(id, "application", "submit", { data });
	await vi.waitFor(() => expect(post.parcels()).not.toEqual([]));
	return { id, order: post.parcels().at(-1)?.id ?? "" };
}

const stepsOf = async (id: string) => (await store.load(id))?.active.map(({ step }) => step);
const waysOf = async (id: string) =>
	(await store.events(id)).filter(({ kind }) => kind === "on_its_way").map(({ values }) => values);

describe("a delivery", () => {
	it("is ordered with where it goes, and says where it is until it is handed over", async () => {
		const { id, order } = await posted();
		expect(post.parcels()).toMatchObject([
			{ number: "DT-2026-000001", to: "1 Street, Town", status: "accepted" },
		]);
		await vi.waitFor(async () =>
			expect(await waysOf(id)).toEqual([{ answer: "accepted", tracking: "T1" }]),
		);
		expect(await post.becomes(order, "in_transit")).toBe(204);
		expect(await post.becomes(order, "in_transit")).toBe(204);
		expect(await waysOf(id)).toEqual([
			{ answer: "accepted", tracking: "T1" },
			{ answer: "in_transit", tracking: "T1" },
		]);
		expect(await stepsOf(id)).toEqual(["posting"]);
		const { items } = await server.as(KEEPER).history(id);
		expect(items.at(-1)).toMatchObject({ kind: "on_its_way", step: "posting", tracking: "T1" });
		expect(await post.becomes(order, "handed_over")).toBe(204);
		expect((await store.load(id))?.result).toBe("granted");
		expect(await store.figures()).toMatchObject({ effectsWaiting: 0, effectsDead: 0 });
		expect(await post.becomes(order, "lost")).toBe(204);
		expect((await store.load(id))?.result).toBe("granted");
	});
	it("that was lost is decided about, and ordered anew under another id", async () => {
		const { id, order } = await posted();
		await post.becomes(order, "lost");
		expect(await stepsOf(id)).toEqual(["again"]);
		await server.as(CLERK, ["clerk"]).act(id, "again", "make");
		await vi.waitFor(() => expect(post.parcels()).toHaveLength(2));
		expect(post.parcels()[1]?.id).not.toBe(order);
	});
	it("that came back is handed out at the counter, by whom and when", async () => {
		const { id, order } = await posted();
		await post.becomes(order, "returned");
		expect(await stepsOf(id)).toEqual(["at_counter"]);
		expect(post.parcels()).toHaveLength(1);
		await server.as(CLERK, ["clerk"]).act(id, "at_counter", "collected");
		expect((await store.load(id))?.steps.at_counter).toMatchObject({ by: CLERK, role: "clerk" });
		expect((await store.load(id))?.result).toBe("granted");
	});
	it("of which no callback comes is asked for, and is still carried once", async () => {
		await server.stop();
		server = await testServer({
			bundles: [dogTag()],
			store,
			ports: { ...portsByCallback, post: carrierBy({ askAgainMs: 20 }) },
		});
		const { id, order } = await posted();
		// Nobody is there whom it could tell.
		address = "http://127.0.0.1:1";
		await expect(post.becomes(order, "handed_over")).rejects.toThrow();
		await vi.waitFor(async () => expect((await store.load(id))?.result).toBe("granted"));
		expect(post.parcels()).toHaveLength(1);
	});
	it("is tried again while the post is down", async () => {
		post.faults.failing = 1;
		const { id } = await posted();
		await vi.waitFor(async () => expect(await waysOf(id)).toHaveLength(1));
		expect(said.some((line) => line.includes("effect_failed"))).toBe(true);
		expect(said.join()).not.toContain("1 Street");
	});
});

describe("of the post", () => {
	it("nothing is believed that is signed by nobody, or long ago, or that nobody ordered", async () => {
		const { id, order } = await posted();
		const real = post.callback(order, "lost");
		const forged = { ...real, body: real.body.replace("lost", "handed_over") };
		expect(await post.send(forged)).toBe(401);
		expect(await post.send(post.callback(order, "lost", Date.now() - 600_000))).toBe(401);
		expect(await post.send(post.callback("nothing", "lost"))).toBe(422);
		expect(await post.send(post.callback(order, "eaten"))).toBe(422);
		// Of a step that waits for nothing of the post.
		expect(await post.send(post.callback(`${id}:1:0`, "handed_over"))).toBe(204);
		expect(await stepsOf(id)).toEqual(["posting"]);
		expect(said.filter((line) => line.includes("callback_refused"))).toHaveLength(4);
	});
	it("no key is taken for one that is none, and no address that anybody could read", () => {
		expect(() => carrierBy({ keys: () => ["secret"] })).toThrow(/^a key is/);
		expect(() => carrierBy({ address: "http://post.example/" })).toThrow("https");
	});
});
