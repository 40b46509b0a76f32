import type { Id } from "@onedoor/dsl/bundle";

import type { SimulatedWallets } from "./wallet.ts";

/** What `simulators.json` files hold: invented records of invented people. */
export interface SimulatorData {
	/** Register → record → key (parts joined by a comma) → values. */
	readonly records: Readonly<
		Record<Id, Readonly<Record<Id, Readonly<Record<string, Readonly<Record<Id, unknown>>>>>>>
	>;
	readonly people: readonly SimulatedPerson[];
	/** What people hold as electronic documents. */
	readonly wallets?: SimulatedWallets;
}

/** Somebody who can sign in. */
export interface SimulatedPerson {
	readonly id: string;
	readonly full_name: string;
	readonly is: "citizen" | "officer" | "partner";
	/** Officer and partner roles; a citizen has none. */
	readonly roles: readonly Id[];
	readonly office?: { readonly kind: Id; readonly unit: string };
	readonly level: 1 | 2 | 3;
	readonly birth_date?: string;
	readonly phone?: string;
	readonly email?: string;
	/** Of which they are the representative: they sign in for it. */
	readonly organisation?: { readonly code: string; readonly name: string };
}

type FilePerson = Omit<SimulatedPerson, "is" | "roles" | "level"> &
	Partial<Pick<SimulatedPerson, "roles" | "level">>;

const LISTS = { identities: "citizen", officers: "officer", partners: "partner" } as const;

type Records = SimulatorData["records"];

/**
 * Reads the texts of all `simulators.json` files of a library; later ones add to earlier ones.
 * @throws SyntaxError when one is not JSON
 */
export function readSimulators(texts: readonly string[]): SimulatorData {
	let records: Records = {};
	let wallets: SimulatedWallets = {};
	const people: SimulatedPerson[] = [];
	for (const text of texts) {
		const file = JSON.parse(text) as Record<string, unknown>;
		for (const [name, value] of Object.entries(file)) {
			if (Object.hasOwn(LISTS, name))
				people.push(...peopleOf(value as FilePerson[], LISTS[name as keyof typeof LISTS]));
			else if (name === "wallets") wallets = { ...wallets, ...(value as SimulatedWallets) };
			else records = { ...records, [name]: joined(records[name], value as Records[string]) };
		}
	}
	return { records, people, wallets };
}

function peopleOf(list: readonly FilePerson[], is: SimulatedPerson["is"]): SimulatedPerson[] {
	return list.map((person) => ({
		...person,
		is,
		roles: is === "citizen" ? [] : (person.roles ?? []),
		level: person.level ?? 3,
	}));
}

function joined(before: Records[string] = {}, more: Records[string]): Records[string] {
	const records = Object.entries(more).map(([name, byKey]) => [
		name,
		{ ...before[name], ...byKey },
	]);
	return { ...before, ...Object.fromEntries(records) };
}
