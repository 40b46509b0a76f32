import type { Bundle, Definition, Id, Role } from "@onedoor/dsl/bundle";

import type { SimulatedPerson, SimulatorData } from "./data.ts";
import { inventedOrganisations } from "./invented-organisations.ts";

/** Made so that no register has them and everybody sees that they are invented. */
const CITIZENS: readonly SimulatedPerson[] = [
	{ id: "000000000001", full_name: "Ada Example" },
	{ id: "000000000002", full_name: "Ben Sample" },
].map((person) => ({ ...person, is: "citizen", roles: [], level: 3 }));

/**
 * The people of a library's simulators, with one more for every role that nobody has in an office of its kind, and for
 * organisations where a procedure is for them: one that was written a minute ago can be tried from end to end. They are called by what they do, and sit in
 * every office.
 */
export function withInvented(
	people: readonly SimulatedPerson[],
	bundles: readonly Bundle[],
	records: SimulatorData["records"] = {},
): readonly SimulatedPerson[] {
	const citizens = people.some(isCitizen) ? [] : CITIZENS;
	const organisations = people.some(({ organisation }) => organisation)
		? []
		: inventedOrganisations(bundles, records);
	const missing = new Map<Id, Role>();
	for (const { definition } of bundles)
		for (const [id, role] of Object.entries(definition.roles))
			if (role.is === "officer" || role.is === "partner")
				for (const kind of kindsOf(definition, role))
					if (!people.some((person) => holds(person, id, kind))) missing.set(id, role);
	return [...people, ...citizens, ...organisations, ...[...missing].map(holderOf)];
}

/** Whoever signs in for an organisation does not do so for themselves. */
function isCitizen({ is, organisation }: SimulatedPerson): boolean {
	return is === "citizen" && organisation === undefined;
}

/** Kinds of office in which a role may have to be held; undefined stands for any. */
function kindsOf({ offices }: Definition, { office }: Role): readonly (Id | undefined)[] {
	const rule = office === undefined ? undefined : offices[office];
	return [rule?.kind, ...(rule?.instead ?? []).map(({ kind }) => kind)];
}

function holds({ roles, office }: SimulatedPerson, id: Id, kind: Id | undefined): boolean {
	return roles.includes(id) && (kind === undefined || office === undefined || office.kind === kind);
}

function holderOf([id, { is, title }]: readonly [Id, Role]): SimulatedPerson {
	return {
		id: `role:${id}`,
		full_name: Object.values(title)[0] ?? id,
		is: is === "partner" ? "partner" : "officer",
		roles: [id],
		level: 3,
	};
}
