import type { Definition, Field } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import { choicesOf } from "../form/choices.ts";
import type { FormStore } from "../form/form-store.ts";
import { fieldId } from "../theme/field-id.ts";
import { type WidgetName, widgetOf } from "../theme/leaf-options.ts";
import { dateOf } from "../theme/widgets/date-parts.ts";
import { momentOf } from "../theme/widgets/moment-parts.ts";
import { minorOf } from "../theme/widgets/money-parts.ts";
import { decimalOf, wholeOf } from "../theme/widgets/number-parts.ts";
import { PART_SUFFIXES } from "../theme/widgets/PartBox.tsx";

/** What a form sent, by the names of its controls. */
export interface Fields {
	first(name: string): string;
	all(name: string): readonly string[];
}

/** What one control holds, as the page with script would keep it. */
export function readControl(
	store: FormStore,
	field: Field,
	fields: Fields,
	timeZone: string,
): unknown {
	const id = fieldId(field.path);
	const typed = fields.first(id);
	const part = (name: keyof typeof PART_SUFFIXES) => fields.first(`${id}${PART_SUFFIXES[name]}`);
	const date = () => ({ day: part("day"), month: part("month"), year: part("year") });
	switch (widgetFor(store.definition, field)) {
		case "money":
			return minorOf(typed, store.definition.currency ?? "");
		case "number":
			return decimalOf(typed);
		case "date_boxes":
			return dateOf(date(), false);
		case "partial_date_boxes":
			return dateOf(date(), true);
		case "moment_boxes":
			return momentOf({ ...date(), time: part("time") }, timeZone);
		case "radio":
		case "select":
		case "search":
			return codesNow(store, field).includes(typed) ? typed : undefined;
		case "checkboxes":
			return chosenAmong(codesNow(store, field), fields.all(id));
		case "yes_no":
			return typed === "yes" ? true : typed === "no" ? false : undefined;
		case "agree":
			return typed === "" ? undefined : true;
		default:
			return textOf(field, typed);
	}
}

/** The control of a leaf, as `Leaf` chooses it. */
function widgetFor({ lists }: Definition, field: Field): WidgetName {
	const list = field.list === undefined ? undefined : lists[field.list];
	return widgetOf(field, list ? Object.keys(list.codes).length : 0);
}

/** A commune of a province that was changed in the same form is none of these. */
function codesNow(store: FormStore, field: Field): readonly string[] {
	const list = field.list === undefined ? undefined : store.definition.lists[field.list];
	if (!list) return [];
	const parent = field.narrowed_by ? valueAt(store.data(), field.narrowed_by) : undefined;
	if (field.narrowed_by && parent === undefined) return [];
	return choicesOf(field, list, { today: store.facts().today, parent }).codes;
}

function chosenAmong(codes: readonly string[], sent: readonly string[]): unknown {
	const chosen = codes.filter((code) => sent.includes(code));
	return chosen.length === 0 ? undefined : chosen;
}

/** What is no number stays as it was typed, so that the field says so. */
function textOf(field: Field, typed: string): unknown {
	if (typed === "") return undefined;
	return field.as === "whole" ? wholeOf(typed) : typed;
}
