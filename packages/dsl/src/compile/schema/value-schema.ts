import type { CodeList, Definition, Field } from "../../bundle/index.ts";

import type { Schema } from "./schema.ts";

/**
 * What a single value of a leaf field must look like, without its words. Limits that JSON Schema lacks (decimals,
 * dates against today or another field, checksums, codes in force) are the form logic's, and named in `x-onedoor`.
 */
export function valueSchema(definition: Definition, written: Field): Schema {
	const field = onAnyDay(written);
	switch (field.as) {
		case "text":
			return textSchema(field);
		case "whole":
		case "money":
			return { type: "integer", ...wholeBounds(field) };
		case "number":
			return { type: "string", pattern: DECIMAL, maxLength: 30 };
		case "date":
			return { type: "string", format: "date" };
		case "partial_date":
			return { type: "string", format: "partial-date" };
		case "time":
			return { type: "string", format: "clock-time" };
		case "moment":
			return { type: "string", format: "date-time" };
		case "yes_no":
			return field.must_be === undefined
				? { type: "boolean" }
				: { type: "boolean", const: field.must_be };
		case "choice":
			return codeSchema(definition, field);
		case "choices":
			return {
				type: "array",
				uniqueItems: true,
				maxItems: 1000,
				items: codeSchema(definition, field),
			};
		case "file":
			return {
				type: "object",
				additionalProperties: false,
				required: ["file"],
				properties: { file: FILE_ID },
			};
		case "document":
		case "group":
			throw new Error(`${field.path} is no single value`);
	}
}

/**
 * A field with limits that change on a day, as loose as it ever is: a schema knows no day, so the form logic holds the
 * value against the limits of its own.
 */
function onAnyDay(field: Field): Field {
	if (!field.dated) return field;
	const { pattern: _pattern, ...open } = field;
	const all = (key: "shortest" | "longest" | "least" | "most"): readonly number[] =>
		[field[key], ...(field.dated?.[key] ?? []).map(({ value }) => value)].map((value) =>
			value === undefined ? Number.NaN : Number(value),
		);
	const known = (numbers: readonly number[], pick: (...n: number[]) => number) =>
		numbers.some(Number.isNaN) ? undefined : pick(...numbers);
	const [shortest, longest] = [known(all("shortest"), Math.min), known(all("longest"), Math.max)];
	const [least, most] = [known(all("least"), Math.min), known(all("most"), Math.max)];
	const {
		shortest: _s,
		longest: _l,
		least: _a,
		most: _m,
		...rest
	} = field.dated.pattern ? open : field;
	return {
		...rest,
		...(shortest !== undefined && { shortest }),
		...(longest !== undefined && { longest }),
		...(least !== undefined && { least: String(least) }),
		...(most !== undefined && { most: String(most) }),
	};
}

/** The id of an upload, as the upload call gives it. */
export const FILE_ID: Schema = { type: "string", pattern: "^[A-Za-z0-9_-]{1,100}$" };

/** At most 28 digits before the point; the form logic counts the decimals. */
const DECIMAL = "^-?(?:0|[1-9][0-9]{0,27})(?:\\.[0-9]{1,27})?$";
const FORMAT_NAMES = { email: "email", url: "uri", iban: "iban" } as const;
/** Nothing a person types into one field is longer; what a procedure allows is nearly always less. */
const LONGEST_TEXT = 10_000;

function textSchema(field: Field): Schema {
	return {
		type: "string",
		...(field.format && { format: FORMAT_NAMES[field.format] }),
		...(field.pattern && { pattern: field.pattern.regex }),
		minLength: Math.max(1, field.shortest ?? 1),
		maxLength: field.longest ?? LONGEST_TEXT,
	};
}

function wholeBounds(field: Field): Schema {
	return {
		minimum: field.least === undefined ? Number.MIN_SAFE_INTEGER : Number(field.least),
		maximum: field.most === undefined ? Number.MAX_SAFE_INTEGER : Number(field.most),
	};
}

/** A list that a register keeps may hold only an excerpt here, so only the shape of a code is asked. */
function codeSchema(definition: Definition, field: Field): Schema {
	const list = field.list === undefined ? undefined : definition.lists[field.list];
	const codes = list === undefined || isExcerpt(list) ? [] : Object.keys(list.codes);
	const offered = field.only ?? codes;
	if (offered.length === 0) return { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$" };
	return { type: "string", enum: offered };
}

function isExcerpt(list: CodeList): boolean {
	return list.from_register !== undefined;
}
