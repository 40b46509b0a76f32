import * as astronomy from "astronomy-engine";

const DAY = 86_400_000;

/**
 * The day on which a month of the lunar year that begins in this calendar year starts, as `YYYY-MM-DD`; leap months
 * are passed over. East Asian lunisolar rules: a month begins with the day of the new moon, the eleventh holds the
 * winter solstice, and of thirteen months between two solstices the first without a principal solar term is the leap.
 *
 * @param offset hours from UTC: the new moon falls on another day in another zone
 */
export function lunarDay(year: number, month: number, day: number, offset: number): string {
	const eleventh = monthsFrom(year - 1, offset);
	const start = eleventh[month + 1];
	if (start === undefined) throw new RangeError(`no lunar month ${month}`);
	return new Date((start + day - 1) * DAY).toISOString().slice(0, 10);
}

/** Starts of the months 11, 12, 1, 2 … without the leap one, as local day numbers. */
function monthsFrom(year: number, offset: number): readonly number[] {
	const first = monthWith(solstice(year, offset), offset);
	const last = monthWith(solstice(year + 1, offset), offset);
	const starts = [first];
	while ((starts.at(-1) ?? last) < last) starts.push(nextMonth(starts.at(-1) ?? last, offset));
	const hasLeap = starts.length === 14;
	const leap = hasLeap
		? starts.findIndex((start, at) => {
				const next = starts[at + 1];
				return next !== undefined && term(start, offset) === term(next, offset);
			})
		: -1;
	return starts.filter((_, at) => at !== leap);
}

function solstice(year: number, offset: number): number {
	const found = astronomy.SearchSunLongitude(270, new Date(Date.UTC(year, 11, 10)), 30);
	if (found === null) throw new RangeError(`no solstice in ${year}`);
	return localDay(found.date, offset);
}

/** The last new moon on or before that day. */
function monthWith(day: number, offset: number): number {
	let start = nextMonth(day - 33, offset);
	for (let next = nextMonth(start, offset); next <= day; next = nextMonth(start, offset))
		start = next;
	return start;
}

/** The day of the first new moon that comes after the month beginning on that day is under way. */
function nextMonth(start: number, offset: number): number {
	const from = new Date((start + 2) * DAY - offset * 3_600_000);
	const found = astronomy.SearchMoonPhase(0, from, 40);
	if (found === null) throw new RangeError("no new moon");
	return localDay(found.date, offset);
}

/** Which twelfth of the sun's way it stands in when that day begins. */
function term(day: number, offset: number): number {
	const at = new Date(day * DAY - offset * 3_600_000);
	return Math.floor(astronomy.SunPosition(at).elon / 30);
}

function localDay(instant: Date, offset: number): number {
	return Math.floor((instant.getTime() + offset * 3_600_000) / DAY);
}
