import type { Definition, Field } from "../../bundle/index.ts";

import type { FormPlan } from "../forms.ts";
import { type AskedItem, askedItems } from "./asked.ts";
import type { Asked } from "./field-schema.ts";

export type UiSchema = Readonly<Record<string, unknown>>;

/** Names of the renderer's own widgets: one for each way of answering. */
export type Widget =
	| "text"
	| "lines"
	| "whole"
	| "decimal"
	| "money"
	| "date"
	| "partialDate"
	| "time"
	| "moment"
	| "yesNo"
	| "declaration"
	| "choice"
	| "choices"
	| "file"
	| "document";

/**
 * RJSF's uiSchema: order, widgets and the browser's own help (`autocomplete`, `inputmode`). Words stand in the
 * definition in every language, so titles, hints and the names of codes are the renderer's.
 */
export function uiSchemaOf(definition: Definition, plan: FormPlan): UiSchema {
	const items = askedItems(definition, plan.pages);
	return {
		"ui:order": [...items.keys()],
		...Object.fromEntries([...items].map(([id, item]) => [id, itemUi(item)])),
	};
}

function itemUi(item: AskedItem): UiSchema {
	if (item.kind === "field") return fieldUi(item.field, item.asked);
	const alternatives = Object.keys(item.document.one_of ?? {});
	return {
		"ui:field": "document",
		...(alternatives.length > 0 && { "ui:options": { alternatives } }),
	};
}

function fieldUi(field: Field, asked: Asked): UiSchema {
	const one = field.group === undefined ? leafUi(field) : groupUi(field, asked);
	return field.many === undefined ? one : { items: one };
}

function groupUi(field: Field, asked: Asked): UiSchema {
	const members = Object.values(field.group ?? {}).flatMap((member): [Field, Asked][] => {
		const part = asked === "all" ? "all" : asked.get(member.id);
		return part === undefined ? [] : [[member, part]];
	});
	return {
		"ui:order": members.map(([member]) => member.id),
		...Object.fromEntries(members.map(([member, part]) => [member.id, fieldUi(member, part)])),
	};
}

function leafUi(field: Field): UiSchema {
	const inputmode = inputModeOf(field);
	return {
		"ui:widget": widgetOf(field),
		...(field.autocomplete !== undefined && { "ui:autocomplete": field.autocomplete }),
		...(inputmode !== undefined && { "ui:options": { inputmode } }),
	};
}

const WIDGETS: Readonly<Record<Exclude<Field["as"], "text" | "yes_no" | "group">, Widget>> = {
	whole: "whole",
	number: "decimal",
	money: "money",
	date: "date",
	partial_date: "partialDate",
	time: "time",
	moment: "moment",
	choice: "choice",
	choices: "choices",
	file: "file",
	document: "document",
};

function widgetOf(field: Field): Widget {
	if (field.as === "text") return (field.lines ?? 1) > 1 ? "lines" : "text";
	if (field.as === "yes_no") return field.must_be === undefined ? "yesNo" : "declaration";
	return field.as === "group" ? "text" : WIDGETS[field.as];
}

/** Digits get the number pad of a phone; the value stays text, so zeros in front are kept. */
function inputModeOf(field: Field): string | undefined {
	if (field.as === "whole" || field.as === "money") return "numeric";
	if (field.as === "number") return "decimal";
	if (field.as !== "text") return undefined;
	if (field.autocomplete === "tel") return "tel";
	if (field.format === "email") return "email";
	if (field.format === "url") return "url";
	return /^\d+( to \d+)? digits$/.test(field.pattern?.text ?? "") ? "numeric" : undefined;
}
