import type { Field } from "@onedoor/dsl/bundle";

/**
 * Whether what a register gave is of the field's type. Its limits and pattern are for whoever types: a register may know
 * better. What is of another type can neither be stored nor read by rules.
 */
export function fitsType({ as, many, group }: Field, value: unknown): boolean {
	if (many) return Array.isArray(value);
	if (group) return typeof value === "object" && !Array.isArray(value);
	switch (as) {
		case "yes_no":
			return typeof value === "boolean";
		case "whole":
		case "money":
			return Number.isSafeInteger(value);
		case "number":
			return /^-?\d+(\.\d+)?$/.test(String(value));
		case "date":
			return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
		case "choices":
			return Array.isArray(value);
		case "file":
		case "document":
		case "group":
			return true;
		default:
			return typeof value === "string";
	}
}
