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
