import { afterEach, expect, test } from "vitest";

import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
	OTHER,
} from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

/** A licence that somebody of the office has found complete. */
async function accepted(excerpt: string, data?: Readonly<Record<string, unknown>>) {
	server = await licenceServer(excerpt);
	const { id } = await server.applied(data);
	const view = await server.act(OFFICER, id, "reception.check.accepted");
	return { id, view };
}

test("a notice is shown to whoever acts, before they act, and to nobody else", async () => {
	const { id } = await accepted(
		`
steps:
  decision:
    notices:
      hurried:
        when: hurry
        say: The applicant is in a hurry.
`,
		{ colour: "red" },
	);
	expect((await server.of(OFFICER).getCase(id)).notices).toEqual(["decision.hurried"]);
	expect((await server.of(ANN).getCase(id)).notices).toEqual([]);
	expect((await server.of(HEAD).getCase(id)).notices).toEqual([]);
});

test("an officer sees what the step shows, and no more", async () => {
	const { view } = await accepted(`
steps:
  decision:
    sees:
      - colour
      - guests
`);
	expect(view.data).toEqual({ colour: "green", guests: [{ name: "Guest One", age: 30 }] });
});

test("whoever did an earlier step is refused, by the name of that step", async () => {
	const { id } = await accepted(`
steps:
  decision:
    not_who_did:
      - reception.check
`);
	const problem = await server.refused(server.act(OFFICER, id, "decision.grant"));
	expect(problem).toMatchObject({
		status: 403,
		code: "separation_of_duties",
		problem: { values: { step: "reception.check" } },
	});
	expect((await server.of(OFFICER).getCase(id)).tasks).toEqual([]);
	expect((await server.act(OTHER, id, "decision.grant")).steps).toEqual(["payment"]);
});

test("a role held by delegation does not do what has to be done in person, and nobody is handed it", async () => {
	const { id } = await accepted(`
roles:
  officer:
    delegation: never
`);
	const stand_in = server.tokenOf({ id: "deputy", roles: ["officer"], delegated: ["officer"] });
	const answer = await server.fetch(`/api/cases/${id}/decision/grant`, {
		method: "POST",
		headers: { Authorization: `Bearer ${stand_in}` },
	});
	expect(await answer.json()).toMatchObject({ status: 403, code: "delegation_refused" });
	const task = (await server.of(OFFICER).tasks()).items[0]?.id ?? "";
	expect(await server.refused(server.of(OFFICER).assign(task, OTHER))).toMatchObject({
		status: 403,
		code: "delegation_refused",
	});
});

test("delegation may be forbidden at one step only", async () => {
	const { id } = await accepted(`
steps:
  decision:
    delegation: never
`);
	const deputy = (path: string, token: string) =>
		server.fetch(`/api/cases/${id}/${path}`, {
			method: "POST",
			headers: { Authorization: `Bearer ${token}` },
		});
	const delegated = server.tokenOf({ id: "deputy", roles: ["officer"], delegated: ["officer"] });
	expect((await deputy("decision/grant", delegated)).status).toBe(403);
	expect(
		(await deputy("decision/grant", server.tokenOf({ id: "o", roles: ["officer"] }))).status,
	).toBe(200);
});

test("a weak sign-in is told which would do, by role, by step, by channel", async () => {
	server = await licenceServer(`
channels:
  online:
    identity: level 2
steps:
  payment:
    identity: level 3
`);
	const weak = (level: 1 | 2) => server.as(ANN, [], level);
	const opening = weak(1).openCase({ procedure: "licence" });
	expect(await server.refused(opening)).toMatchObject({
		status: 403,
		code: "assurance_too_low",
		problem: { needs: "level 2" },
	});
	const { id } = await server.applied();
	await server.act(OFFICER, id, "reception.check.accepted");
	await server.act(OFFICER, id, "decision.grant");
	expect(await server.refused(weak(2).pay(id, "payment"))).toMatchObject({
		code: "assurance_too_low",
		problem: { needs: "level 3" },
	});
	await server.of(ANN).pay(id, "payment");
	expect((await server.of(HEAD).getCase(id)).steps).toEqual(["signature"]);
});

test("a draft is refused to a weak sign-in with the level it needs", async () => {
	server = await licenceServer(`
roles:
  applicant:
    identity: level 2
`);
	const { id } = await server.of(ANN).openCase({ procedure: "licence" });
	const draft = server.as(ANN, [], 1).getDraft(id, "application");
	expect(await server.refused(draft)).toMatchObject({
		code: "assurance_too_low",
		problem: { needs: "level 2" },
	});
});
