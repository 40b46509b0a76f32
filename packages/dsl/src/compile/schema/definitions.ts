import { canonicalJson } from "../../bundle/canonical.ts";
import type { Field } from "../../bundle/index.ts";
import type { Schema } from "./schema.ts";

/** `$defs` of one schema: a catalogue field stands there once, however often the form asks it. */
export interface Definitions {
	/** The schema to write where the field stands: a reference for a catalogue field, else the schema itself. */
	readonly refer: (field: Field, schema: Schema) => Schema;
	readonly all: () => Readonly<Record<string, Schema>>;
}

/** Two fields may use one catalogue field with other limits; the second kind then gets a number: `copies_2`. */
export function collectDefinitions(): Definitions {
	const found = new Map<string, Schema>();
	return {
		refer: (field, schema) =>
			field.uses === undefined ? schema : { $ref: `#/$defs/${keep(found, field.uses, schema)}` },
		all: () => Object.fromEntries(found),
	};
}

function keep(found: Map<string, Schema>, id: string, schema: Schema): string {
	const text = canonicalJson(schema);
	for (let n = 1; ; n++) {
		const name = n === 1 ? id : `${id}_${n}`;
		const known = found.get(name);
		if (known === undefined) found.set(name, schema);
		if (known === undefined || canonicalJson(known) === text) return name;
	}
}
