import { dayOf, formatTime, type Speaking } from "./clock.ts";
import { dayFormat, numberFormat } from "./intl.ts";
import { baseOf, separatorsOf } from "./language.ts";

/**
 * Latin digits everywhere: identifiers, case numbers and amounts must read the same on screen and paper.
 * British English, for the order day, month, year of the documents people hold.
 */
function localeOf(language: string): string {
	const base = baseOf(language);
	return base === "en" ? "en-GB" : `${base}-u-nu-latn`;
}

const isVietnamese = (language: string): boolean => baseOf(language) === "vi";

/** `Thứ Hai, 30/11/2026` · `Monday 30 November 2026`. `date` is `YYYY-MM-DD` or an instant. */
export function formatDay(date: string, speaking: Speaking): string {
	return dated(date, speaking, {
		weekday: "long",
		year: "numeric",
		...(isVietnamese(speaking.language)
			? { day: "2-digit", month: "2-digit" }
			: { day: "numeric", month: "long" }),
	});
}

/** The same inside a sentence: Vietnamese writes `thứ Hai` there. */
export function formatDayInside(date: string, speaking: Speaking): string {
	return inside(formatDay(date, speaking), speaking);
}

function inside(day: string, { language }: Speaking): string {
	return isVietnamese(language) ? day.charAt(0).toLowerCase() + day.slice(1) : day;
}

/** `Thứ Hai 23/11` · `Monday 23 November`: when the year goes without saying. */
export function formatShortDay(date: string, speaking: Speaking): string {
	const options: Intl.DateTimeFormatOptions = isVietnamese(speaking.language)
		? { weekday: "long", day: "2-digit", month: "2-digit" }
		: { weekday: "long", day: "numeric", month: "long" };
	return dated(date, speaking, options).replace(/[,،]/, "");
}

/** `02/11/2026` · `2 November 2026`: a date as a value. */
export function formatDate(date: string, speaking: Speaking): string {
	return dated(date, speaking, {
		year: "numeric",
		...(isVietnamese(speaking.language)
			? { day: "2-digit", month: "2-digit" }
			: { day: "numeric", month: "long" }),
	});
}

/** `2026`, `11/2026` or a whole date, as much as is known. */
export function formatPartialDate(value: string, speaking: Speaking): string {
	const [year = "", month, day] = value.split("-");
	if (day) return formatDate(value, speaking);
	return month ? `${month}/${year}` : year;
}

/** `Thứ Hai 23/11, 9:12`. */
export function formatMoment(instant: string, speaking: Speaking): string {
	if (Number.isNaN(Date.parse(instant))) return instant;
	const { comma } = separatorsOf(speaking.language);
	return `${formatShortDay(instant, speaking)}${comma}${formatTime(instant, speaking)}`;
}

/**
 * By when, as people may still use it: `Thứ Hai 30/11, 17:00`. Due instants are exclusive: one at midnight is the end of
 * the day before, and is said without a time of day.
 */
export function formatDue(due: string, speaking: Speaking): string {
	const day = lastDayOf(due, speaking.timeZone);
	return dayOf(due, speaking.timeZone) === day
		? formatMoment(due, speaking)
		: formatShortDay(day, speaking);
}

/** The same inside a sentence: `thứ Hai 30/11, 17:00`. */
export function formatDueInside(due: string, speaking: Speaking): string {
	return inside(formatDue(due, speaking), speaking);
}

/** The last day, `YYYY-MM-DD`, on which something due is still in time. */
export function lastDayOf(due: string, timeZone: string): string {
	return dayOf(new Date(Date.parse(due) - 1).toISOString(), timeZone);
}

/** `8.000 ₫` · `₫8,000`. `minor` is in whole minor units of the currency. */
export function formatMoney(minor: number, currency: string, language: string): string {
	const format = numberFormat(localeOf(language), { style: "currency", currency });
	const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
	return format.format(minor / 10 ** digits);
}

export function formatNumber(value: number, language: string): string {
	return numberFormat(localeOf(language)).format(value);
}

/** Grouped from five digits on: what somebody answers with four is as often a year as an amount. */
export function formatAnswer(value: number, language: string): string {
	return numberFormat(localeOf(language), { useGrouping: "min2" }).format(value);
}

/** Days from one day to another: `hôm nay`, `in 3 days`, `قبل يومين`. */
export function formatRelativeDays(day: string, today: string, language: string): string {
	return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(
		daysBetween(today, day),
		"day",
	);
}

/** Whole days between two `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** `T2` · `Mon` · `الاثنين`, for the day bar. */
export function weekdayShort(date: string, language: string): string {
	const weekday = isVietnamese(language) ? "narrow" : "short";
	return plain(date, language, { weekday });
}

/** `30` */
export function dayNumber(date: string, language: string): string {
	return plain(date, language, { day: "numeric" });
}

function plain(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
	return dayFormat(localeOf(language), { ...options, timeZone: "UTC" }).format(
		new Date(`${date.slice(0, 10)}T00:00:00Z`),
	);
}

/** A day has no zone; an instant is read on the office's clock. */
function dated(date: string, speaking: Speaking, options: Intl.DateTimeFormatOptions): string {
	const isDay = date.length === 10;
	const when = new Date(isDay ? `${date}T00:00:00Z` : date);
	// Browsers read some unfinished dates as the first of a month, which nobody typed.
	if (Number.isNaN(when.getTime()) || date.length < 10) return date;
	return dayFormat(localeOf(speaking.language), {
		...options,
		timeZone: isDay ? "UTC" : speaking.timeZone,
	}).format(when);
}

/** `10 MB`, as sizes of files are known. */
export function formatBytes(bytes: number, language: string): string {
	const isSmall = bytes < 1024 * 1024;
	return numberFormat(localeOf(language), {
		style: "unit",
		unit: isSmall ? "kilobyte" : "megabyte",
		maximumFractionDigits: isSmall ? 0 : 1,
	}).format(bytes / (isSmall ? 1024 : 1024 * 1024));
}
