import type { FileKind } from "../source/source-file.ts";
import { FILE_SHAPES } from "./file-model.ts";
import type { JsonSchema } from "./form.ts";
import { type Key, mayBeDated, type Shape } from "./shape.ts";

/**
 * The JSON Schema (2020-12) of a kind of file, so that any editor completes and validates it. It knows keys and forms
 * of values; names, rules and everything that needs the library is the checker's.
 */
export function schemaOf(kind: FileKind): JsonSchema {
	const definitions = new Map<string, JsonSchema>();
	const shape = FILE_SHAPES[kind] as unknown as Shape<object>;
	const root = refer(shape, definitions);
	const all = Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		$id: `urn:onedoor:schema:${kind}`,
		title: `Onedoor: ${shape.name}`,
		...root,
		// What a standard item leaves out, whoever uses it says.
		$defs: kind === "standard" ? withoutRequired(all) : all,
	};
}

function withoutRequired(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(withoutRequired);
	if (typeof schema !== "object" || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema).flatMap(([key, value]) => {
			if (key === "required" && Array.isArray(value)) return [];
			return [[key, key === "if" ? value : withoutRequired(value)]];
		}),
	);
}

/** A reference to an item's schema, which is written first time it is named: items may hold one another. */
function refer(shape: Shape<object>, definitions: Map<string, JsonSchema>): JsonSchema {
	const name = nameOf(shape);
	if (!definitions.has(name)) {
		definitions.set(name, {});
		definitions.set(
			name,
			shape.variants ? withVariants(shape, definitions) : itemSchema(shape, definitions),
		);
	}
	return { $ref: `#/$defs/${name}` };
}

/** "a step that does `fill_in`" → `step_that_does_fill_in`. */
export function nameOf(shape: Shape<object>): string {
	return shape.name
		.replace(/^an? /, "")
		.replace(/[^a-z_]+/gi, "_")
		.replace(/^_|_$/g, "")
		.toLowerCase();
}

function itemSchema(shape: Shape<object>, definitions: Map<string, JsonSchema>): JsonSchema {
	const keys = Object.entries(shape.keys as Readonly<Record<string, Key<unknown>>>);
	const required = keys.filter(([, key]) => key.required).map(([name]) => name);
	return {
		type: required.length > 0 ? "object" : ["object", "null"],
		properties: Object.fromEntries(keys.map(([name, key]) => [name, keySchema(key, definitions)])),
		...(shape.free && { patternProperties: { [FREE_KEYS]: shape.free.form.schema(() => ({})) } }),
		...(required.length > 0 && needed(shape, required)),
		additionalProperties: false,
	};
}

/** What uses another item of its kind leaves the rest to that. */
function needed(shape: Shape<object>, required: readonly string[]): JsonSchema {
	return "use" in shape.keys ? { anyOf: [{ required }, { required: ["use"] }] } : { required };
}

/** Language tags. */
const FREE_KEYS = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?$";

function keySchema(key: Key<unknown>, definitions: Map<string, JsonSchema>): JsonSchema {
	const schema = key.form.schema((shape) => refer(shape, definitions));
	const value = mayBeDated(key)
		? { anyOf: [schema, { type: "object", propertyNames: DAY, additionalProperties: schema }] }
		: schema;
	const examples = key.form.kind === "scalar" && [plain(key.example ?? key.form.example)];
	return { description: key.doc, ...(examples && { examples }), ...value };
}

/** Without the quotes that only YAML needs. */
function plain(example: string): string {
	return example.replace(/^(["'])(.*)\1$/s, "$2");
}

const DAY: JsonSchema = { pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

/** The verb decides which keys a step takes. */
function withVariants(shape: Shape<object>, definitions: Map<string, JsonSchema>): JsonSchema {
	const { key = "", shapes = {} } = shape.variants ?? {};
	const words = Object.entries(shapes).map(([word, variant]) => ({
		if: { properties: { [key]: { const: word } }, required: [key] },
		// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
		then: refer(variant, definitions),
	}));
	// Which verb it has, the standard item says.
	const using = {
		if: { required: ["use"] },
		// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
		then: refer(usingOne(shape, key), definitions),
	};
	return {
		type: "object",
		properties: { [key]: { enum: Object.keys(shapes) } },
		...needed(shape, [key]),
		allOf: "use" in shape.keys ? [...words, using] : words,
	};
}

/** Any key of any variant, save the one that tells them apart. */
function usingOne({ name, keys }: Shape<object>, key: string): Shape<object> {
	const others = Object.entries(keys as Shape<Record<string, unknown>>["keys"]);
	return {
		name: `${name} that uses a standard one`,
		keys: Object.fromEntries(others.filter(([one]) => one !== key)) as Shape<object>["keys"],
	};
}
