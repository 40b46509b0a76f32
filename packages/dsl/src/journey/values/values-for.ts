import type { Definition, Field, Id } from "../../bundle/index.ts";
import { leafValues } from "./leaf-values.ts";

/** A value for each field by its name; groups and lists are left out. */
export function valuesFor(
	definition: Definition,
	fields: Readonly<Record<Id, Field>>,
): Readonly<Record<Id, unknown>> {
	const known = valuesOf.get(definition) ?? new WeakMap<object, Readonly<Record<Id, unknown>>>();
	valuesOf.set(definition, known);
	const values = known.get(fields) ?? valuesIn(definition, fields);
	known.set(fields, values);
	return values;
}

/** A definition never changes: whoever wants many values of the same fields gets the same. */
const valuesOf = new WeakMap<Definition, WeakMap<object, Readonly<Record<Id, unknown>>>>();

function valuesIn(
	definition: Definition,
	fields: Readonly<Record<Id, Field>>,
): Readonly<Record<Id, unknown>> {
	const asking = { definition, today: definition.edition, other: () => undefined };
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, field]) => {
			const [value] = field.many || field.group ? [] : leafValues(field, asking);
			return value === undefined ? [] : [[name, value] as const];
		}),
	);
}
