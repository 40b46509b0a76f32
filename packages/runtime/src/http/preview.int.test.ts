import { afterEach, beforeEach, expect, it } from "vitest";

import type { CaseClient } from "../client/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
let mother: CaseClient;
let id: string;
let address: string;

beforeEach(async () => {
	server = await testServer();
	mother = server.as(MOTHER);
	const registrar = server.as(OFFICERS.civil_status_officer);
	({ id } = await mother.openCase({ procedure: "birth_registration", language: "vi" }));
	await mother.putDraft(id, "application", BIRTH);
	await mother.act(id, "application", "submit");
	await server.as(OFFICERS.receiver).act(id, "reception.check", "accepted");
	await registrar.act(id, "forwarding", "received");
	await registrar.act(id, "verify", "correct");
	await mother.act(id, "draft_confirmation", "confirmed");
	address = mother.previewUrl(id, "signature", "birth_certificate");
});
afterEach(() => server.stop());

it("shows whoever signs what will be signed, and changes nothing", async () => {
	const before = await mother.getCase(id);
	const paper = await read(OFFICERS.commune_leader, address);
	expect(paper.status).toBe(200);
	expect(paper.policy).toContain("sandbox");
	expect((await mother.getCase(id)).version).toBe(before.version);

	await server.as(OFFICERS.commune_leader).act(id, "signature", "signed");
	const signed = (await mother.getCase(id)).papers.find(({ of }) => of === "birth_certificate");
	expect((await read(MOTHER, signed?.href ?? "")).text).toBe(paper.text);
});

it("refuses whoever may not sign, and knows no other paper", async () => {
	expect((await read(OFFICERS.civil_status_officer, address)).status).toBe(403);
	expect((await read(MOTHER, address)).status).toBe(403);
	const other = mother.previewUrl(id, "signature", "passport");
	expect((await read(OFFICERS.commune_leader, other)).status).toBe(404);
});

interface Answer {
	readonly status: number;
	readonly policy: string;
	readonly text: string;
}

async function read(id: string, address: string): Promise<Answer> {
	const response = await server.fetch(new URL(address, "http://127.0.0.1").pathname, {
		headers: { Authorization: `Bearer ${server.tokenOf({ id })}` },
	});
	return {
		status: response.status,
		policy: response.headers.get("Content-Security-Policy") ?? "",
		text: await response.text(),
	};
}
