import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
let mother: CaseClient;
let id: string;

/** A birth registered late, with two copies: 8,000 + 2 × 8,000 VND. Brought to its payment. */
beforeEach(async () => {
	server = await testServer();
	mother = server.as(MOTHER);
	const late = { ...BIRTH, birth_notice_code: "79A01.GCS.00305.26", copies: 2 };
	id = (await mother.openCase({ procedure: "birth_registration", data: late })).id;
	await mother.act(id, "application", "submit");
	await server.as(OFFICERS.receiver).act(id, "reception.check", "accepted");
	const registrar = server.as(OFFICERS.civil_status_officer);
	await registrar.act(id, "forwarding", "received");
	await registrar.act(id, "verify", "correct");
	await mother.act(id, "draft_confirmation", "confirmed");
});
afterEach(() => server.stop());

const sign = () => server.as(OFFICERS.commune_leader).act(id, "signature", "signed");

describe("a payment", () => {
	it("is started by the person and made by the port; the case goes on with it", async () => {
		await sign();
		const before = await mother.getCase(id);
		expect(before).toMatchObject({
			steps: ["copies_payment"],
			fees: { total: 24_000, due: 24_000, currency: "VND" },
		});
		expect(await mother.pay(id, "copies_payment")).toEqual({
			status: "answered",
			amount: 24_000,
			currency: "VND",
			redirect: `/cases/${id}`,
		});
		expect(await mother.getCase(id)).toMatchObject({
			status: "ended",
			result: "granted",
			fees: { total: 24_000, due: 0 },
		});
	});
	it("asked for twice while the port is silent is one payment", async () => {
		await sign();
		await mother.dev.setSimulator("payment", "silent");
		const first = await mother.pay(id, "copies_payment");
		expect(first).toMatchObject({ status: "waiting", amount: 24_000 });
		expect(await mother.pay(id, "copies_payment")).toEqual(first);
		const { items } = await mother.history(id);
		expect(items.filter(({ kind }) => kind === "payment_requested")).toHaveLength(1);
		await mother.dev.answer({ case: id, step: "copies_payment", answer: "paid" });
		expect(await mother.getCase(id)).toMatchObject({ status: "ended", result: "granted" });
	});
	it("that nobody makes lets the case go on without the copies", async () => {
		await sign();
		await mother.dev.setClock({ advance: "8 days" });
		expect(await mother.getCase(id)).toMatchObject({
			status: "ended",
			result: "granted",
			fees: { due: 24_000 },
		});
	});
	it("cannot be said to be made by a person", async () => {
		await sign();
		await expect(mother.act(id, "copies_payment", "paid")).rejects.toMatchObject({
			status: 403,
			code: "only_from_ports",
		});
	});
});

describe("a signature the port has not given yet", () => {
	it("is 202, waits, and is there once the port has answered", async () => {
		await mother.dev.setSimulator("signature", "silent");
		const leader = server.tokenOf({ id: OFFICERS.commune_leader });
		const response = await server.fetch(`/api/cases/${id}/signature/signed`, {
			method: "POST",
			headers: { Authorization: `Bearer ${leader}` },
		});
		expect(response.status).toBe(202);
		expect(await response.json()).toMatchObject({
			tasks: [{ step: "signature", waiting: "signature", outcomes: [] }],
		});
		expect((await mother.getCase(id)).papers.filter(({ kind }) => kind === "result")).toEqual([]);
		const unsigned = await server.fetch(`/api/cases/${id}/files/r1`, {
			headers: { Authorization: `Bearer ${server.tokenOf({ id: MOTHER })}` },
		});
		expect(unsigned.status).toBe(404);
		await mother.dev.answer({ case: id, step: "signature", answer: "signed" });
		const [certificate] = (await mother.getCase(id)).papers.filter(({ kind }) => kind === "result");
		const file = await server.fetch(certificate?.href ?? "", {
			headers: { Authorization: `Bearer ${server.tokenOf({ id: MOTHER })}` },
		});
		expect(await file.text()).toContain(BIRTH.child.full_name);
	});
});
