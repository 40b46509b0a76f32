import { expect, it } from "vitest";

import { smallBirth } from "../../case/small-birth.test-data.ts";
import { withInvented } from "./invented-people.ts";

const bundle = smallBirth();
const officerRoles = Object.values(bundle.definition.roles)
	.filter(({ is }) => is === "officer" || is === "partner")
	.map(({ id }) => id);

it("lets a library without people be tried: citizens, and somebody for every role", () => {
	const people = withInvented([], [bundle]);
	expect(people.filter(({ is }) => is === "citizen").length).toBeGreaterThan(0);
	expect(people.flatMap(({ roles }) => roles)).toEqual(officerRoles);
});

it("adds nobody where the library has somebody", () => {
	const own = withInvented([], [bundle]);
	expect(withInvented(own, [bundle])).toEqual(own);
});

it("adds somebody where those who have the role sit in offices of another kind", () => {
	const [role] = Object.values(bundle.definition.roles).filter(
		({ office }) => office !== undefined,
	);
	const own = withInvented([], [bundle]).map((person) => ({
		...person,
		...(person.is === "officer" && { office: { kind: "elsewhere", unit: "1" } }),
	}));
	const added = withInvented(own, [bundle]).slice(own.length);
	const kindOf = bundle.definition.offices[role?.office ?? ""]?.kind;
	expect(added.some(({ roles }) => roles.includes(role?.id ?? ""))).toBe(kindOf !== undefined);
	expect(added.every(({ office }) => office === undefined)).toBe(true);
});

const NUMBER = { kind: "identity", field: "organisation_code" } as const;

it("signs people in for organisations where a procedure is for them, known by the register that asks", () => {
	const [applicant = "", role] =
		Object.entries(bundle.definition.roles).find(([, { is }]) => is === "applicant") ?? [];
	const [id = "", field] = Object.entries(bundle.definition.data)[0] ?? [];
	if (!role || !field) throw new Error("the example has changed");
	const number = { ...field, path: "number", prefill: NUMBER, example: "A123456" };
	const source = { kind: "register", register: "associations", record: "association" } as const;
	const name = { ...field, path: id, prefill: { ...source, field: "title", by: ["number"] } };
	const forThem = {
		...bundle,
		definition: {
			...bundle.definition,
			roles: { ...bundle.definition.roles, [applicant]: { ...role, kinds: ["organisation"] } },
			data: { ...bundle.definition.data, number, [id]: name },
		},
	} as typeof bundle;
	const signing = (records = {}) =>
		withInvented([], [forThem], records).flatMap(({ organisation }) => organisation ?? []);
	expect(signing()).toEqual([{ code: "A123456", name: "Example Association" }]);
	const association = { A654321: { full_name: "Invented Choir" } };
	expect(signing({ associations: { association } })).toEqual([
		{ code: "A654321", name: "Invented Choir" },
	]);
	expect(withInvented([], [bundle]).every(({ organisation }) => organisation === undefined)).toBe(
		true,
	);
});
