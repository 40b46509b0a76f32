import type { Schema } from "../schema/schema.ts";

const WORDS: ReadonlySet<string> = new Set([
	"$schema",
	"title",
	"description",
	"examples",
	"x-onedoor",
	"readOnly",
]);

/** The schema without its words, so that validators stay small and hold no text of an author. */
export function bareSchema(schema: Schema): Schema {
	const kept = Object.entries(schema).filter(([key]) => !WORDS.has(key));
	return Object.fromEntries(kept.map(([key, value]) => [key, bareValue(key, value)]));
}

function bareValue(key: string, value: unknown): unknown {
	if (key === "items") return bareSchema(value as Schema);
	if (key !== "properties" && key !== "$defs") return value;
	const schemas = Object.entries(value as Readonly<Record<string, Schema>>);
	return Object.fromEntries(schemas.map(([name, schema]) => [name, bareSchema(schema)]));
}
