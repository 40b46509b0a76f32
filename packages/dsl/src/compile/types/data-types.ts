import { compile as schemaToTypes } from "json-schema-to-typescript";

import type { Bundle, Definition } from "../../bundle/index.ts";
import { collectDefinitions } from "../schema/definitions.ts";
import { fieldSchema } from "../schema/field-schema.ts";
import { documentSchema } from "../schema/form-schema.ts";
import { insideOf, type Schema } from "../schema/schema.ts";
import { bareSchema } from "../validators/bare-schema.ts";
import { pascalCase, unionOf } from "./names.ts";

/** A type for each code list, an interface for the data of a case, and one for what each form sends. */
export async function dataTypes(bundle: Bundle): Promise<string> {
	const lists = listTypes(bundle.definition);
	const data = await typesOf("CaseData", allOptional(caseSchema(bundle.definition)), lists);
	const forms = await Promise.all(
		Object.entries(bundle.forms).map(([key, form]) =>
			typesOf(`${pascalCase(key)}Data`, form.schema, lists),
		),
	);
	const codes = [...lists].map(([union, name]) => `export type ${name} = ${union};`);
	return [...codes, "", data, ...forms].join("\n");
}

/** The union of a list's codes → the name of its type. Only what is a whole list has a name. */
type ListTypes = ReadonlyMap<string, string>;

function listTypes(definition: Definition): ListTypes {
	const whole = Object.values(definition.lists).filter(
		(list) => Object.keys(list.codes).length > 1,
	);
	return new Map(
		whole.map((list) => [unionOf(Object.keys(list.codes)), `${pascalCase(list.id)}Code`]),
	);
}

/** Everything a case may hold. */
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
	return { $defs, type: "object", additionalProperties: false, properties };
}

/** A case begins empty, and what is hidden is absent. */
function allOptional(schema: Schema): Schema {
	const { required: _required, ...open } = schema;
	return insideOf(open, allOptional);
}

function typesOf(name: string, schema: Schema, lists: ListTypes): Promise<string> {
	const { $defs = {}, $id: _id, ...rest } = bareSchema(schema);
	return schemaToTypes(written(rest, $defs, lists) as never, name, {
		additionalProperties: false,
		bannerComment: "",
		format: true,
		style: { useTabs: true, printWidth: 100 },
		maxItems: 0,
		ignoreMinAndMaxItems: true,
	});
}

/** References are written out, as two forms of one file would otherwise declare a name twice; lists keep theirs. */
function written(
	schema: Schema,
	definitions: Readonly<Record<string, Schema>>,
	lists: ListTypes,
): Schema {
	const name = schema.$ref?.slice("#/$defs/".length);
	const { $ref: _ref, ...own } = schema;
	const whole: Schema = { ...(name === undefined ? {} : definitions[name]), ...own };
	const list = whole.enum === undefined ? undefined : lists.get(unionOf(whole.enum));
	if (list !== undefined) return { tsType: list } as Schema;
	return insideOf(whole, (inner) => written(inner, definitions, lists));
}
