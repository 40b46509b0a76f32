import type { Field, FormValidators, SchemaError } from "../bundle/index.ts";
import type { FormFinding } from "./facts.ts";
import { fault } from "./findings.ts";
import { withoutIndexes } from "./paths.ts";

/** The first thing a field's own validator finds, in our stable codes. */
export function schemaFault(
	field: Field,
	key: string,
	raw: unknown,
	validators: FormValidators,
): FormFinding | undefined {
	const path = withoutIndexes(key);
	const validator = Object.hasOwn(validators.fields, path) ? validators.fields[path] : undefined;
	if (!validator || validator(raw)) return undefined;
	const [error] = validator.errors ?? [];
	return error ? translate(field, key, error) : fault(key, "not_valid");
}

function translate(field: Field, key: string, { keyword, params }: SchemaError): FormFinding {
	const limit = params["limit"];
	switch (keyword) {
		case "type":
			return fault(key, WRONG_TYPE[field.as] ?? "not_valid");
		case "pattern":
			return patternFault(field, key);
		case "format":
			return isDateLike(field) || field.as === "number"
				? patternFault(field, key)
				: fault(key, "format_mismatch", { format: field.format ?? params["format"] });
		case "minLength":
			return fault(key, "too_short", { least: limit });
		case "maxLength":
			return fault(key, "too_long", { most: limit });
		case "minimum":
			return fault(key, "too_small", { least: limit });
		case "maximum":
			return fault(key, "too_large", { most: limit });
		case "multipleOf":
			return fault(key, "not_whole");
		case "enum":
		case "oneOf":
		case "anyOf":
			return fault(key, "not_in_list");
		case "const":
			return fault(key, field.must_be ? "must_be_yes" : "not_in_list");
		case "uniqueItems":
			return fault(key, "twice_the_same");
		case "minItems":
			return fault(key, "too_few_items", { least: limit });
		case "maxItems":
			return fault(key, "too_many_items", { most: limit });
		case "required":
			return fault(key, "missing");
		default:
			return fault(key, "not_valid", { keyword });
	}
}

function patternFault(field: Field, key: string): FormFinding {
	if (isDateLike(field)) return fault(key, field.as === "time" ? "time_invalid" : "date_invalid");
	if (field.as === "number")
		return fault(
			key,
			"not_a_number",
			field.decimals === undefined ? {} : { decimals: field.decimals },
		);
	return fault(key, "pattern_mismatch", {
		...(field.pattern ? { pattern: field.pattern.text } : {}),
		...(field.example === undefined ? {} : { example: field.example }),
	});
}

function isDateLike(field: Field): boolean {
	return (
		field.as === "date" ||
		field.as === "partial_date" ||
		field.as === "moment" ||
		field.as === "time"
	);
}

const WRONG_TYPE: Readonly<Record<string, string>> = {
	text: "not_text",
	whole: "not_a_number",
	number: "not_a_number",
	money: "not_a_number",
	date: "date_invalid",
	partial_date: "date_invalid",
	time: "time_invalid",
	moment: "date_invalid",
	yes_no: "not_yes_or_no",
	choice: "not_in_list",
	choices: "not_in_list",
};
