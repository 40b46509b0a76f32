import type { Definition, DocumentRequirement } from "../../bundle/index.ts";

import type { FormPlan } from "../forms.ts";
import { type AskedItem, askedItems } from "./asked.ts";
import { collectDefinitions, type Definitions } from "./definitions.ts";
import { documentValue, fieldSchema, isAlwaysRequired } from "./field-schema.ts";
import { DIALECT, type Schema } from "./schema.ts";

/** The data one form may send: nested by id, nothing else allowed, titles in the source language. */
export function formSchema(definition: Definition, plan: FormPlan): Schema {
	const definitions = collectDefinitions();
	const items = askedItems(definition, plan.pages);
	const properties = Object.fromEntries(
		[...items].map(([id, item]) => [id, itemSchema(definition, item, definitions)]),
	);
	const required = [...items].flatMap(([id, item]) => (alwaysRequired(item) ? [id] : []));
	const $defs = definitions.all();
	return {
		$schema: DIALECT,
		$id: `urn:onedoor:${definition.procedure}:${definition.edition}:${plan.key}`,
		...(Object.keys($defs).length > 0 && { $defs }),
		type: "object",
		additionalProperties: false,
		properties,
		...(required.length > 0 && { required }),
	};
}

/** A requirement of evidence: with alternatives each stands one level deeper, and one of them is enough. */
export function documentSchema(definition: Definition, document: DocumentRequirement): Schema {
	const title = document.title[definition.languages[0] ?? "en"];
	const words = {
		...(title !== undefined && { title }),
		"x-onedoor": { as: "document", kind: document.kind },
	};
	if (document.one_of === undefined) {
		const ways = document.satisfied_by.map((source) => source.by);
		return { ...documentValue([...new Set(ways)], document.files.max), ...words };
	}
	const properties = Object.fromEntries(
		Object.entries(document.one_of).map(([id, other]) => [id, documentSchema(definition, other)]),
	);
	return { type: "object", additionalProperties: false, properties, ...words };
}

function itemSchema(definition: Definition, item: AskedItem, definitions: Definitions): Schema {
	if (item.kind === "document") return documentSchema(definition, item.document);
	return fieldSchema(definition, item.field, item.asked, definitions);
}

function alwaysRequired(item: AskedItem): boolean {
	return item.kind === "field" && !item.conditional && isAlwaysRequired(item.field, item.asked);
}
