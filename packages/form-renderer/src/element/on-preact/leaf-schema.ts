import type { Field, Form } from "@onedoor/dsl/bundle";

/**
 * What the built element has for `theme/leaf-schema.ts`: of a leaf's schema our controls read the codes, and our stand-in
 * for RJSF's field whether it is a whole number.
 */
export function leafSchema(_form: Form, field: Field, codes: readonly string[]): object {
	if (field.as === "whole") return { type: "integer" };
	return field.as === "choices" ? { items: { enum: codes } } : { enum: codes };
}
