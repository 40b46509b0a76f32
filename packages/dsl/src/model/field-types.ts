import type { FieldType } from "../bundle/field.ts";

/** `group` is a type too, but is never written: members say it. */
export const FIELD_TYPES: readonly FieldType[] = [
	"text",
	"whole",
	"number",
	"money",
	"date",
	"partial_date",
	"time",
	"moment",
	"yes_no",
	"choice",
	"choices",
	"file",
	"document",
];
