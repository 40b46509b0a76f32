import type { Schema } from "../route.ts";

/** Small words for schemas, so that a view reads like its type. */
export const text: Schema = { type: "string" };
export const flag: Schema = { type: "boolean" };
export const whole: Schema = { type: "integer" };
export const instant: Schema = { type: "string", format: "date-time" };
export const day: Schema = { type: "string", format: "date" };
/** Words by language. */
export const words: Schema = { type: "object", additionalProperties: { type: "string" } };
export const anyObject: Schema = { type: "object" };

export function list(of: Schema): Schema {
	return { type: "array", items: of };
}

export function mapOf(of: Schema): Schema {
	return { type: "object", additionalProperties: of };
}

export function oneOfWords(...values: readonly string[]): Schema {
	return { enum: values };
}

/** An object with these members; a name that ends in `?` may be missing. */
export function shape(members: Readonly<Record<string, Schema>>): Schema {
	const entries = Object.entries(members).map(([name, schema]) => [
		name.replace(/\?$/, ""),
		schema,
	]);
	return {
		type: "object",
		properties: Object.fromEntries(entries),
		required: Object.keys(members).filter((name) => !name.endsWith("?")),
	};
}

/** As `shape`, and nothing else: for what comes in. */
export function exactly(members: Readonly<Record<string, Schema>>): Schema {
	return { ...shape(members), additionalProperties: false };
}

export function ref(name: string): Schema {
	return { $ref: `#/components/schemas/${name}` };
}

export function pageOf(item: Schema): Schema {
	return shape({ items: list(item), "next?": text });
}
