import type { Calendar, Weekday } from "@onedoor/dsl/bundle";
import { dayFormat } from "./intl.ts";
import { baseOf, separatorsOf } from "./language.ts";

/** No line ends here. */
const JOINED = "\u2060";

/** A Monday, and the days after it. */
const MONDAY = Date.UTC(2024, 0, 1);
const WEEK: readonly Weekday[] = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
];

/**
 * `Monday–Friday 07:30–11:30, 13:30–17:00`: days that follow each other with the same hours are one line.
 *
 * @param closed weekdays on which it is not open for this
 */
export function hoursText(
	{ hours }: Pick<Calendar, "hours">,
	language: string,
	closed: readonly Weekday[] = [],
): readonly string[] {
	const { comma } = separatorsOf(language);
	const runs: { first: number; last: number; said: string }[] = [];
	for (const [at, day] of WEEK.entries()) {
		const said = (closed.includes(day) ? [] : (hours[day] ?? []))
			.map(([from, until]) => `${from}${JOINED}–${JOINED}${until}`)
			.join(comma);
		const before = runs.at(-1);
		if (said === "") continue;
		if (before?.last === at - 1 && before.said === said) before.last = at;
		else runs.push({ first: at, last: at, said });
	}
	return runs.map(({ first, last, said }) => {
		const days = first === last ? [first] : [first, last];
		return `${days.map((at) => weekday(at, language)).join(" – ")} ${said}`;
	});
}

function weekday(at: number, language: string): string {
	const day = dayFormat(baseOf(language), { weekday: "long", timeZone: "UTC" });
	return day.format(MONDAY + at * 86_400_000);
}
