import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Payments } from "../../ports/ports.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { paymentAdapter } from "./index.ts";

/** A provider that does what it likes. */
let server: Server;
let seen: string[];
let says: { status: number; body?: string; headers?: Record<string, string> } | "nothing";
let payments: Payments;
beforeEach(async () => {
	seen = [];
	server = createServer((request, response) => {
		seen.push(`${request.method} ${request.url}`);
		if (says === "nothing") return;
		response.writeHead(says.status, says.headers).end(says.body ?? "");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	payments = givingUpAfter(HEALTHY_MS);
});
afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

function givingUpAfter(timeoutMs: number): Payments {
	return paymentAdapter({
		address: `${origin()}/v1`,
		authorization: () => "Bearer a-secret",
		callbackKeys: () => [],
		returnTo: (id) => `https://portal.example/cases/${id}`,
		timeoutMs,
	});
}

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const order = {
	id: "case0:3:0",
	case: "case0",
	number: "N-1",
	step: "payment",
	amount: 700,
	currency: "EUR",
	lines: { fee: 700 },
};
const charge = {
	id: "ch_1",
	reference: order.id,
	amount: 700,
	currency: "EUR",
	state: "pending",
	redirect: "https://elsewhere.example/page",
};

/** What the provider says is no answer: it is asked again soon, and nobody pays meanwhile. */
async function expectUnknown(): Promise<void> {
	expect(await payments.start(order)).toEqual({ answer: "unknown", askAgainMs: 1_000 });
}

describe("a provider that cannot be trusted with a call", () => {
	it("leads nowhere else: redirects are not followed", async () => {
		says = { status: 307, headers: { Location: `${origin()}/inside` } };
		await expectUnknown();
		expect(seen).toEqual(["GET /v1/charges?reference=case0%3A3%3A0"]);
	});
	it("is not waited for, and is not read without end", async () => {
		says = "nothing";
		payments = givingUpAfter(200);
		await expectUnknown();
		payments = givingUpAfter(HEALTHY_MS);
		says = { status: 200, body: JSON.stringify({ ...charge, more: "x".repeat(300_000) }) };
		await expectUnknown();
	});
	it.each([401, 403, 409, 429, 500, 503])("that answers %i has said nothing", async (status) => {
		says = { status };
		await expectUnknown();
	});
	it("has to speak of the order that was asked for, in a way that can be read", async () => {
		for (const body of [
			JSON.stringify({ ...charge, reference: "case0:4:0" }),
			JSON.stringify({ ...charge, reference: "case0:4:0", state: "paid" }),
		]) {
			says = { status: 200, body };
			await expectUnknown();
		}
		// What cannot be read may be a charge: none is made.
		for (const body of ["", "<html>", "[]", JSON.stringify({ ...charge, amount: 7.5 })]) {
			says = { status: 200, body };
			await expectUnknown();
		}
		expect(seen.filter((one) => one.startsWith("POST"))).toEqual([]);
	});
	it("leads people only to pages of its own", async () => {
		says = { status: 200, body: JSON.stringify(charge) };
		await payments.start(order);
		expect(await payments.redirectOf(order)).toBe("https://portal.example/cases/case0");
		const own = `${origin()}/page/ch_1`;
		says = { status: 200, body: JSON.stringify({ ...charge, redirect: own }) };
		await payments.start(order);
		expect(await payments.redirectOf(order)).toBe(own);
	});
	it("leads nobody to a page with another amount", async () => {
		const redirect = `${origin()}/page/ch_1`;
		says = { status: 200, body: JSON.stringify({ ...charge, amount: 70_000, redirect }) };
		const answer = await payments.start(order);
		// The case knows what was asked, and takes it for what nobody knows.
		expect(answer).toMatchObject({ answer: "pending", data: { amount: 70_000, currency: "EUR" } });
		expect(await payments.redirectOf(order)).toBe("https://portal.example/cases/case0");
	});
});
