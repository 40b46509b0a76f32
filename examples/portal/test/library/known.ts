import type { DataPath, Definition, Field } from "@onedoor/dsl/bundle";
import { leaves, valueAt } from "@onedoor/dsl/form";
import type { Wish } from "@onedoor/dsl/journey";

import type { SimulatorData } from "./world.ts";

type Person = SimulatorData["people"][number];
type Known = ReadonlyMap<DataPath, unknown>;

/** More rounds than values hang on one another. */
const MOST_ROUNDS = 4;

/**
 * What the identity and the registers say once this person has signed in and has typed `known`: by path, for single
 * fields. A value that another one leads to comes after it.
 */
export function knownOf(
	definition: Definition,
	{ records }: Pick<SimulatorData, "records">,
	person: Person,
	typed: Known = new Map(),
): Known {
	let known = typed;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = new Map(known);
		for (const field of fieldsOf(definition)) {
			const value = toldOf(field, records, person, next);
			if (value === undefined || typed.has(field.path)) continue;
			for (const leaf of leaves(field)) next.set(leaf.path, inside(field, leaf, value));
		}
		if (next.size === known.size) return next;
		known = next;
	}
	return known;
}

/** Numbers by which registers are asked and that nobody knows but the person: path → records they may name. */
export function keysOf(
	definition: Definition,
	{ records }: Pick<SimulatorData, "records">,
	known: Known,
): ReadonlyMap<DataPath, readonly string[]> {
	const found = new Map<DataPath, readonly string[]>();
	for (const { prefill } of fieldsOf(definition)) {
		if (prefill?.kind !== "register" || prefill.by.length !== 1) continue;
		const [path = ""] = prefill.by;
		const keys = Object.keys(records[prefill.register]?.[prefill.record] ?? {});
		if (known.has(path) || keys.length === 0) continue;
		const before = found.get(path);
		// What several records are found by should be found in all of them.
		const both = before?.filter((key) => keys.includes(key)) ?? [];
		found.set(path, both.length > 0 ? both : (before ?? keys));
	}
	return found;
}

/** Where people live and apply: of every list of places, the one whose offices have people. */
export function placesOf(definition: Definition, people: readonly Person[]): Wish["data"] {
	const units = [...new Set(people.flatMap(({ office }) => (office ? [office.unit] : [])))];
	return new Map(
		fieldsOf(definition).flatMap(({ path, list, narrowed_by, many }) => {
			const codes = definition.lists[list ?? ""]?.codes ?? {};
			const unit = units.find((one) => Object.hasOwn(codes, one));
			if (unit === undefined || many || !isPlaces(definition, list)) return [];
			const parent = codes[unit]?.parent;
			return narrowed_by !== undefined && parent !== undefined
				? [[narrowed_by, parent] as const, [path, unit] as const]
				: [[path, unit] as const];
		}),
	);
}

/** A list from which some office takes its unit, or the list that one is narrowed by. */
function isPlaces(definition: Definition, list: string | undefined): boolean {
	const fields = fieldsOf(definition);
	const used = Object.values(definition.offices).flatMap(({ of }) => {
		const field = fields.find(({ path }) => path === of);
		const parent = fields.find(({ path }) => path === field?.narrowed_by);
		return [field?.list, parent?.list];
	});
	return list !== undefined && used.includes(list);
}

/** Every field with the groups around it, but for what stands in lists. */
export function fieldsOf({ data }: Definition): readonly Field[] {
	const within = (field: Field): readonly Field[] => [
		field,
		...(field.many ? [] : Object.values(field.group ?? {}).flatMap(within)),
	];
	return Object.values(data).flatMap(within);
}

function toldOf(
	{ prefill, fetch }: Field,
	records: SimulatorData["records"],
	person: Person,
	known: Known,
): unknown {
	const source = prefill ?? fetch;
	if (source?.kind === "identity") return identityOf(person)[source.field];
	if (source?.kind !== "register") return undefined;
	const key = source.by.map((path) => known.get(path));
	if (key.includes(undefined)) return undefined;
	return records[source.register]?.[source.record]?.[key.join(",")]?.[source.field ?? ""];
}

function identityOf(person: Person): Readonly<Record<string, unknown>> {
	const { id, full_name, birth_date, phone, email, organisation } = person;
	return {
		personal_id: id,
		full_name,
		birth_date,
		phone,
		email,
		organisation_code: organisation?.code,
	};
}

function inside(group: Field, leaf: Field, value: unknown): unknown {
	if (leaf.path === group.path) return value;
	return valueAt(
		value as Readonly<Record<string, unknown>>,
		leaf.path.slice(group.path.length + 1),
	);
}
