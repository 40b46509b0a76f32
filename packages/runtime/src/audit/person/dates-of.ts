import type { Instant } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";

/** When each value of a case was written last, by its path; a list has one date. */
export function datesOf(events: readonly CaseEvent[]): Readonly<Record<string, Instant>> {
	const dates: Record<string, Instant> = {};
	for (const { at, change } of events) remember(dates, "", change.data, at);
	return dates;
}

function remember(dates: Record<string, Instant>, path: string, value: unknown, at: Instant): void {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		if (path !== "") dates[path] = at;
		return;
	}
	for (const [name, inner] of Object.entries(value))
		remember(dates, path === "" ? name : `${path}.${name}`, inner, at);
}
