import { isMoment } from "./moment.ts";
import { wallClock } from "./wall-clock.ts";

/** Calendar days without a time zone: a day is a count from 1970-01-01, so no clock or zone can shift it. */

/** Years 0001 to 9999, as ISO 8601 writes them in four digits. */
export function isDate(text: unknown): text is string {
	const parts = split(text);
	return (
		parts !== undefined &&
		parts.month >= 1 &&
		parts.month <= 12 &&
		parts.day >= 1 &&
		parts.day <= daysInMonth(parts.year, parts.month) &&
		parts.year >= 1
	);
}

export function isTime(text: unknown): text is string {
	return typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

/** First and last day a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean. */
export function daysOf(partial: unknown): { first: string; last: string } | undefined {
	if (isDate(partial)) return { first: partial, last: partial };
	if (typeof partial !== "string") return undefined;
	if (/^\d{4}$/.test(partial) && partial !== "0000")
		return { first: `${partial}-01-01`, last: `${partial}-12-31` };
	const first = `${partial}-01`;
	if (!/^\d{4}-\d\d$/.test(partial) || !isDate(first)) return undefined;
	return {
		first,
		last: `${partial}-${pad(daysInMonth(Number(partial.slice(0, 4)), Number(partial.slice(5))), 2)}`,
	};
}

export function daysBetween(a: string, b: string): number {
	return dayNumber(b) - dayNumber(a);
}

export function addDays(date: string, n: number): string | undefined {
	const moved = new Date((dayNumber(date) + n) * DAY_MS);
	if (Number.isNaN(moved.getTime())) return undefined;
	return build(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same number of the month, or that month's last day. */
export function addMonths(date: string, n: number): string | undefined {
	const { year, month, day } = parts(date);
	const months = year * 12 + (month - 1) + n;
	const toYear = Math.floor(months / 12);
	const toMonth = months - toYear * 12 + 1;
	return build(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * Complete months from a to b, negative when b is earlier. A month is complete on the same number of the month,
 * or on the last day of a month that lacks it.
 */
export function monthsBetween(a: string, b: string): number {
	if (b < a) return -monthsBetween(b, a);
	const from = parts(a);
	const to = parts(b);
	const months = (to.year - from.year) * 12 + to.month - from.month;
	const reached = Math.min(from.day, daysInMonth(to.year, to.month));
	return to.day >= reached ? months : months - 1;
}

/** Complete years; a birthday of 29 February is reached, in other years, on the given day. */
export function yearsBetween(
	a: string,
	b: string,
	leapBirthday: "28 February" | "1 March",
): number {
	if (b < a) return -yearsBetween(b, a, leapBirthday);
	const from = parts(a);
	const years = parts(b).year - from.year;
	const leap = from.month === 2 && from.day === 29 && daysInMonth(parts(b).year, 2) === 28;
	const birthday = leap ? (leapBirthday === "28 February" ? "02-28" : "03-01") : a.slice(5);
	return b.slice(5) >= birthday ? years : years - 1;
}

/** Day and time of an instant, as the clocks of a zone show them. */
export function localParts(
	moment: string,
	timeZone: string,
): { date: string; time: string } | undefined {
	if (!isMoment(moment)) return undefined;
	try {
		const text = wallClock(Date.parse(moment), timeZone);
		return { date: text.slice(0, 10), time: text.slice(-5) };
	} catch {
		return undefined;
	}
}

const DAY_MS = 86_400_000;

function dayNumber(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function build(year: number, month: number, day: number): string | undefined {
	if (!(year >= 1 && year <= 9999)) return undefined;
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function split(text: unknown): { year: number; month: number; day: number } | undefined {
	return typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) ? parts(text) : undefined;
}

function parts(date: string): { year: number; month: number; day: number } {
	return {
		year: Number(date.slice(0, 4)),
		month: Number(date.slice(5, 7)),
		day: Number(date.slice(8, 10)),
	};
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(n: number, length: number): string {
	return String(n).padStart(length, "0");
}
