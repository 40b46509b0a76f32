import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

import type { DataPath, Definition } from "../../bundle/index.ts";

import type { FormPlan } from "../forms.ts";
import { askedItems } from "../schema/asked.ts";
import { leavesOf } from "../schema/field-schema.ts";
import { documentSchema, formSchema } from "../schema/form-schema.ts";
import { FORMATS } from "../schema/formats.ts";
import type { Schema } from "../schema/schema.ts";
import { valueSchema } from "../schema/value-schema.ts";
import { bareSchema } from "./bare-schema.ts";
import { compact } from "./compact.ts";
import { selfContained } from "./self-contained.ts";
import { Shapes } from "./shapes.ts";

/**
 * The source of a form's validators: an ES module that exports `fields` and `step`, as `FormValidators` says.
 * Fields of the same shape share one function. AJV builds its code with `new Function`, so this runs where bundles
 * are made, never in a page; what it returns needs no such thing.
 *
 * Forms use only keywords that are the same in every draft, so AJV compiles them without what 2020-12 adds.
 */
export function validatorOf(definition: Definition, plan: FormPlan): string {
	const { $defs = {}, $id: _id, ...form } = bareSchema(formSchema(definition, plan));
	const shapes = new Shapes($defs);
	const fields = [...fieldSchemas(definition, plan)].map(
		([path, schema]) => [path, shapes.nameOf(schema)] as const,
	);
	const step = shapes.inside(form);
	const ajv = new Ajv({
		allErrors: true,
		messages: false,
		strict: true,
		formats: FORMATS,
		ownProperties: true,
		loopEnum: LOOPED_CODES,
		loopRequired: Number.POSITIVE_INFINITY,
		inlineRefs: false,
		code: { source: true, esm: true, lines: true },
	});
	for (const [name, schema] of shapes.all) ajv.addSchema(schema, name);
	ajv.addSchema(step, "step");
	const names = [...new Set(fields.map(([, name]) => name)), "step"];
	const exported = Object.fromEntries(names.map((name) => [name, name]));
	return compact(selfContained(`${standaloneCode(ajv, exported)}${fieldTable(fields)}`));
}

/** From so many codes on, a loop over the list is shorter than one comparison for each. */
const LOOPED_CODES = 2;

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

function fieldTable(fields: readonly (readonly [DataPath, string])[]): string {
	const rows = fields.map(([path, name]) => `${JSON.stringify(path)}: ${name}`);
	return `\nexport const fields = { ${["__proto__: null", ...rows].join(", ")} };\n`;
}
