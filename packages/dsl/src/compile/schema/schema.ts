/** The part of JSON Schema 2020-12 that forms use. */
export interface Schema {
	readonly $schema?: string;
	readonly $id?: string;
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly title?: string;
	readonly description?: string;
	readonly type?: "string" | "integer" | "boolean" | "object" | "array";
	readonly const?: boolean;
	readonly enum?: readonly string[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly items?: Schema;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly uniqueItems?: boolean;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean;
	readonly readOnly?: boolean;
	readonly examples?: readonly string[];
	/** What JSON Schema cannot say: the type of the language, the list, the bounds of decimals and dates. */
	readonly "x-onedoor"?: Readonly<Record<string, unknown>>;
}

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** The schema with every schema directly inside it changed: members of an object, items of an array. */
export function insideOf(schema: Schema, change: (inner: Schema) => Schema): Schema {
	const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
		key,
		change(value),
	]);
	return {
		...schema,
		...(schema.properties && { properties: Object.fromEntries(properties) }),
		...(schema.items && { items: change(schema.items) }),
	};
}
