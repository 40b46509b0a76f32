import { createHmac } from "node:crypto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import {
	BIRTH,
	MOTHER,
	OFFICERS,
	type TestServer,
	testServer,
} from "../http/test-server.test-data.ts";
import { adapterKey } from "../index.ts";

const SECRET = new Uint8Array(32).fill(7);

let server: TestServer;
let mother: CaseClient;
let id: string;
let said: (readonly [event: string, values: Readonly<Record<string, unknown>>])[];

beforeEach(async () => {
	said = [];
	server = await testServer({ log: (event, values) => said.push([event, values]) });
	mother = server.as(MOTHER);
	id = (await mother.openCase({ procedure: "birth_registration", data: BIRTH })).id;
	await mother.act(id, "application", "submit");
});
afterEach(() => server.stop());

const accept = () => server.as(OFFICERS.receiver).act(id, "reception.check", "accepted");
const steps = async () => (await server.as(OFFICERS.civil_status_officer).getCase(id)).steps;

describe("a port that is down", () => {
	it("is tried again until it answers; the case waits meanwhile, and the message is sent once", async () => {
		await mother.dev.setSimulator("notification", "down");
		await mother.dev.setSimulator("population", "down");
		await accept();
		await server.as(OFFICERS.civil_status_officer).act(id, "forwarding", "received");
		expect(await steps()).toEqual(["parents_lookup"]);
		expect((await ready()).effects_waiting).toBe(2);
		expect((await mother.dev.messages(id)).items).toEqual([]);

		await mother.dev.setSimulator("notification", "answers");
		await mother.dev.setSimulator("population", "answers");
		expect(await steps()).toEqual(["verify"]);
		expect((await mother.dev.messages(id)).items.map(({ message }) => message)).toEqual([
			"receipt",
		]);
		expect((await ready()).effects_waiting).toBe(0);
	});
	it("is given up after a dozen tries, and stays visible to the operator", async () => {
		await mother.dev.setSimulator("notification", "down");
		await accept();
		for (let tried = 0; tried < 12; tried++) await mother.dev.setSimulator("notification", "down");
		expect(await ready()).toMatchObject({
			effects_waiting: 0,
			effects_dead: 1,
			dead: [{ case: id, kind: "send_message", attempts: 12 }],
		});
		// Anybody may ask whether it is ready; why it failed is for who reads the log.
		expect(JSON.stringify(await ready())).not.toContain("notification is down");
		expect(said.filter(([event]) => event === "effect_given_up")).toEqual([
			[
				"effect_given_up",
				{ effect: expect.any(String), kind: "send_message", why: "notification is down" },
			],
		]);
		expect(await (await server.fetch("/metrics")).text()).toContain("onedoor_effects_dead 1");
	});
});

describe("an adapter that answers later", () => {
	beforeEach(async () => {
		await mother.dev.setSimulator("population", "silent");
		await accept();
		await server.as(OFFICERS.civil_status_officer).act(id, "forwarding", "received");
	});
	const report = { step: "parents_lookup", answer: "matches" };

	it("is believed when it signs, and a repeated answer changes nothing", async () => {
		expect((await callback("population", { case: id, ...report })).status).toBe(204);
		expect(await steps()).toEqual(["verify"]);
		const { version } = await mother.getCase(id);
		expect((await callback("population", { case: id, ...report })).status).toBe(204);
		expect((await mother.getCase(id)).version).toBe(version);
	});
	it("is not believed with a wrong, foreign or old signature", async () => {
		const body = { case: id, ...report };
		expect((await callback("population", body, { key: adapterKey(SECRET, "health") })).status).toBe(
			401,
		);
		expect((await callback("population", body, { at: Date.now() - 3_600_000 })).status).toBe(401);
		expect((await callback("population", body, { header: "v1=00" })).status).toBe(401);
		expect(await steps()).toEqual(["parents_lookup"]);
	});
	it("is told when it answers what the step does not know", async () => {
		expect(
			(await callback("population", { case: id, ...report, answer: "no_answer" })).status,
		).toBe(404);
		expect((await callback("population", { case: "none", ...report })).status).toBe(404);
		expect((await callback("population", { case: id, step: 7 } as never)).status).toBe(400);
	});
});

async function callback(
	adapter: string,
	body: object,
	{
		key = adapterKey(SECRET, adapter),
		at = Date.now(),
		header,
	}: { key?: string; at?: number; header?: string } = {},
): Promise<Response> {
	const text = JSON.stringify(body);
	const mac = createHmac("sha256", key).update(`${at}.${text}`).digest("hex");
	return server.fetch(`/api/callbacks/${adapter}`, {
		method: "POST",
		body: text,
		headers: {
			"Content-Type": "application/json",
			"Onedoor-Signature": header ?? `t=${at},v1=${mac}`,
		},
	});
}

async function ready() {
	return (await (await server.fetch("/health/ready")).json()) as {
		readonly effects_waiting: number;
		readonly effects_dead: number;
		readonly dead: readonly unknown[];
	};
}
