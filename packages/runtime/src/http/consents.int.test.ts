import { afterEach, beforeEach, describe, expect, test } from "vitest";

import {
	ANN,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
	PARTNER,
} from "./licence-server.test-data.ts";
import { MOTHER } from "./test-server.test-data.ts";

const WITH_PARTNER = `
channels:
  agent:
    filled_by: agent
    consent: one_time_code
    may:
      - application
      - correction
roles:
  agent:
    is: partner
`;

let server: LicenceServer;
afterEach(() => server.stop());

describe("a partner", () => {
	beforeEach(async () => {
		server = await licenceServer(WITH_PARTNER);
	});
	const applicant = { personal_id: ANN };
	const ask = (method: "one_time_code" | "in_person" = "one_time_code", more = {}) =>
		server.of(PARTNER).askConsent({ kind: "agent", applicant, method, language: "en", ...more });
	/** The code of the last message: what the citizen reads out. */
	const code = () => /\d{6}/.exec(server.simulators.messages().at(-1)?.text ?? "")?.[0] ?? "";
	const open = (consent?: string) =>
		server.of(PARTNER).openCase({
			procedure: "licence",
			channel: "agent",
			applicant,
			data: FORM,
			...(consent === undefined ? {} : { consent }),
		});
	const confirmed = async (more = {}) => {
		const { id } = await ask("one_time_code", more);
		await server.of(PARTNER).confirmConsent(id, code());
		return id;
	};

	test("opens nothing for a citizen who has not agreed", async () => {
		expect(await server.refused(open())).toMatchObject({ status: 403, code: "consent_missing" });
		const { id, status } = await ask();
		expect(status).toBe("waiting");
		expect((await server.refused(open(id))).code).toBe("consent_missing");
	});

	test("acts for one session once the citizen has read out the code, which only they were sent", async () => {
		const { id } = await ask();
		const [sent] = server.simulators.messages();
		expect(sent).toMatchObject({ to: ANN, message: "consent_code", language: "en" });
		expect(await server.of(PARTNER).confirmConsent(id, code())).toMatchObject({
			id,
			status: "given",
			expires_at: "2026-11-23T10:00:00.000Z",
		});
		expect(server.simulators.messages().at(-1)).toMatchObject({
			message: "consent_given",
			to: ANN,
		});
		const kase = await open(id);
		server.clock.moveTo(Date.parse("2026-11-23T10:00:00Z"));
		expect(await server.refused(server.act(PARTNER, kase.id, "application.submit"))).toMatchObject({
			status: 403,
			code: "consent_over",
		});
		await confirmed({ case: kase.id });
		expect((await server.act(PARTNER, kase.id, "application.submit")).status).toBe("open");
	});

	test("finds what they asked for, also where the sign-in has a number of its own", async () => {
		const { id } = await ask();
		const partner = server.as(PARTNER, ["agent"], 3, {
			office: { kind: "town_hall", unit: "7" },
			identity: { personal_id: "099999999999" },
		});
		await server.of(ANN).confirmConsent(id);
		expect((await partner.consents()).items).toMatchObject([
			{ id, status: "given", applicant: ANN },
		]);
		await partner.askConsent({ kind: "agent", applicant, method: "one_time_code" });
		const [asked] = (await server.of(ANN).consents()).items;
		expect(asked?.office).toEqual({ kind: "town_hall", unit: "7" });
		expect(asked).not.toHaveProperty("applicant");
	});

	test("is refused from the moment the citizen withdraws", async () => {
		const id = await confirmed();
		const kase = await open(id);
		expect((await server.of(ANN).consents()).items).toMatchObject([{ id, status: "given" }]);
		await server.of(ANN).withdrawConsent(id);
		const acting = server.act(PARTNER, kase.id, "application.submit");
		expect((await server.refused(acting)).code).toBe("consent_over");
		expect((await server.of(PARTNER).getCase(kase.id)).tasks).toEqual([]);
		expect((await server.refused(open(id))).code).toBe("consent_missing");
		const { items } = await server.of(ANN).history(kase.id);
		expect(items.map(({ kind }) => kind)).toContain("consent_withdrawn");
		expect((await server.act(ANN, kase.id, "application.submit")).status).toBe("open");
	});

	test("has five tries, and each wrong one is counted", async () => {
		const { id } = await ask();
		const right = code();
		const wrong = right === "000000" ? "000001" : "000000";
		for (const left of [4, 3, 2, 1, 0])
			expect(await server.refused(server.of(PARTNER).confirmConsent(id, wrong))).toMatchObject({
				status: 422,
				code: "wrong_code",
				problem: { values: { left } },
			});
		const late = server.of(PARTNER).confirmConsent(id, right);
		expect(await server.refused(late)).toMatchObject({ status: 409, code: "consent_over" });
	});

	test("a code is over after ten minutes", async () => {
		const { id } = await ask();
		server.clock.moveTo(Date.parse("2026-11-23T02:10:00Z"));
		const late = server.of(PARTNER).confirmConsent(id, code());
		expect((await server.refused(late)).code).toBe("consent_over");
	});

	test("in person it holds at once, the citizen is told, and it is no code", async () => {
		const { id, status } = await ask("in_person");
		expect(status).toBe("given");
		expect(server.simulators.messages()).toMatchObject([{ message: "consent_given", to: ANN }]);
		expect(await server.refused(open(id))).toMatchObject({
			code: "consent_missing",
			problem: { values: { method: "one_time_code" } },
		});
	});

	test("uses nobody else's, for nobody else, and no citizen asks to be a partner", async () => {
		const id = await confirmed();
		const other = server.as("partner-2", ["agent"]);
		const stolen = other.openCase({
			procedure: "licence",
			channel: "agent",
			applicant,
			consent: id,
		});
		expect((await server.refused(stolen)).code).toBe("consent_missing");
		const wrongPerson = server.of(PARTNER).openCase({
			procedure: "licence",
			channel: "agent",
			applicant: { personal_id: "somebody-else" },
			consent: id,
		});
		expect((await server.refused(wrongPerson)).code).toBe("consent_missing");
		expect((await server.refused(other.withdrawConsent(id))).status).toBe(404);
		const asked = server.of(ANN).askConsent({ kind: "agent", applicant, method: "in_person" });
		expect(await server.refused(asked)).toMatchObject({ status: 403, code: "not_this_role" });
	});

	test("is told when the citizen cannot be reached", async () => {
		server.simulators.setMode("notification", "down");
		expect(await server.refused(ask())).toMatchObject({ status: 503, code: "citizen_not_reached" });
	});
});

