import type { Bundle, Definition, Field } from "@onedoor/dsl/bundle";

import type { SimulatedPerson, SimulatorData } from "./data.ts";

type Organisation = NonNullable<SimulatedPerson["organisation"]>;
type Records = SimulatorData["records"];

const NAMES = ["Example Association", "Sample Company"] as const;
const REPRESENTATIVES = ["Cara Example", "Dan Sample"] as const;

/**
 * People who sign in for an organisation, where a procedure is for organisations. Those that a simulated register holds
 * come first, so that it answers for them; otherwise two are invented, with the number that the form gives as example.
 */
export function inventedOrganisations(
	bundles: readonly Bundle[],
	records: Records,
): readonly SimulatedPerson[] {
	const definitions = bundles.map(({ definition }) => definition).filter(isForOrganisations);
	if (definitions.length === 0) return [];
	const held = definitions.flatMap((definition) => heldBy(definition, records));
	const codes = definitions.flatMap(codesOf).flatMap(({ example }) => example ?? []);
	const organisations = held.length > 0 ? held : invented([...new Set(codes)]);
	return organisations.slice(0, NAMES.length).map((organisation, at) => ({
		id: `00000000001${at + 1}`,
		full_name: REPRESENTATIVES[at] ?? organisation.name,
		is: "citizen",
		roles: [],
		level: 3,
		organisation,
	}));
}

function isForOrganisations({ roles }: Definition): boolean {
	return Object.values(roles).some(
		({ is, kinds }) => is === "applicant" && kinds.includes("organisation"),
	);
}

function invented(examples: readonly string[]): readonly Organisation[] {
	const codes = examples.length > 0 ? examples : ["INVENTED-1", "INVENTED-2"];
	return NAMES.flatMap((name, at) => {
		const code = codes[at];
		return code === undefined ? [] : [{ code, name }];
	});
}

/** Fields into which the number of whoever signs in for an organisation goes. */
function codesOf(definition: Definition): readonly Field[] {
	return fieldsOf(definition).filter(
		({ prefill }) => prefill?.kind === "identity" && prefill.field === "organisation_code",
	);
}

/** Records of registers that the procedure finds by that number alone. */
function heldBy(definition: Definition, records: Records): readonly Organisation[] {
	const numbers = codesOf(definition).map(({ path }) => path);
	return fieldsOf(definition).flatMap(({ prefill, fetch }) => {
		const source = prefill ?? fetch;
		if (source?.kind !== "register" || source.by.length !== 1) return [];
		if (!numbers.includes(source.by[0] ?? "")) return [];
		const held = records[source.register]?.[source.record] ?? {};
		return Object.entries(held).map(([code, values]) => ({ code, name: nameIn(values) ?? code }));
	});
}

/** Registers name organisations each in their own way. */
function nameIn(values: Readonly<Record<string, unknown>>): string | undefined {
	const [, name] = Object.entries(values).find(([key]) => key.endsWith("name")) ?? [];
	return typeof name === "string" ? name : undefined;
}

function fieldsOf({ data }: Definition): readonly Field[] {
	const all = (field: Field): readonly Field[] => [
		field,
		...Object.values(field.group ?? {}).flatMap(all),
	];
	return Object.values(data).flatMap(all);
}
