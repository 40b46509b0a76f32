/** What stands in the boxes of a date: day, month, year, as typed. */
export interface DateParts {
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

/** `2026-11-02` → 02, 11, 2026. Unfinished dates come apart the same way. */
export function partsOf(value: unknown): DateParts {
	const [year = "", month = "", day = ""] = typeof value === "string" ? value.split("-") : [];
	return { day, month, year };
}

/**
 * The boxes as one value. A date that is not complete is still a value, `2026-11-`, so that a draft keeps it and the
 * validator can say what is missing; only empty boxes are none. `isPartial`: a year, or year and month, is complete.
 */
export function dateOf(parts: DateParts, isPartial: boolean): string | undefined {
	const year = parts.year.trim();
	const month = padded(parts.month);
	const day = padded(parts.day);
	if (year === "" && month === "" && day === "") return undefined;
	if (isPartial && day === "" && month === "") return year;
	if (isPartial && day === "") return `${year}-${month}`;
	return `${year}-${month}-${day}`;
}

function padded(digits: string): string {
	const text = digits.trim();
	return /^\d$/.test(text) ? `0${text}` : text;
}
