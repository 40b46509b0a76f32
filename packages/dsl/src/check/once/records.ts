import type { Definition, Field, Id } from "../../bundle/index.ts";
import type { LibraryByName } from "../../link/library.ts";
import type { RegisterModel } from "../../model/registers.ts";
import type { Item } from "../../model/shape.ts";

/** One value that some register can give, by what it is and how its record is found. */
export interface Held extends Value {
	/** Whether this procedure may read it. */
	readonly granted: boolean;
}

interface Value {
	readonly register: Id;
	/** `population.person.full_name` */
	readonly source: string;
	readonly name: Id;
	/** The catalogue field it is. */
	readonly is: Id;
	/** An electronic document, not a value. */
	readonly isDocument: boolean;
	/** Catalogue fields of the record's key, in order. */
	readonly keys: readonly Id[];
}

type Registers = Pick<LibraryByName, "registers" | "fields">;

/** What registers hold that matters to a procedure: what its fields are, and all that it may read. */
export type HeldFor = (definition: Definition) => readonly Held[];

/**
 * All that the registers of a library hold, gathered once for all procedures: a library may have thousands of values,
 * and each procedure asks for few of them.
 */
export class HeldValues {
	/** In the order of the registers. */
	readonly #order = new Map<Value, number>();
	readonly #byField = new Map<Id, Value[]>();
	readonly #byProcedure = new Map<Id, Value[]>();

	constructor({ registers, fields }: Registers = { registers: new Map(), fields: new Map() }) {
		for (const [id, { value: register }] of registers) {
			if (!register) continue;
			const values = valuesOf(id, register, fields);
			for (const value of values) {
				this.#order.set(value, this.#order.size);
				gather(this.#byField, value.is, value);
			}
			this.#grant(register, values);
		}
	}

	/** @param ask told each name on which the answer depends */
	noting(ask: (name: string) => void): HeldFor {
		return (definition) => {
			const asked = new Set(Object.values(definition.data).flatMap(usesIn));
			for (const field of asked) ask(named(FIELD, field));
			ask(named(PROCEDURE, definition.procedure));
			const granted = new Set(this.#byProcedure.get(definition.procedure));
			const fitting = [...asked].flatMap((field) => this.#byField.get(field) ?? []);
			return [...new Set([...fitting, ...granted])]
				.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0))
				.map((value) => ({ ...value, granted: granted.has(value) }));
		};
	}

	/** The names under which another library answers something else. */
	differing(other: HeldValues): readonly string[] {
		return [
			...differing(this.#byField, other.#byField).map((field) => named(FIELD, field)),
			...differing(this.#byProcedure, other.#byProcedure).map((id) => named(PROCEDURE, id)),
		];
	}

	#grant({ grants }: Item<RegisterModel>, values: readonly Value[]): void {
		const first = new Map((grants ?? []).toReversed().map((grant) => [grant.id, grant.value]));
		for (const [procedure, grant] of first) {
			const readable = new Set((grant?.may_read ?? []).map(({ text }) => text));
			for (const value of values)
				if (readable.has(value.source.slice(value.register.length + 1)))
					gather(this.#byProcedure, procedure, value);
		}
	}
}

const [FIELD, PROCEDURE] = ["field", "procedure"] as const;

function named(kind: typeof FIELD | typeof PROCEDURE, id: Id): string {
	return `${kind} ${id}`;
}

function valuesOf(
	register: Id,
	{ records }: Item<RegisterModel>,
	fields: Registers["fields"],
): readonly Value[] {
	return (records ?? []).flatMap(({ id: record, value }) => {
		const gives = value?.gives ?? [];
		// A key is named as what the record gives, or as the catalogue field it is.
		const keys = (value?.found_by ?? []).map(
			({ text }) => gives.find(({ id }) => id === text)?.value?.field.text ?? text,
		);
		return gives.flatMap(({ id: name, value: member }): readonly Value[] =>
			member === undefined
				? []
				: [
						{
							register,
							source: `${register}.${record}.${name}`,
							name,
							is: member.field.text,
							isDocument: fields.get(member.field.text)?.value?.as === "document",
							keys,
						},
					],
		);
	});
}

function usesIn({ uses, group }: Field): readonly Id[] {
	return [...(uses === undefined ? [] : [uses]), ...Object.values(group ?? {}).flatMap(usesIn)];
}

function gather(by: Map<Id, Value[]>, id: Id, value: Value): void {
	const known = by.get(id);
	if (known) known.push(value);
	else by.set(id, [value]);
}

function differing(a: ReadonlyMap<Id, Value[]>, b: ReadonlyMap<Id, Value[]>): readonly Id[] {
	const ids = new Set([...a.keys(), ...b.keys()]);
	return [...ids].filter((id) => JSON.stringify(a.get(id)) !== JSON.stringify(b.get(id)));
}
