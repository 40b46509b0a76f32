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

/** What rules can make; a file or a paper is somebody's. */
export const COMPUTED_TYPES: readonly FieldType[] = FIELD_TYPES.filter(
	(type) => type !== "file" && type !== "document",
);
