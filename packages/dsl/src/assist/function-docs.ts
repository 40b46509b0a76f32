/** How a function is written, and what it answers; language reference 4.2. */
export interface FunctionDoc {
	readonly signature: string;
	readonly doc: string;
}

export const FUNCTION_DOCS: Readonly<Record<string, FunctionDoc>> = {
	date: { signature: 'date("…") → date', doc: 'A day, written out: `date("2026-07-01")`.' },
	time: { signature: 'time("…") → time', doc: 'A time of day, written out: `time("15:00")`.' },
	not: { signature: "not(yes/no) → yes/no", doc: "The opposite." },
	earliest: {
		signature: "earliest(partial date) → date",
		doc: "The first day it can mean; a date stays itself.",
	},
	latest: {
		signature: "latest(partial date) → date",
		doc: "The last day it can mean; a date stays itself.",
	},
	date_of: {
		signature: "date_of(moment) → date",
		doc: "The day of a moment, in the calendar's zone.",
	},
	time_of: {
		signature: "time_of(moment) → time",
		doc: "The time of day of a moment, in the calendar's zone.",
	},
	days_between: {
		signature: "days_between(date, date) → whole",
		doc: "Days from the first to the second; negative when the second is earlier.",
	},
	months_between: {
		signature: "months_between(date, date) → whole",
		doc: "Complete months from the first to the second.",
	},
	years_between: {
		signature: "years_between(date, date) → whole",
		doc: "Complete years from the first to the second. A birthday of 29 February is reached, in other years, on the calendar's `leap_birthday`.",
	},
	add_days: { signature: "add_days(date, whole) → date", doc: "That many days later." },
	add_months: {
		signature: "add_months(date, whole) → date",
		doc: "That many months later; a missing day becomes the last day of that month.",
	},
	add_years: {
		signature: "add_years(date, whole) → date",
		doc: "That many years later; a missing day becomes the last day of that month.",
	},
	year: { signature: "year(date) → whole", doc: "The year of a day." },
	count: {
		signature: "count(list) → whole",
		doc: "How many items a list has, or how many codes were chosen.",
	},
	sum: { signature: "sum(list) → its element", doc: "The sum of a list; 0 when it is empty." },
	min_of: {
		signature: "min_of(list) → its element",
		doc: "The least of a list; missing when it is empty.",
	},
	max_of: {
		signature: "max_of(list) → its element",
		doc: "The greatest of a list; missing when it is empty.",
	},
	distinct: {
		signature: "distinct(list) → yes/no",
		doc: "No two are equal; missing elements do not count.",
	},
	has: { signature: 'has(choices, "code") → yes/no', doc: "Whether the code was chosen." },
	min: {
		signature: "min(a, b) → the same type",
		doc: "The lesser of two numbers, amounts or days.",
	},
	max: {
		signature: "max(a, b) → the same type",
		doc: "The greater of two numbers, amounts or days.",
	},
	round: { signature: "round(number, digits) → number", doc: "Rounded half away from zero." },
	length: {
		signature: "length(text) → whole",
		doc: "Characters of a text, counted in code points.",
	},
	starts_with: {
		signature: 'starts_with(text, "…") → yes/no',
		doc: "Whether a text begins with these words.",
	},
};
