import type { Identity } from "@onedoor/runtime";

/** Stands in for the host's own sign-in: whoever says a name is believed. No real host does so. */
export const inventedPeople: Identity = {
	identify: async (request) => {
		const name = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
		const person = PEOPLE[name];
		if (person === undefined) return undefined;
		const { id, full_name, roles } = person;
		const identity = { personal_id: id, full_name, level: 3 } as const;
		return { actor: { id, kind: "person", roles, level: 3, identity }, by: "token" };
	},
};

const PEOPLE: Readonly<
	Record<
		string,
		{ readonly id: string; readonly full_name: string; readonly roles: readonly string[] }
	>
> = {
	musician: { id: "000000000001", full_name: "Ada Example", roles: [] },
	clerk: { id: "000000000002", full_name: "Ben Example", roles: ["clerk"] },
};
