import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { compare, type RulePart } from "./read-rule.ts";

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

/** What a value of that type is compared with until somebody says another one. */
export function beginning(definition: Definition, left: string): string {
	const [first] = optionsOf(definition, left, { yes: "", no: "" }, "en");
	if (first !== undefined) return first[0];
	const as = fieldAt(definition, left)?.as;
	if (as === "whole" || as === "number" || as === "money") return "0";
	return as === "date" ? "today" : '""';
}

/** A first condition about a value, of a type that it may have. */
export function firstPart(definition: Definition, left: string): RulePart {
	const as = fieldAt(definition, left)?.as;
	const isHeld = as === undefined || as === "yes_no";
	return isHeld ? compare(left, "holds", "") : compare(left, "=", beginning(definition, left));
}

/** The value that a new condition begins with: the first of which there is something to choose. */
export function firstName(names: readonly ItemName[], definition: Definition): string | undefined {
	const some = comparable(names);
	const choosable = some.find(
		({ name }) => optionsOf(definition, name, { yes: "", no: "" }, "en").length > 0,
	);
	return (choosable ?? some[0])?.name;
}

/** The rule that a new condition begins with. */
export function beginningOf(names: readonly ItemName[], definition: Definition): string {
	const first = firstName(names, definition);
	return first === undefined ? "" : firstPart(definition, first).text;
}
