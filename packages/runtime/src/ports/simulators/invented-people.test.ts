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
