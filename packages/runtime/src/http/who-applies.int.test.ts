import { afterEach, describe, expect, test } from "vitest";

import { FORM, type LicenceServer, licenceServer } from "./licence-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

const PERSON = { personal_id: "012345678901" };
const COMPANY = { ...PERSON, organisation_code: "0101234567" };

const open = (identity: object, more: object = {}) =>
	server.fetch("/api/cases", {
		method: "POST",
		headers: {
			Authorization: `Bearer ${server.tokenOf({ id: "012345678901", roles: [], identity })}`,
			"Content-Type": "application/json",
		},
		body: JSON.stringify({ procedure: "licence", data: FORM, ...more }),
	});

describe("who may apply", () => {
	test("a procedure for organisations refuses a person, and knows who signs in for one", async () => {
		server = await licenceServer(`
roles:
  applicant:
    kinds:
      - organisation
`);
		expect(await (await open(PERSON)).json()).toMatchObject({
			status: 403,
			code: "not_for_kind",
			values: { kind: "citizen", kinds: ["organisation"] },
		});
		const opened = await open(COMPANY);
		expect(opened.status).toBe(201);
		const { id, number } = (await opened.json()) as { id: string; number: string };
		// Who was refused took no number.
		expect(number).toBe("L-2026-000001");
		const colleague = server.tokenOf({
			id: "colleague",
			roles: [],
			identity: { personal_id: "colleague", organisation_code: "0101234567" },
		});
		const seen = await server.fetch(`/api/cases/${id}`, {
			headers: { Authorization: `Bearer ${colleague}` },
		});
		expect(seen.status).toBe(200);
	});

	test("whoever signs in for an organisation applies as themselves where organisations may not", async () => {
		server = await licenceServer("title: Licence\n");
		expect((await open({ ...PERSON, is_foreigner: true })).status).toBe(403);
		const opened = (await (await open(COMPANY)).json()) as { id: string; applicant: object };
		expect(opened.applicant).toMatchObject(PERSON);
		const asPerson = await server.as("012345678901", []).getCase(opened.id);
		expect(asPerson.id).toBe(opened.id);
	});
});

describe("a channel on a day it is closed", () => {
	const clerk = () => server.as("officer-1", ["officer"]);
	const atCounter = () =>
		clerk().openCase({ procedure: "licence", channel: "counter", applicant: PERSON, data: FORM });

	test("says so before anything is typed, and where to turn to instead", async () => {
		server = await licenceServer(
			`
channels:
  counter:
    closed_on: fridays
`,
			{ now: "2026-11-27T09:00:00+00:00" },
		);
		expect(await server.refused(atCounter())).toMatchObject({
			status: 409,
			code: "channel_closed",
			problem: { values: { channel: "counter", day: "2026-11-27", open: ["online"] } },
		});
	});

	test("lets some pass all the same, once they have said who they are", async () => {
		server = await licenceServer(
			`
channels:
  counter:
    closed_on: fridays
    except_for: hurry
`,
			{ now: "2026-11-27T09:00:00+00:00" },
		);
		const { id } = await atCounter();
		const green = clerk().act(id, "application", "submit");
		expect((await server.refused(green)).code).toBe("channel_closed");
		const red = await clerk().act(id, "application", "submit", {
			data: { ...FORM, colour: "red" },
		});
		expect(red.status).toBe("open");
	});

	test("a channel may begin on a day, and end on one", async () => {
		const begun = (now: string) =>
			licenceServer(
				`
channels:
  counter:
    filled_by: officer
    from: 2026-12-01
    until: 2026-12-31
`,
				{ now },
			);
		server = await begun("2026-11-27T09:00:00+00:00");
		const early = await atCounter();
		const submitting = clerk().act(early.id, "application", "submit");
		expect((await server.refused(submitting)).code).toBe("channel_closed");
		await server.stop();
		server = await begun("2026-12-02T09:00:00+00:00");
		const { id } = await atCounter();
		expect((await clerk().act(id, "application", "submit")).status).toBe("open");
	});
});
