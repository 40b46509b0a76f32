import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

import type { DataPath, Definition } from "../../bundle/index.ts";

import { contentHash } from "../canonical.ts";
import type { FormPlan } from "../forms.ts";
import { askedItems } from "../schema/asked.ts";
import { leavesOf } from "../schema/field-schema.ts";
import { documentSchema, formSchema } from "../schema/form-schema.ts";
import { FORMATS } from "../schema/formats.ts";
import { insideOf, type Schema } from "../schema/schema.ts";
import { valueSchema } from "../schema/value-schema.ts";
import { bareSchema } from "./bare-schema.ts";
import { selfContained } from "./self-contained.ts";

/**
 * The source of a form's validators: an ES module that exports `fields` and `step`, as `FormValidators` says.
 * Fields of the same shape share one function. AJV builds its code with `new Function`, so this runs where bundles
 * are made, never in a page; what it returns needs no such thing.
 */
export function validatorOf(definition: Definition, plan: FormPlan): string {
	const fields = fieldSchemas(definition, plan);
	const shapes = new Map<string, Schema>();
	for (const schema of fields.values()) shapes.set(nameOf(schema), schema);

	const ajv = new Ajv2020({
		allErrors: true,
		messages: false,
		strict: true,
		formats: FORMATS,
		ownProperties: true,
		loopEnum: LOOPED_CODES,
		inlineRefs: false,
		code: { source: true, esm: true, lines: true },
	});
	const step = sharedSchema(bareSchema(formSchema(definition, plan)), shapes);
	for (const [name, schema] of shapes) ajv.addSchema(schema, name);
	ajv.addSchema(step, "step");
	const exported = Object.fromEntries([...shapes.keys(), "step"].map((name) => [name, name]));
	return selfContained(`${standaloneCode(ajv, exported)}${fieldTable(fields)}`);
}

/** From so many codes on, a loop over the list is shorter than one comparison for each. */
const LOOPED_CODES = 10;

/** Leaf fields by path; documents too, so that one upload can be looked at before the whole form is. */
function fieldSchemas(definition: Definition, plan: FormPlan): ReadonlyMap<DataPath, Schema> {
	const schemas = new Map<DataPath, Schema>();
	for (const item of askedItems(definition, plan.pages).values()) {
		if (item.kind === "document") {
			schemas.set(item.document.path, bareSchema(documentSchema(definition, item.document)));
			continue;
		}
		for (const leaf of leavesOf(item.field, item.asked)) {
			if (leaf.as !== "document") schemas.set(leaf.path, bareSchema(valueSchema(definition, leaf)));
		}
	}
	return schemas;
}

/** The whole form calls the functions of its fields and groups instead of repeating them; groups join the shapes. */
function sharedSchema(form: Schema, shapes: Map<string, Schema>): Schema {
	const { $defs = {}, $id: _id, ...root } = form;
	const share = (schema: Schema): Schema => {
		const whole =
			schema.$ref === undefined ? schema : ($defs[schema.$ref.slice("#/$defs/".length)] ?? schema);
		const inner = shapes.has(nameOf(whole)) ? whole : insideOf(whole, share);
		if (whole.type === "object") shapes.set(nameOf(inner), inner);
		return shapes.has(nameOf(inner)) ? { $ref: nameOf(inner) } : inner;
	};
	return insideOf(root, share);
}

function nameOf(schema: Schema): string {
	return `f_${contentHash(schema).slice(0, 16)}`;
}

function fieldTable(fields: ReadonlyMap<DataPath, Schema>): string {
	const rows = [...fields].map(([path, schema]) => `${JSON.stringify(path)}: ${nameOf(schema)}`);
	return `\nexport const fields = { ${["__proto__: null", ...rows].join(", ")} };\n`;
}
