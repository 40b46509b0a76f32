import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, expect, test } from "vitest";

import {
	ANN,
	FORM,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
	OTHER,
} from "./licence-server.test-data.ts";

const folder: string = mkdtempSync(join(tmpdir(), "onedoor-who-may-"));
afterAll(() => rmSync(folder, { recursive: true }));

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

test("an upload is there for whoever sees what it was sent for, and for nobody else", async () => {
	server = await licenceServer(
		`
steps:
  decision:
    sees:
      - colour
`,
		{ uploads: folder },
	);
	const { id } = await server.of(ANN).openCase({ procedure: "licence" });
	const file = await server.of(ANN).upload(new Blob(["%PDF-1.7\n"], { type: "application/pdf" }), {
		case: id,
		field: "proof",
		name: "proof.pdf",
		type: "application/pdf",
	});
	const read = async (who: string, roles: readonly string[]) =>
		(
			await server.fetch(`/api/cases/${id}/files/${file}`, {
				headers: { Authorization: `Bearer ${server.tokenOf({ id: who, roles })}` },
			})
		).status;
	const data = { ...FORM, proof: { by: "upload", files: [file] } };
	await server.of(ANN).act(id, "application", "submit", { data });
	expect(await read(ANN, [])).toBe(200);
	expect(await read(OFFICER, ["officer"])).toBe(200);
	await server.act(OFFICER, id, "reception.check.accepted");
	expect(await read(OFFICER, ["officer"])).toBe(404);
	expect(await read(ANN, [])).toBe(200);
});

test("another office under a condition counts its own days", async () => {
	const night = `
calendar: night
time_zone: Europe/London
covers: 2026-01-01 to 2027-12-31
counting:
  first_day: not counted
  ends_at: "24:00"
  last_day_closed: next open day
  leap_birthday: 1 March
hours:
  saturday: 09:00-17:00
  sunday: 09:00-17:00
`;
	server = await licenceServer(
		`
offices:
  competent:
    instead:
      in_a_hurry:
        when: hurry
        is: night_office
`,
		{
			files: {
				"night.calendar.yaml": night,
				"base.offices.yaml": "offices:\n  night_office:\n    calendar: night\n",
			},
		},
	);
	const due = async (colour: string) => {
		const { id } = await server.applied({ colour });
		await server.act(OFFICER, id, "reception.check.accepted");
		return (await server.of(OFFICER).getCase(id)).tasks[0]?.due;
	};
	expect(await due("green")).toBe("2026-11-30T17:00:00+00:00");
	expect(await due("red")).toBe("2026-12-13T00:00:00+00:00");
});
