import { compile as schemaToTypes } from "json-schema-to-typescript";

import type { Bundle, Definition } from "../../bundle/index.ts";
import { collectDefinitions } from "../schema/definitions.ts";
import { fieldSchema } from "../schema/field-schema.ts";
import { documentSchema } from "../schema/form-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { bareSchema } from "../validators/bare-schema.ts";
import { pascalCase } from "./names.ts";

/** An interface for the data of a case, and one for what each form sends. */
export async function dataTypes(bundle: Bundle): Promise<string> {
	const data = await typesOf("CaseData", caseSchema(bundle.definition));
	const forms = await Promise.all(
		Object.entries(bundle.forms).map(([key, form]) =>
			typesOf(`${pascalCase(key)}Data`, form.schema),
		),
	);
	return [data, ...forms].join("\n");
}

/** Everything a case may hold. Nothing is required: a case begins empty, and what is hidden is absent. */
function caseSchema(definition: Definition): Schema {
	const definitions = collectDefinitions();
	const fields = Object.values(definition.data).map((field) => [
		field.id,
		fieldSchema(definition, field, "all", definitions),
	]);
	const documents = Object.values(definition.documents).map((document) => [
		document.id,
		documentSchema(definition, document),
	]);
	const $defs = definitions.all();
	const properties = Object.fromEntries([...fields, ...documents]);
	return allOptional({ $defs, type: "object", additionalProperties: false, properties });
}

function allOptional(schema: Schema): Schema {
	const { required: _required, ...open } = schema;
	const properties = Object.entries(open.properties ?? {});
	return {
		...open,
		...(open.properties && {
			properties: Object.fromEntries(properties.map(([key, value]) => [key, allOptional(value)])),
		}),
		...(open.items && { items: allOptional(open.items) }),
	};
}

/** References are written out: two forms of one file would otherwise declare the same name twice. */
function typesOf(name: string, schema: Schema): Promise<string> {
	const { $defs = {}, $id: _id, ...rest } = bareSchema(schema);
	return schemaToTypes(withoutReferences(rest, $defs) as never, name, {
		additionalProperties: false,
		bannerComment: "",
		format: true,
		style: { useTabs: true, printWidth: 100 },
		maxItems: 0,
		ignoreMinAndMaxItems: true,
	});
}

function withoutReferences(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
	const name = schema.$ref?.slice("#/$defs/".length);
	const { $ref: _ref, ...own } = schema;
	const whole = { ...(name === undefined ? {} : definitions[name]), ...own };
	const properties = Object.entries(whole.properties ?? {}).map(([key, value]) => [
		key,
		withoutReferences(value, definitions),
	]);
	return {
		...whole,
		...(whole.properties && { properties: Object.fromEntries(properties) }),
		...(whole.items && { items: withoutReferences(whole.items, definitions) }),
	};
}
