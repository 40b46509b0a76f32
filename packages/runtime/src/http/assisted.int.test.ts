import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";

import { sqliteStore } from "../index.ts";
import {
	ANN,
	FORM,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
	OTHER,
	PARTNER,
} from "./licence-server.test-data.ts";

const CHANNELS = `
channels:
  agent:
    filled_by: agent
    consent: one_time_code
    charge_cap: 5.00 GBP
    may:
      - application
      - correction
  counter:
    filled_by: officer
roles:
  agent:
    is: partner
`;

const folder = mkdtempSync(join(tmpdir(), "onedoor-assisted-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: LicenceServer;
let lines: string[];
let files = 0;
beforeEach(async () => {
	lines = [];
	server = await licenceServer(CHANNELS, {
		store: sqliteStore(join(folder, `cases-${files++}.sqlite`)),
		uploads: join(folder, "uploads"),
		log: (event, values) => void lines.push(JSON.stringify([event, values])),
	});
});
afterEach(() => server.stop());

const applicant = { personal_id: ANN };
const ask = (more: object = {}) =>
	server.of(PARTNER).askConsent({
		kind: "agent",
		applicant,
		method: "one_time_code",
		language: "en",
		procedure: "licence",
		...more,
	});
const told = () => server.simulators.messages();
const code = () => /\d{6}/.exec(told().at(-1)?.text ?? "")?.[0] ?? "";
const agreed = async (more: object = {}) => {
	const { id } = await ask(more);
	await server.of(PARTNER).confirmConsent(id, code());
	return id;
};
const open = (consent: string) =>
	server
		.of(PARTNER)
		.openCase({ procedure: "licence", channel: "agent", applicant, consent, data: FORM });
const atCounter = (who = OFFICER) =>
	server.of(who).openCase({ procedure: "licence", channel: "counter", applicant, data: FORM });

describe("the citizen's word", () => {
	test("says what it is for and who asks, and is good for one case of that", async () => {
		const id = await agreed();
		expect(told()[0]?.text).toContain("(Licence)");
		expect(await server.of(ANN).consents()).toMatchObject({
			items: [{ id, procedure: "licence", cases: [] }],
		});
		const kase = await open(id);
		expect((await server.of(ANN).consents()).items[0]?.cases).toEqual([kase.id]);
		expect((await server.refused(open(id))).code).toBe("consent_missing");
	});

	test("given for an open case, it opens no other", async () => {
		const kase = await open(await agreed());
		const renewed = await agreed({ case: kase.id });
		expect((await server.refused(open(renewed))).code).toBe("consent_missing");
	});

	test("said in person anew, the open case goes on by it", async () => {
		await server.stop();
		server = await licenceServer(CHANNELS.replace("one_time_code", "in_person"));
		const first = await ask({ method: "in_person" });
		const { id } = await open(first.id);
		await server.of(ANN).withdrawConsent(first.id);
		const again = await ask({ method: "in_person", case: id });
		expect((await server.refused(open(again.id))).code).toBe("consent_missing");
		expect((await server.act(PARTNER, id, "application.submit")).status).toBe("open");
	});

	test("opens one case, also when two are opened at once; and is not spent by one that was refused", async () => {
		const id = await agreed();
		const asNobody = server
			.as(PARTNER, [])
			.openCase({ procedure: "licence", channel: "agent", applicant, consent: id, data: FORM });
		expect((await server.refused(asNobody)).code).toBe("not_this_role");
		expect((await open(id)).status).toBe("draft");
		const another = await agreed();
		const both = await Promise.allSettled([open(another), open(another)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	});

	test("is given by signing in too, and by nobody else without the code", async () => {
		const { id } = await ask();
		const byHelper = server.of(PARTNER).confirmConsent(id);
		expect((await server.refused(byHelper)).code).toBe("wrong_code");
		const byPassword = server.as(ANN, [], 1).confirmConsent(id);
		expect(await server.refused(byPassword)).toMatchObject({
			status: 403,
			code: "assurance_too_low",
		});
		expect(await server.of(ANN).confirmConsent(id)).toMatchObject({ status: "given" });
		expect((await open(id)).status).toBe("draft");
	});

	test("is not asked for by the minute, nor from oneself", async () => {
		for (let turn = 0; turn < 5; turn++) await ask();
		const sixth = await server.refused(ask());
		expect(sixth).toMatchObject({ status: 429, code: "too_many_requests" });
		server.clock.moveTo(Date.parse("2026-11-23T03:00:01Z"));
		expect((await ask()).status).toBe("waiting");
		const own = server
			.as(ANN, ["agent"])
			.askConsent({ kind: "agent", applicant, method: "one_time_code" });
		expect((await server.refused(own)).code).toBe("not_this_role");
	});
});

describe("a helper whose time is over", () => {
	test("knows that the case is there, and nothing of what is in it", async () => {
		const id = await agreed();
		const kase = await open(id);
		const proof = await server
			.of(PARTNER)
			.upload(new Blob(["%PDF-1.7\n"], { type: "application/pdf" }), {
				case: kase.id,
				field: "proof",
				name: "proof.pdf",
				type: "application/pdf",
			});
		expect((await server.of(PARTNER).getCase(kase.id)).applicant).toMatchObject(applicant);
		await server.of(ANN).withdrawConsent(id);

		const seen = await server.of(PARTNER).getCase(kase.id);
		expect(seen).toMatchObject({ id: kase.id, data: {}, applicant: {}, tasks: [], papers: [] });
		expect(JSON.stringify(seen)).not.toContain(ANN);
		const { items } = await server.of(PARTNER).history(kase.id);
		expect(items.every(({ by }) => by === PARTNER)).toBe(true);
		const read = await server.fetch(`/api/cases/${kase.id}/files/${proof}`, {
			headers: { Authorization: `Bearer ${server.tokenOf({ id: PARTNER, roles: ["agent"] })}` },
		});
		expect(read.status).toBe(404);
		const draft = server.of(PARTNER).getDraft(kase.id, "application");
		expect((await server.refused(draft)).code).toBe("consent_over");
	});

	test("is a stranger from the moment the role is taken away, at the counter too", async () => {
		const helped = await open(await agreed());
		const typed = await atCounter();
		for (const [who, { id }] of [
			[PARTNER, helped],
			[OFFICER, typed],
		] as const) {
			const before = server.as(who, []);
			expect((await server.refused(before.getCase(id))).status).toBe(404);
			expect((await server.refused(before.history(id))).status).toBe(404);
			expect((await server.refused(before.getDraft(id, "application"))).status).toBe(404);
			expect((await before.listCases()).items).toEqual([]);
		}
	});
});

describe("an officer who fills in for somebody", () => {
	test("says how they knew them, and whoever looked for them by their number is in the log", async () => {
		const { id } = await server.of(OFFICER).openCase({
			procedure: "licence",
			channel: "counter",
			applicant,
			identified: "identity_card",
		});
		const [opened] = (await server.of(OFFICER).history(id)).items;
		expect(opened).toMatchObject({ kind: "opened", by: OFFICER, identified: "identity_card" });
		const before = (await server.of(ANN).lookups(id)).items.length;
		const found = await server.of(OFFICER).findCases({ applicant: ANN });
		expect(found.items.map((one) => one.id)).toEqual([id]);
		expect((await server.of(OFFICER).findCases({ applicant: "099999999999" })).items).toEqual([]);
		expect((await server.as("099999999999").findCases({ applicant: ANN })).items).toEqual([]);
		const rows = (await server.of(ANN).lookups(id)).items.slice(before);
		expect(rows).toMatchObject([{ by: "office", register: "cases", key: "*********901" }]);
		expect(lines.join()).not.toContain(ANN);
	});

	test("opens nothing that belongs to an office of another kind", async () => {
		const elsewhere = { kind: "police", unit: "1" };
		const opening = server
			.as(OFFICER, ["officer"], 3, { office: elsewhere })
			.openCase({ procedure: "licence", channel: "counter", applicant });
		expect((await server.refused(opening)).code).toBe("not_this_role");
		expect((await atCounter()).status).toBe("draft");
	});

	test("sees what was asked to be corrected until it is", async () => {
		const { id } = await server.applied();
		const marks = [{ path: "colour", note: "Which one?" }];
		await server.act(OFFICER, id, "reception.check.accepted");
		await server.act(OFFICER, id, "decision.incomplete", { marks });
		expect((await server.of(OFFICER).getCase(id)).asked).toEqual(marks);
		expect((await server.of(ANN).getCase(id)).asked).toBeUndefined();
	});
});

describe("a case of one's own", () => {
	test("is decided by a colleague", async () => {
		const { id } = await server.applied();
		const own = server.as(ANN, ["officer"]);
		const refused = await server.refused(own.act(id, "reception.check", "accepted"));
		expect(refused.code).toBe("not_this_role");
		expect((await own.getCase(id)).tasks).toEqual([]);
		expect((await server.act(OFFICER, id, "reception.check.accepted")).status).toBe("open");
	});
});

test("nor is a case decided by whom it names as a person of it", async () => {
	await server.stop();
	server = await licenceServer(`
roles:
  neighbour:
    is: person
    found_by: note
`);
	const { id } = await server.applied({ note: OFFICER });
	const refused = await server.refused(server.act(OFFICER, id, "reception.check.accepted"));
	expect(refused.code).toBe("not_this_role");
	expect((await server.act(OTHER, id, "reception.check.accepted")).status).toBe("open");
});

describe("the citizen is told", () => {
	const messages = () => told().map(({ message, to }) => [message, to]);

	test("of each act done for them, how to object, and of what it cost", async () => {
		const kase = await open(await agreed());
		await server.act(PARTNER, kase.id, "application.submit", { charge: 300 });
		await expect.poll(messages).toEqual(
			expect.arrayContaining([
				["consent_given", ANN],
				["done_for_you", ANN],
				["charged_for_you", ANN],
			]),
		);
		const receipt = told().find(({ message }) => message === "charged_for_you");
		expect(receipt?.subject).toContain("3.00 GBP");
		expect(receipt?.text).toContain("5.00 GBP");
		expect(told().find(({ message }) => message === "done_for_you")?.text).toContain("withdraw");
		await server.act(OFFICER, kase.id, "reception.check.accepted");
		expect(messages().filter(([message]) => message === "done_for_you")).toHaveLength(1);
	});

	test("of a case that a counter opens in their name, and of what it hands in", async () => {
		const { id } = await atCounter();
		expect(messages()).toEqual([["opened_for_you", ANN]]);
		await server.act(OFFICER, id, "application.submit");
		await expect
			.poll(() => messages().filter(([message]) => message === "done_for_you"))
			.toHaveLength(1);
		await server.act(OFFICER, id, "reception.check.accepted");
		expect(messages().filter(([message]) => message === "done_for_you")).toHaveLength(1);
		const { items } = await server.of(OFFICER).history(id);
		expect(items[0]).toMatchObject({ kind: "opened", by: OFFICER, role: "officer" });
		const own = await server.of(ANN).history(id);
		expect(own.items[0]).toMatchObject({ kind: "opened", by: "officer", role: "officer" });
	});
});

test("who gave which papers to whom stands in the log, and the citizen reads it", async () => {
	await server.stop();
	server = await licenceServer(`
steps:
  decision:
    outcomes:
      grant:
        go_to: archive
  archive:
    does: hand_over
    from: head
    to: officer
    papers:
      - proof
    deadline:
      within: 1 working day
      when_late: tell officer
    go_to: registration
`);
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	await server.act(HEAD, id, "archive.handed_over");
	await server.act(OFFICER, id, "archive.received");
	const lines = async (who: string) =>
		(await server.of(who).history(id)).items.filter(
			({ step, kind }) => step === "archive" && kind !== "step_entered",
		);
	expect(await lines(OFFICER)).toMatchObject([
		{ kind: "handed_over", by: HEAD, to: "officer", papers: ["proof"] },
		{
			outcome: "received",
			by: OFFICER,
			role: "officer",
			papers: ["proof"],
			given: { by: HEAD, role: "head", at: "2026-11-23T02:00:00+00:00" },
		},
	]);
	expect(await lines(ANN)).toMatchObject([
		{ by: "head", papers: ["proof"] },
		{ by: "officer", papers: ["proof"], given: { by: "head", role: "head" } },
	]);
});

test("nothing is charged where the procedure does not say how much at most", async () => {
	await server.stop();
	server = await licenceServer(CHANNELS.replace("    charge_cap: 5.00 GBP\n", ""));
	const kase = await open(await agreed());
	const charged = server.act(PARTNER, kase.id, "application.submit", { charge: 300 });
	expect(await server.refused(charged)).toMatchObject({ status: 403, code: "charge_not_yours" });
});

test("the log of the service names nobody and holds no code", async () => {
	const { id } = await ask();
	const right = code();
	await server
		.of(PARTNER)
		.confirmConsent(id, right === "000000" ? "000001" : "000000")
		.catch(() => undefined);
	await server.of(PARTNER).confirmConsent(id, right);
	const kase = await open(id);
	await server.act(PARTNER, kase.id, "application.submit", { charge: 900 });
	await server.refused(open(id));
	server.simulators.setMode("notification", "down");
	await server.refused(ask());
	const all = lines.join("\n");
	expect(all).toContain("request_refused");
	expect(all).toContain("consent_not_sent");
	for (const secret of [ANN, PARTNER, right, id, "Ann Example"]) expect(all).not.toContain(secret);
});
