import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { COMPARISONS } from "./read-rule.ts";
import type { Op } from "./sentence.ts";

/** What a condition can be about: no group, whose members are there, and no place of the procedure. */
export function comparable(names: readonly ItemName[]): readonly ItemName[] {
	return names.filter(({ name, detail = "" }) => {
		const isPlace = /^step\b/.test(detail) || (detail === "" && !name.startsWith("case."));
		return !isPlace && !detail.startsWith("a group of ") && !detail.startsWith("member · a group");
	});
}

/** What a value is compared with, where that is one of a few. */
export function optionsOf(
	definition: Definition,
	left: string,
	say: { readonly yes: string; readonly no: string },
	language: string,
): readonly (readonly [value: string, name: string])[] {
	if (left === "case.channel")
		return Object.entries(definition.channels).map(([id, { title }]) => [
			`"${id}"`,
			textOf(title, language) || id,
		]);
	const field = fieldAt(definition, left);
	if (field?.as === "yes_no")
		return [
			["true", say.yes],
			["false", say.no],
		];
	const list = field?.list === undefined ? undefined : definition.lists[field.list];
	return Object.entries(list?.codes ?? {})
		.slice(0, MOST_CODES)
		.map(([code, { title }]) => [`"${code}"`, textOf(title, language) || code]);
}

/** A list of thousands is typed. */
const MOST_CODES = 300;

/** What stands for the kind of value that something typed is compared with: a number, a day, a text. */
export function kindOf(definition: Definition, left: string): string {
	const as = fieldAt(definition, left)?.as;
	if (as === "whole" || as === "number" || as === "money") return "0";
	return as === "date" ? "today" : '""';
}

/** How a value can be compared: only a yes or no, or what has no type of a field, may hold by itself. */
export function opsOf(definition: Definition, left: string): readonly Op[] {
	const field = fieldAt(definition, left);
	if (left === "case.channel" || field?.list !== undefined || field?.as === "text")
		return ["=", "!="];
	if (field?.as === "yes_no") return ["holds", "holds not", "=", "!="];
	return field?.as === undefined ? ["holds", "holds not", ...COMPARISONS] : COMPARISONS;
}
