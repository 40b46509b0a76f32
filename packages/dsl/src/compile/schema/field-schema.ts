import type { Definition, Field } from "../../bundle/index.ts";

import type { Definitions } from "./definitions.ts";
import type { Schema } from "./schema.ts";
import { FILE_ID, valueSchema } from "./value-schema.ts";

/** What a form asks of a group: everything, or only some of its parts. */
export type Asked = "all" | ReadonlyMap<string, Asked>;

/** A field's schema with its words in the source language. What a form does not ask of a group is not in it. */
export function fieldSchema(
	definition: Definition,
	field: Field,
	asked: Asked,
	definitions: Definitions,
): Schema {
	const words = wordsOf(definition, field);
	if (field.many !== undefined) {
		const items = oneOf(definition, field, asked, definitions);
		return { type: "array", minItems: field.many.min, maxItems: field.many.max, items, ...words };
	}
	return { ...oneOf(definition, field, asked, definitions), ...words };
}

/** Leaf fields below a field, each with the schema of its single value. An item's member has no index in its path. */
export function leavesOf(field: Field, asked: Asked): readonly Field[] {
	if (field.group === undefined) return [field];
	return membersAsked(field, asked).flatMap(([member, part]) => leavesOf(member, part));
}

/**
 * Whether the value is always needed. Where a rule, a page or a silent register has a say it is the form logic that
 * asks: a schema that demanded the value would refuse what is right. Nothing chosen of several is an answer, a list may
 * have no items, and a group in which nothing has to be answered is not there when nothing is.
 */
export function isAlwaysRequired(field: Field, asked: Asked): boolean {
	const mayBeNothing = field.many
		? field.many.min === 0
		: field.as === "choices" ||
			(field.group !== undefined &&
				!membersAsked(field, asked).some(([member, part]) => isAlwaysRequired(member, part)));

	const fromElsewhere =
		(field.prefill !== undefined || field.fetch !== undefined) && field.if_silent !== "ask";
	return (
		field.answer === "required" &&
		!mayBeNothing &&
		!field.dated?.answer &&
		!field.when &&
		!field.required_when &&
		!fromElsewhere
	);
}

function oneOf(
	definition: Definition,
	field: Field,
	asked: Asked,
	definitions: Definitions,
): Schema {
	if (field.group !== undefined) return groupSchema(definition, field, asked, definitions);
	if (field.as === "document") return documentValue([]);
	return definitions.refer(field, valueSchema(definition, field));
}

function groupSchema(
	definition: Definition,
	field: Field,
	asked: Asked,
	definitions: Definitions,
): Schema {
	const members = membersAsked(field, asked);
	const properties = Object.fromEntries(
		members.map(([member, part]) => [
			member.id,
			fieldSchema(definition, member, part, definitions),
		]),
	);
	const required = members
		.filter(([member, part]) => isAlwaysRequired(member, part))
		.map(([member]) => member.id);
	return {
		type: "object",
		additionalProperties: false,
		properties,
		...(required.length > 0 && { required }),
	};
}

/** Evidence: how it is given, and the uploads. How many are needed depends on how, so the form logic counts. */
export function documentValue(ways: readonly string[], most = 100): Schema {
	const by: Schema =
		ways.length > 0 ? { type: "string", enum: ways } : { type: "string", maxLength: 40 };
	const files: Schema = { type: "array", maxItems: most, uniqueItems: true, items: FILE_ID };
	return { type: "object", additionalProperties: false, properties: { by, files } };
}

function membersAsked(field: Field, asked: Asked): readonly (readonly [Field, Asked])[] {
	const members = Object.values(field.group ?? {});
	if (asked === "all") return members.map((member) => [member, "all"]);
	return members.flatMap((member) => {
		const part = asked.get(member.id);
		return part === undefined ? [] : [[member, part] as const];
	});
}

function wordsOf(definition: Definition, field: Field): Schema {
	const language = definition.languages[0] ?? "en";
	const title = field.title[language];
	const help = field.help?.[language];
	const hints = hintsOf(field);
	return {
		...(title !== undefined && { title }),
		...(help !== undefined && { description: help }),
		...(field.example !== undefined && { examples: [field.example] }),
		...(Object.keys(hints).length > 0 && { "x-onedoor": hints }),
	};
}

const HINTS = [
	"uses",
	"means",
	"list",
	"narrowed_by",
	"checksum",
	"decimals",
	"unit",
	"earliest",
	"latest",
	"personal",
] as const;

function hintsOf(field: Field): Readonly<Record<string, unknown>> {
	const entries = HINTS.flatMap((key): [string, unknown][] =>
		field[key] === undefined || field[key] === "none" ? [] : [[key, field[key]]],
	);
	const bounds = field.as === "number" ? { least: field.least, most: field.most } : {};
	return { as: field.as, ...Object.fromEntries(entries), ...withoutUndefined(bounds) };
}

function withoutUndefined(
	object: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
