import { describe, expect, it } from "vitest";

import { actorOf, type Claims } from "./actor-of.ts";
import { EIDAS_LEVELS } from "./options.ts";

const HIGH = "http://eidas.europa.eu/LoA/high";
const usual = { levels: EIDAS_LEVELS, claims: { personal_id: "personal_number" } } as const;
const claims: Claims = { sub: "s1", acr: HIGH, personal_number: "000000000001" };
const seat = { kind: "town_hall", unit: "t1" };
const atWork = {
	...usual,
	roles: { claim: ["realm_access", "roles"], values: { clerk: ["officer", "receiver"] } },
	delegated: { claim: "deputises", values: { head: "head" } },
	offices: { claim: "office", values: { "7": seat } },
} as const;

it("says who somebody is, and gives no role that no table names", () => {
	const said = { ...claims, name: "Ada", roles: ["officer"], groups: ["officer"], office: "7" };
	expect(actorOf(said, usual)).toEqual({
		id: "000000000001",
		kind: "person",
		roles: [],
		level: 3,
		identity: { personal_id: "000000000001", full_name: "Ada", level: 3 },
	});
});

describe("assurance", () => {
	it.each([undefined, 3, "", "high", "toString", "__proto__", "constructor"])(
		"%j is not known",
		(acr) => {
			expect(actorOf({ ...claims, acr }, usual)).toBe("assurance_unknown");
			expect(actorOf({ ...claims, acr }, { ...usual, levelOtherwise: 1 })).toMatchObject({
				level: 1,
				identity: { level: 1 },
			});
		},
	);
});

describe("roles", () => {
	const clerk = { ...claims, realm_access: { roles: ["clerk", "__proto__", 7] }, office: "7" };

	it("come from the table, with their office", () => {
		expect(actorOf(clerk, atWork)).toMatchObject({ roles: ["officer", "receiver"], office: seat });
	});

	it("are none without an office, which would be every office", () => {
		const nowhere = { ...clerk, office: "8" };
		expect(actorOf(nowhere, atWork)).toMatchObject({ roles: [] });
		const { offices, ...without } = atWork;
		expect(actorOf(clerk, without)).toMatchObject({ roles: [] });
		const every = actorOf(clerk, { ...without, offices: "every" });
		expect(every).toMatchObject({ roles: ["officer", "receiver"] });
		expect(every).not.toHaveProperty("office");
		expect(offices.values["7"]).toBe(seat);
	});

	it("held by delegation are marked, unless they are held otherwise too", () => {
		const deputy = { ...clerk, deputises: "head" };
		expect(actorOf(deputy, atWork)).toMatchObject({
			roles: ["officer", "receiver", "head"],
			delegated: ["head"],
		});
		const both = { ...atWork, delegated: { claim: "deputises", values: { head: "officer" } } };
		expect(actorOf(deputy, both)).not.toHaveProperty("delegated");
	});
});

describe("a personal number", () => {
	const nobody = { ...claims, personal_number: undefined };

	it("has to be there for whoever holds no role", () => {
		expect(actorOf(nobody, usual)).toBe("no_personal_number");
		expect(actorOf({ ...claims, personal_number: 1 }, usual)).toBe("no_personal_number");
		expect(actorOf({ ...claims, personal_number: "" }, usual)).toBe("no_personal_number");
	});

	it("is not what an officer without one goes by, so that nobody's case is theirs", () => {
		const clerk = { ...nobody, realm_access: { roles: ["clerk"] }, office: "7" };
		const actor = actorOf(clerk, atWork);
		expect(actor).toMatchObject({ id: "sub:s1" });
		expect(actor).not.toHaveProperty("identity.personal_id");
	});
});

it("reads of a person what is whole and verified", () => {
	const names = {
		...usual.claims,
		email: "email",
		phone: "phone_number",
		organisation_code: "org",
	};
	const mapping = { ...usual, claims: names };
	const said = {
		...claims,
		birthdate: "1990-02-03",
		email: "a@x.example",
		phone_number: "1",
		org: "o1",
	};
	expect(actorOf(said, mapping)).toMatchObject({
		identity: {
			birth_date: "1990-02-03",
			email: "a@x.example",
			phone: "1",
			organisation_code: "o1",
		},
	});
	const doubtful = {
		...said,
		birthdate: "0000-02-03",
		email_verified: false,
		phone_number_verified: false,
		org: "",
	};
	expect(actorOf(doubtful, mapping)).toMatchObject({
		identity: { personal_id: "000000000001", level: 3 },
	});
	expect(Object.keys((actorOf(doubtful, mapping) as { identity: object }).identity)).toHaveLength(
		2,
	);
});
