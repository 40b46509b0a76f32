import type { Form, Named } from "../form.ts";
import { scalar } from "../forms.ts";
import { isDay } from "./time.ts";

/** A bound of a date: a day, `today`, `now`, or another field. Told apart when linked. */
export const bound: Form<Named> = scalar({
	expected: "a day such as `2026-07-01`, `today`, `now`, or a path",
	example: "today",
	parse: (text, node) =>
		isDay(text) || /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/.test(text)
			? { text, node }
			: undefined,
	schema: {
		type: "string",
		pattern: "^(\\d{4}-\\d{2}-\\d{2}|[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*)$",
	},
});
