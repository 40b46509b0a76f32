import type { Form } from "../form.ts";
import { type KeyForm, scalar } from "../forms.ts";
import { isDay } from "./time.ts";

/** A share of all cases or visits, with parts of a percent. */
export const share: Form<number> = scalar({
	expected: "a share such as `92 percent` or `0.5 percent`, at most 100 percent",
	example: "92 percent",
	parse(text) {
		const [, number] = /^(\d{1,3}(?:\.\d{1,2})?) percent$/.exec(text) ?? [];
		return number !== undefined && Number(number) <= 100 ? Number(number) : undefined;
	},
	schema: { type: "string", pattern: "^\\d{1,3}(\\.\\d{1,2})? percent$" },
});

/** How many there are on average: more than none. */
export const many: Form<number> = scalar({
	expected: "a number above nothing such as `12` or `0.5`",
	example: "12",
	parse(text) {
		const number = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
		return number > 0 ? number : undefined;
	},
	schema: { type: "number", exclusiveMinimum: 0 },
});

/** How much more or less than usual: `2` is twice as much, `0` nothing at all. */
export const weight: Form<number> = scalar({
	expected: "how many times as much as usual, such as `2` or `0.5`",
	example: "2",
	parse: (text) => (/^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined),
	schema: { type: "number", minimum: 0 },
});

/** Officers at work at the same time. */
export const officers: Form<number> = scalar({
	expected: "a number of officers such as `3`",
	example: "3",
	parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
	schema: { type: "integer", minimum: 1 },
});

export const timesOfDay: KeyForm = {
	quoteNumbers: true,
	expected: 'times of day in quotes such as `"08:00"`',
	example: '"08:00"',
	test: (key) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(key),
	pattern: "^([01]\\d|2[0-3]):[0-5]\\d$",
};

/** Local times, the second after the first. */
export const outage: Form<{ readonly from: string; readonly to: string }> = scalar({
	expected: "two times such as `2026-07-01 08:00 to 2026-07-01 12:00`",
	example: "2026-07-01 08:00 to 2026-07-01 12:00",
	parse(text) {
		const [from = "", to = "", ...more] = text.split(" to ");
		return more.length === 0 && isMoment(from) && isMoment(to) && from < to
			? { from, to }
			: undefined;
	},
	schema: {
		type: "string",
		pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} to \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$",
	},
});

function isMoment(text: string): boolean {
	const [day = "", time = "", ...more] = text.split(" ");
	return more.length === 0 && isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