describe("a register that is read only with consent", () => {
	const ASKED = `
registers:
  population:
    grants:
      licence:
        consent: asked
`;
	beforeEach(async () => {
		server = await licenceServer("title: Licence\n", { files: { "base.registers.yaml": ASKED } });
	});
	const agree = (id: string, who = MOTHER) =>
		server.as(who, []).askConsent({ kind: "register", case: id, register: "population" });
	const data = { ...FORM, applicant_id: MOTHER, applicant_name: undefined };

	test("is not read before; the draft says what is wanted and what for; then it is, and written down", async () => {
		const mother = server.as(MOTHER, []);
		const { id } = await mother.openCase({ procedure: "licence", data });
		const before = await mother.getDraft(id, "application");
		const wanted = { register: "population", purpose: { en: "Licences" } };
		expect(before.consents).toEqual([{ ...wanted, given: false }]);
		expect(before.data.applicant_name).toBeUndefined();
		expect(before.silent).toEqual([
			{ path: "applicant_name", register: "population", why: "consent" },
		]);
		expect((await mother.lookups(id)).items).toEqual([]);

		expect(await agree(id)).toEqual({
			id: `${id}:population`,
			kind: "register",
			status: "given",
			expires_at: null,
		});
		const after = await mother.getDraft(id, "application");
		expect(after.consents).toEqual([{ ...wanted, given: true }]);
		expect(after.data.applicant_name).toBe("Trần Thị Mẫu");
		expect(after.silent).toEqual([]);
		expect((await mother.lookups(id)).items).toEqual([
			{
				id: expect.any(String),
				at: "2026-11-23T02:00:00.000Z",
				by: "applicant",
				register: "population",
				record: "person",
				fields: ["full_name"],
				key: "*********001",
				purpose: { en: "Licences" },
				answer: "found",
			},
		]);

		await mother.withdrawConsent(`${id}:population`);
		const withdrawn = await mother.getDraft(id, "application");
		expect(withdrawn.data.applicant_name).toBeUndefined();
		expect((await mother.history(id)).items).toMatchObject([
			{ kind: "opened" },
			{ kind: "step_entered" },
			{ kind: "consented", register: "population" },
			{ kind: "consent_withdrawn", register: "population" },
		]);
	});

	test("is agreed to by the applicant alone, and only where it is asked", async () => {
		const mother = server.as(MOTHER, []);
		const { id } = await mother.openCase({ procedure: "licence", data });
		expect((await server.refused(agree(id, ANN))).status).toBe(404);
		const other = mother.askConsent({ kind: "register", case: id, register: "nowhere" });
		expect((await server.refused(other)).code).toBe("consent_not_asked");
		expect((await server.refused(server.of(ANN).lookups(id))).status).toBe(404);
	});

	test("is asked at a step as soon as the applicant agrees", async () => {
		const mother = server.as(MOTHER, []);
		const named = { ...data, applicant_name: "Ann Example" };
		const { id } = await mother.openCase({ procedure: "licence", data: named });
		await mother.act(id, "application", "submit");
		await server.act(OFFICER, id, "reception.check.accepted");
		expect((await mother.getCase(id)).steps).toEqual(["look_up"]);
		expect((await mother.getCase(id)).consents).toMatchObject([{ given: false }]);
		await agree(id);
		expect((await mother.getCase(id)).steps).toEqual(["decision"]);
	});
});
