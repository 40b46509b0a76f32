import type { Field, Form } from "@onedoor/dsl/bundle";

/** What the built element has for `theme/leaf-schema.ts`: of a leaf's schema our controls read the codes, and no more. */
export function leafSchema(_form: Form, field: Field, codes: readonly string[]): object {
	return field.as === "choices" ? { items: { enum: codes } } : { enum: codes };
}
