import type { Field, Id } from "@onedoor/dsl/bundle";

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" } as const;

/**
 * JSON Schema of what a record or an answer may give, by the types its file declares. Limits and patterns are for
 * whoever types: a register may know better (decision 0004).
 */
export function typesOf(gives: Readonly<Record<Id, Field>>): Schema {
	const properties = Object.entries(gives).map(([name, field]) => [name, typeOf(field)]);
	return {
		type: "object",
		additionalProperties: false,
		properties: Object.fromEntries(properties),
	};
}

function typeOf(field: Field): Schema {
	return field.many === undefined ? typeOfOne(field) : { type: "array", items: typeOfOne(field) };
}

function typeOfOne({ as, group }: Field): Schema {
	if (group) return typesOf(group);
	switch (as) {
		case "yes_no":
			return { type: "boolean" };
		case "whole":
		case "money":
			return { type: "integer" };
		case "number":
			return {
				type: ["number", "string"],
				pattern: "^-?\\d+(\\.\\d+)?$",
			};
		case "date":
			return { type: "string", pattern: `^${DAY}$` };
		case "partial_date":
			return { type: "string", pattern: `^\\d{4}(-(0[1-9]|1[0-2]))?$|^${DAY}$` };
		case "time":
			return { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" };
		case "moment":
			return { type: "string", pattern: `^${DAY}T` };
		case "choices":
			return { type: "array", items: text };
		case "file":
		case "document":
		case "group":
			return {};
		default:
			return text;
	}
}

const DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
