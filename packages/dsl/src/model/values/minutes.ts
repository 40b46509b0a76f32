import type { Form } from "../form.ts";
import { scalar } from "../forms.ts";

/** A stretch of work, with parts of a minute: nobody waits for it, so it is no duration of a clock. */
export const minutes: Form<number> = scalar({
	expected: "a time of work such as `1.5 minutes`",
	example: "1.5 minutes",
	parse(text) {
		const [, number] = /^(\d{1,4}(?:\.\d{1,2})?) minutes?$/.exec(text) ?? [];
		return number === undefined ? undefined : Number(number);
	},
	schema: { type: "string", pattern: "^\\d{1,4}(\\.\\d{1,2})? minutes?$" },
});
