import { afterEach, beforeEach, expect, test } from "vitest";

import {
	ANN,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
	PARTNER,
} from "./licence-server.test-data.ts";

let server: LicenceServer;
beforeEach(async () => {
	server = await licenceServer(`
channels:
  agent:
    filled_by: agent
    consent: in_person
    charge_cap: 5.00 GBP
    effort: counted
    applicant_confirms:
      - application
    may:
      - application
      - correction
roles:
  agent:
    is: partner
`);
});
afterEach(() => server.stop());

/** Opened by the partner, with the citizen beside them. */
async function opened(): Promise<string> {
	const applicant = { personal_id: ANN };
	const { id: consent } = await server
		.of(PARTNER)
		.askConsent({ kind: "agent", applicant, method: "in_person" });
	const kase = await server
		.of(PARTNER)
		.openCase({ procedure: "licence", channel: "agent", applicant, consent, data: FORM });
	return kase.id;
}

test("what a partner charges is recorded, shown to the citizen, and flagged above the cap", async () => {
	const id = await opened();
	const held = await server.act(PARTNER, id, "application.submit", { charge: 300 });
	expect(held.status).toBe("draft");
	expect(held.charges).toBeUndefined();
	const confirmed = await server.act(ANN, id, "application.confirmed");
	expect(confirmed.charges).toMatchObject({
		total: 300,
		currency: "GBP",
		cap: 500,
		above_cap: false,
		items: [{ step: "application", amount: 300 }],
	});
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.incomplete", { marks: [{ path: "colour" }] });
	await server.act(PARTNER, id, "correction.submit", { data: { colour: "red" }, charge: 250 });
	expect((await server.of(ANN).getCase(id)).charges).toMatchObject({ total: 550, above_cap: true });
	const { findings, effort } = await server.of(OFFICER).getCase(id);
	expect(findings).toMatchObject([
		{ code: "charge_above_cap", values: { total: 550, cap: 500, currency: "GBP" } },
	]);
	expect(effort).toEqual({ "application.submit": 1, "correction.submit": 1 });
	const { items } = await server.of(ANN).history(id);
	expect(items.flatMap(({ charge }) => charge ?? [])).toEqual([300, 250]);
});

test("nobody but the partner who helps names a charge", async () => {
	const { id } = await server.applied();
	const charged = server.act(OFFICER, id, "reception.check.accepted", { charge: 1 });
	expect(await server.refused(charged)).toMatchObject({ status: 403, code: "charge_not_yours" });
	const other = await opened();
	const own = server.act(ANN, other, "application.submit", { charge: 1 });
	expect((await server.refused(own)).code).toBe("charge_not_yours");
	const broken = server.act(PARTNER, other, "application.submit", { charge: -1 });
	expect((await server.refused(broken)).code).toBe("wrong_shape");
});

test("what an applicant does alone is no effort of anybody's", async () => {
	const id = await opened();
	await server.act(ANN, id, "application.submit");
	expect((await server.of(OFFICER).getCase(id)).effort).toBeUndefined();
});

test("a partner does what the channel says, and nothing else", async () => {
	const id = await opened();
	await server.act(ANN, id, "application.submit");
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	expect((await server.refused(server.of(PARTNER).pay(id, "payment"))).code).toBe("not_this_role");
});
