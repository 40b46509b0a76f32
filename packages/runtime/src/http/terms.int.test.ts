import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { ANN, FORM, HEAD, type LicenceServer, licenceServer } from "./licence-server.test-data.ts";

/** From the new year the fee rises, a stamp is asked for, and another office decides. */
const CHANGES = `
offices:
  competent:
    instead:
      new_law:
        when: today >= date("2027-01-01")
        is: receiving
data:
  stamp:
    from: 2027-01-01
    title: Stamp
    as: text
    longest: 20
    answer: optional
fees:
  licence:
    amount:
      2026-01-01: 10.00 GBP
      2027-01-01: 15.00 GBP
clocks:
  total:
    cut_off: "15:00"
steps:
  application:
    ask:
      - applicant_id
      - applicant_name
      - colour
      - note
      - children
      - born_on
      - guests
      - proof
      - stamp
`;

let server: LicenceServer;
afterEach(() => server.stop());

/** 31 December 2026 is a Thursday. */
const at = async (now: string): Promise<string> => {
	server = await licenceServer(CHANGES, { now });
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	return id;
};

describe("what is no longer as the draft had it", () => {
	let id: string;
	beforeEach(async () => {
		id = await at("2026-12-31T16:00:00Z");
	});
	const told = async () => {
		const { problem } = await server.refused(server.act(ANN, id, "application.submit"));
		return problem;
	};

	it("is told where the case counts from a day with another fee, form and authority", async () => {
		expect(await told()).toMatchObject({
			status: 409,
			code: "changed_since_draft",
			values: {
				seen_on: "2026-12-31",
				as_of: "2027-01-01",
				fee: { before: 1000, after: 1500, currency: "GBP" },
				asks: ["stamp"],
				authority: ["officer", "head"],
			},
		});
		expect((await server.of(ANN).getCase(id)).status).toBe("draft");
	});
	it("is accepted by naming the day, and no other day", async () => {
		const accepting = (as_of: string) => server.act(ANN, id, "application.submit", { as_of });
		expect((await server.refused(accepting("2026-12-31"))).code).toBe("changed_since_draft");
		const sent = await accepting("2027-01-01");
		expect([sent.status, sent.received_on, sent.fees.total]).toEqual(["open", "2027-01-01", 1500]);
	});
	it("is told also when the draft has rested since", async () => {
		await server.of(HEAD).dev.setClock({ to: "2027-01-04T09:00:00Z" });
		expect((await told()).values).toMatchObject({ seen_on: "2026-12-31", as_of: "2027-01-04" });
		await server.of(ANN).putDraft(id, "application", { ...FORM, stamp: "S" });
		expect((await server.act(ANN, id, "application.submit")).status).toBe("open");
	});
});

it("says nothing where nothing has changed", async () => {
	const id = await at("2026-12-31T09:00:00Z");
	expect((await server.act(ANN, id, "application.submit")).fees.total).toBe(1000);
});

describe("what only the day of receipt asks", () => {
	const REQUIRED = CHANGES.replace("    answer: optional\n", "");
	const sending = async (data: object) => {
		server = await licenceServer(REQUIRED, { now: "2026-12-31T16:00:00Z" });
		const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
		const act = (more: object) =>
			server.act(ANN, id, "application.submit", { data: { ...FORM, ...data }, ...more });
		expect((await server.refused(act({}))).code).toBe("changed_since_draft");
		return act({ as_of: "2027-01-01" });
	};

	it("has to be filled in before the case can be sent", async () => {
		const { code, problem } = await server.refused(sending({}));
		expect(code).toBe("wrong_data");
		expect(problem.findings).toMatchObject([{ path: "stamp", severity: "error" }]);
	});
	it("is kept when it is", async () => {
		const sent = await sending({ stamp: "S" });
		expect([sent.status, sent.data.stamp]).toEqual(["open", "S"]);
	});
});
