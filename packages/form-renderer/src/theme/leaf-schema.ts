import type { Field, Form, JsonSchema } from "@onedoor/dsl/bundle";
import type { RJSFSchema } from "@rjsf/utils";

import { isObject } from "../form/data-path.ts";

/** What a widget may want to know of a value. Rules stay with the compiled validators, so nothing else is kept. */
const PLAIN = [
	"type",
	"format",
	"minLength",
	"maxLength",
	"minimum",
	"maximum",
	"pattern",
	"const",
] as const;

/**
 * The leaf's schema for RJSF: the compiled one, cut down to what controls read, with the codes one may choose now. RJSF
 * itself never validates, and never sees a schema that it would have to solve.
 */
export function leafSchema(form: Form, field: Field, codes: readonly string[]): RJSFSchema {
	const compiled = schemaAt(form.schema, field.path.split("."));
	const schema: Record<string, unknown> = { type: typeOf(field) };
	for (const key of PLAIN)
		if (key !== "type" && compiled?.[key] !== undefined) schema[key] = compiled[key];
	if (field.as === "choice") schema.enum = [...codes];
	if (field.as === "choices") {
		schema.items = { type: "string", enum: [...codes] };
		schema.uniqueItems = true;
	}
	return schema as RJSFSchema;
}

function typeOf(field: Field): string {
	switch (field.as) {
		case "whole":
		case "money":
			return "integer";
		case "yes_no":
			return "boolean";
		case "choices":
			return "array";
		default:
			return "string";
	}
}

/** Walks `properties`; local references are followed. */
function schemaAt(root: JsonSchema, keys: readonly string[]): JsonSchema | undefined {
	let here: JsonSchema | undefined = root;
	for (const key of keys) {
		const properties: unknown = here?.properties;
		if (!isObject(properties) || !Object.hasOwn(properties, key)) return undefined;
		here = resolved(root, properties[key]);
	}
	return here;
}

function resolved(root: JsonSchema, schema: unknown): JsonSchema | undefined {
	if (!isObject(schema)) return undefined;
	if (typeof schema.$ref !== "string" || !schema.$ref.startsWith("#/")) return schema;
	let here: unknown = root;
	for (const key of schema.$ref.slice(2).split("/")) {
		here = isObject(here) && Object.hasOwn(here, key) ? here[key] : undefined;
	}
	return isObject(here) ? here : undefined;
}
