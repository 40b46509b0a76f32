import { canonicalJson } from "../../bundle/canonical.ts";
import { insideOf, type Schema } from "../schema/schema.ts";

/**
 * Every distinct schema once, under a short name, with references to each other: the same fields, groups and papers
 * then share one function. Names count up in the order of the form, so that the same form gives the same bytes.
 */
export class Shapes {
	readonly #names = new Map<string, string>();
	readonly #schemas = new Map<string, Schema>();
	readonly #definitions: Readonly<Record<string, Schema>>;

	/** @param definitions what `$ref` in the schemas means */
	constructor(definitions: Readonly<Record<string, Schema>>) {
		this.#definitions = definitions;
	}

	get all(): ReadonlyMap<string, Schema> {
		return this.#schemas;
	}

	nameOf(schema: Schema): string {
		const whole = this.inside(this.#meaning(schema));
		const text = canonicalJson(whole);
		const known = this.#names.get(text);
		if (known !== undefined) return known;
		const name = `v${this.#names.size}`;
		this.#names.set(text, name);
		this.#schemas.set(name, whole);
		return name;
	}

	/**
	 * The schema with references to what stands inside it. Items that must differ stay inside: only when AJV sees that
	 * they are texts does it compare them through an index, and not each with each.
	 */
	inside(schema: Schema): Schema {
		if (schema.uniqueItems) return schema;
		return insideOf(schema, (inner) => ({ $ref: this.nameOf(inner) }));
	}

	#meaning(schema: Schema): Schema {
		if (schema.$ref === undefined) return schema;
		return this.#definitions[schema.$ref.slice("#/$defs/".length)] ?? schema;
	}
}
