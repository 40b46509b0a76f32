import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Delivery, Ports, SignatureOrder } from "../ports/ports.ts";
import { portsByCallback } from "../ports/ports-by-callback.ts";
import {
	ANN,
	FORM,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";

/** A statement that the applicant signs, and a licence in two originals with a copy for each child. */
const SIGNED = `
keep: 10 years
documents:
  proof:
    signed_by: applicant
results:
  licence:
    originals: 2
    copies: children
  badge:
    title: Badge
    from: 2027-01-01
steps:
  application:
    go_to: statement
  statement:
    does: sign
    who: applicant
    signs:
      - proof
    deadline:
      within: 14 days
      when_late: go to refused
    outcomes:
      signed:
        go_to: reception
  signature:
    outcomes:
      signed:
        go_to: handing_out
  handing_out:
    does: deliver
    by: post
    deadline:
      within: 10 working days
      when_late: tell officer
    outcomes:
      delivered:
        go_to: granted
      returned:
        go_to: granted
      lost:
        go_to: granted
`;

const folder: string = mkdtempSync(join(tmpdir(), "onedoor-papers-"));
let server: LicenceServer;
let signed: SignatureOrder[];
let delivered: Delivery[];
beforeEach(async () => {
	signed = [];
	delivered = [];
	const ports: Ports = {
		...portsByCallback,
		registers: { read: async () => undefined, call: async () => ({ answer: answerOf() }) },
		payment: { ...portsByCallback.payment, start: async () => ({ answer: "paid" }) },
		signature: {
			sign: async (order) => {
				signed.push(order);
				return { answer: "signed" };
			},
		},
		post: {
			deliver: async (order) => {
				delivered.push(order);
				return { answer: "delivered" };
			},
		},
	};
	answers = ["matches", "recorded"];
	server = await licenceServer(SIGNED, { ports, uploads: folder });
});
afterEach(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true }));

let answers: string[] = [];
const answerOf = () => answers.shift() ?? "recorded";

const advance = () => server.of(ANN).dev.setClock({ advance: "1 minutes" });
const upload = (caseId: string, text: string) =>
	server.of(ANN).upload(new Blob([`%PDF-1.7\n${text}\n%%EOF`]), {
		case: caseId,
		field: "proof",
		name: "proof.pdf",
		type: "application/pdf",
	});

async function applied(text: string, children = 3): Promise<string> {
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	const proof = { by: "upload", files: [await upload(id, text)] };
	await server.act(ANN, id, "application.submit", { data: { ...FORM, children, proof } });
	return id;
}

async function untilSignature(id: string): Promise<void> {
	await server.act(OFFICER, id, "reception.check.accepted");
	await advance();
	await server.act(OFFICER, id, "decision.grant");
	await advance();
	await server.of(ANN).pay(id, "payment");
	await advance();
}

describe("a paper that has to be signed", () => {
	it("is signed by the content of its files", async () => {
		await server.act(ANN, await applied("one"), "statement.signed");
		await server.act(ANN, await applied("two"), "statement.signed");
		const [one, two] = signed.map(({ papers }) => papers.proof);
		expect(one).toMatch(/^[0-9a-f]{64}$/);
		expect(one).not.toBe(two);
	});
	it("lets nothing be granted once others files stand in its place", async () => {
		const id = await applied("one");
		await server.act(ANN, id, "statement.signed");
		await server.act(OFFICER, id, "reception.check.accepted");
		await advance();
		expect((await server.of(OFFICER).getCase(id)).findings).toEqual([]);
		await server.act(OFFICER, id, "decision.incomplete", { marks: [{ path: "proof" }] });
		const proof = { by: "upload", files: [await upload(id, "another")] };
		await server.act(ANN, id, "correction.submit", { data: { proof } });
		expect((await server.of(OFFICER).getCase(id)).findings).toMatchObject([
			{ path: "proof", code: "signature_missing", values: { role: "applicant" } },
		]);
		await server.act(OFFICER, id, "decision.grant");
		await advance();
		await server.of(ANN).pay(id, "payment");
		await advance();
		const { problem } = await server.refused(server.act(HEAD, id, "signature.signed"));
		expect([problem.status, problem.code, problem.values]).toEqual([
			409,
			"signature_missing",
			{ paths: ["proof"] },
		]);
	});
});

it("tells applicant, office and post how many of a result go out, and until when the case is kept", async () => {
	const id = await applied("one");
	await server.act(ANN, id, "statement.signed");
	await untilSignature(id);
	await server.act(HEAD, id, "signature.signed");
	await advance();
	expect(delivered.map(({ counts }) => counts)).toEqual([[{ originals: 2, copies: 3 }]]);
	const ended = await server.of(ANN).getCase(id);
	expect(ended.papers.find(({ kind }) => kind === "result")).toMatchObject({
		originals: 2,
		copies: 3,
	});
	// There is no badge before the new year.
	const results = ended.papers.filter(({ kind }) => kind === "result");
	expect(results.map(({ of }) => of)).toEqual(["licence"]);
	expect(ended).toMatchObject({ status: "ended", result: "granted" });
	expect(ended.kept_until?.slice(0, 10)).toBe("2036-11-23");
});
