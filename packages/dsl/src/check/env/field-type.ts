import type { Definition, Field, FieldType } from "../../bundle/index.ts";
import { ANY, type RuleType } from "../../expression/types.ts";

/** The type of a field's value in a rule; with `many`, of the list. */
export function typeOfField(field: Field, definition: Definition): RuleType {
	const one = typeOfOne(field, definition);
	return field.many ? { kind: "list", of: one } : one;
}

export function typeOfOne(field: Field, definition: Definition): RuleType {
	const { group } = field;
	if (field.as === "group" && group)
		return { kind: "group", members: () => membersOf(group, definition) };
	if (field.as !== "choice" && field.as !== "choices") return { kind: field.as };
	const list =
		field.list === undefined || !Object.hasOwn(definition.lists, field.list)
			? undefined
			: definition.lists[field.list];
	if (!list) return ANY;
	const codes = field.only ?? Object.keys(list.codes);
	return { kind: field.as, list: list.id, ...(list.from_register ? {} : { codes }) };
}

function membersOf(
	group: Readonly<Record<string, Field>>,
	definition: Definition,
): Readonly<Record<string, RuleType>> {
	return Object.fromEntries(
		Object.entries(group).map(([name, member]) => [name, typeOfField(member, definition)]),
	);
}

/** What a computed value of this type may be; it names no list, so any choice will do. */
export function typeOfKind(as: FieldType): readonly RuleType[] {
	return as === "choice" || as === "choices"
		? []
		: [{ kind: as }, ...(as === "money" ? [{ kind: "whole" } as const] : [])];
}
