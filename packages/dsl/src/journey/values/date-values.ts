import type { DateBound, Field, IsoDate } from "../../bundle/index.ts";
import { addDays, addMonths } from "../../expression/dates.ts";

/**
 * Days worth trying, the likeliest first: of a grown-up's birth, just before the day asked, around it, and years away.
 * Bounds against other fields are met by the day of that field.
 *
 * @param away so many days before and after the day asked as well
 */
export function dateValues(
	{ earliest, latest }: Field,
	today: IsoDate,
	other: (path: string) => unknown,
	away: readonly number[] = [],
): readonly IsoDate[] {
	const low = dayOf(earliest, today, other);
	const high = dayOf(latest, today, other);
	const around = [low, high].flatMap((day) =>
		day === undefined ? [] : [day, addDays(day, -1) ?? day, addDays(day, 1) ?? day],
	);
	const years = YEARS.map((count) => addMonths(today, count * 12) ?? today);
	const days = DAYS.map((count) => addDays(today, count) ?? today);
	const [first = today, ...rest] = years;
	const far = away.flatMap((n) => [addDays(today, n) ?? today, addDays(today, -n) ?? today]);
	return [...new Set([first, ...days, ...rest, ...around, ...far])].filter(
		(day) => (low === undefined || low <= day) && (high === undefined || day <= high),
	);
}

const YEARS = [-30, -1, -3, -6, -10, -15, -17, -19, -25, -61, -81, 1, 6] as const;
const DAYS = [-10, 0, 10, -70, 70] as const;

function dayOf(
	bound: DateBound | undefined,
	today: IsoDate,
	other: (path: string) => unknown,
): IsoDate | undefined {
	if (bound === undefined) return undefined;
	if (bound.kind === "date") return bound.date;
	if (bound.kind !== "path") return today;
	const found = other(bound.path);
	return typeof found === "string" ? found.slice(0, 10) : undefined;
}
