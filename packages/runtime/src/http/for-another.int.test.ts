import { afterEach, describe, expect, test } from "vitest";

import {
	asking,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";
import { MOTHER } from "./test-server.test-data.ts";

let server: LicenceServer;
afterEach(() => server.stop());

const COMPANY = "0101234567";

/** A step where the organisation that applies signs what it declares. */
const SIGNED = (power: string) => `
roles:
  applicant:
    kinds:
      - organisation
  director:
    is: representative
    of: applicant
${power}
documents:
  letter_of_authority:
    if_missing: warn
data:
  applicant_name:
    prefill: population.person.full_name by note
${asking("letter_of_authority")}
    go_to: declaration
  declaration:
    does: sign
    who: director
    as: applicant
    signs:
      - proof
    deadline:
      within: 5 days
      when_late: go to refused
    outcomes:
      signed:
        go_to: reception
      declined:
        reason: required
        go_to: refused
`;

/** Somebody who signs in with their own number, for an organisation or not. */
const token = (id: string, organisation?: string) =>
	server.tokenOf({
		id,
		roles: [],
		identity: { personal_id: id, ...(organisation && { organisation_code: organisation }) },
	});

async function call(bearer: string, path: string, body: object = {}) {
	const answer = await server.fetch(path, {
		method: "POST",
		headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function submitted(data: object): Promise<string> {
	const opened = await call(token(MOTHER, COMPANY), "/api/cases", {
		procedure: "licence",
		data: { ...FORM, applicant_name: "Mẫu Co.", ...data },
	});
	const id = String(opened.body.id);
	const sent = await call(token(MOTHER, COMPANY), `/api/cases/${id}/application/submit`);
	expect(sent.body.steps).toEqual(["declaration"]);
	return id;
}

describe("a signature for an organisation", () => {
	test("needs the paper that shows the power", async () => {
		server = await licenceServer(SIGNED("    proved_by: letter_of_authority"));
		const without = await submitted({});
		expect(
			await call(token(MOTHER, COMPANY), `/api/cases/${without}/declaration/signed`),
		).toMatchObject({
			status: 403,
			body: { code: "power_not_shown", values: { role: "director" } },
		});

		const id = await submitted({ letter_of_authority: { by: "upload", files: ["f2"] } });
		expect(await call(token("stranger"), `/api/cases/${id}/declaration/signed`)).toMatchObject({
			status: 404,
		});
		const other = await call(
			token("stranger", "0999999999"),
			`/api/cases/${id}/declaration/signed`,
		);
		expect(other.status).toBe(404);
		const signed = await call(token(MOTHER, COMPANY), `/api/cases/${id}/declaration/signed`);
		expect(signed.body.steps).toEqual(["reception.check"]);
	});

	test("may be declined, with a reason, and no signature is made", async () => {
		server = await licenceServer(SIGNED("    proved_by: letter_of_authority"));
		const id = await submitted({ letter_of_authority: { by: "upload", files: ["f2"] } });
		const decline = (body: object) =>
			call(token(MOTHER, COMPANY), `/api/cases/${id}/declaration/declined`, body);
		expect((await decline({})).body.code).toBe("reason_required");
		expect((await decline({ reason: "Too dear." })).body).toMatchObject({ result: "refused" });
	});

	test("is that of whom the register names, and of nobody else", async () => {
		server = await licenceServer(
			SIGNED("    proved_by: population.person.address by applicant_id").replace(
				"by note",
				"by applicant_id",
			),
			{
				files: {
					"base.registers.yaml": `
registers:
  population:
    grants:
      licence:
        may_read:
          - person.full_name
          - person.address
`,
				},
				people: { population: { person: { [MOTHER]: { address: "director-1" } } } },
			},
		);
		const id = await submitted({ applicant_id: MOTHER });
		const sign = (who: string) => call(token(who, COMPANY), `/api/cases/${id}/declaration/signed`);
		expect((await sign(MOTHER)).body).toMatchObject({ code: "power_not_shown" });
		const { dev } = server.of(OFFICER);
		await dev.setSimulator("population", "down");
		expect((await sign("director-1")).body).toMatchObject({ code: "power_not_shown" });
		await dev.setSimulator("population", "answers");
		const signed = await sign("director-1");
		expect(signed.body).toMatchObject({ steps: ["reception.check"] });
	});

	test("is refused to a person found by name who does not sign in for it", async () => {
		server = await licenceServer(SIGNED(`    found_by: applicant_id`));
		const id = await submitted({ applicant_id: MOTHER });
		expect((await call(token(MOTHER), `/api/cases/${id}/declaration/signed`)).body).toMatchObject({
			status: 403,
			code: "not_for_organisation",
		});
		const signed = await call(token(MOTHER, COMPANY), `/api/cases/${id}/declaration/signed`);
		expect(signed.body.steps).toEqual(["reception.check"]);
		expect((await server.act(OFFICER, id, "reception.check.accepted")).status).toBe("open");
	});
});
