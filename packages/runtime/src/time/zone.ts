import type { ClockTime, IsoDate } from "@onedoor/dsl/bundle";
import { Temporal } from "temporal-polyfill";

/**
 * Inside this folder an instant is a number of milliseconds since the epoch and a day is `YYYY-MM-DD`: both compare
 * with `<`. Text with an offset is made only on the way out.
 *
 * Every command asks for days and offsets dozens of times, so what zones need is asked of Temporal once and remembered,
 * and what needs no zone is plain arithmetic of days.
 */
export function epoch(instant: string): number {
	const known = epochs.get(instant);
	return known ?? keep(epochs, instant, parsed(instant));
}

function parsed(instant: string): number {
	return ISO_INSTANT.test(instant)
		? Date.parse(instant)
		: Temporal.Instant.from(instant).epochMilliseconds;
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/** `2026-11-25T17:00:00+07:00`: an instant as the zone's own clock shows it. */
export function instantOf(ms: number, zone: string): string {
	const { times, texts } = zoneOf(zone);
	const place = Math.floor(ms / 1_000) & (REMEMBERED - 1);
	if (times[place] === ms) return texts[place] ?? "";
	const text = written(ms, zone);
	times[place] = ms;
	texts[place] = text;
	return text;
}

function written(ms: number, zone: string): string {
	const { offset, text } = seasonOf(ms, zone);
	const shown = ms + offset;
	const instant = `${isoDay(shown)}T${clockText(shown)}${fractionText(ms)}${text}`;
	// What was written is soon read again.
	if (Number.isInteger(ms)) keep(epochs, instant, ms);
	return instant;
}

/** Milliseconds, as few digits as they need. */
function fractionText(ms: number): string {
	if (ms % 1_000 === 0) return "";
	return new Date(ms).toISOString().slice(19, 23).replace(/0+$/, "");
}

/** `17:00:00`: what a clock shows of a day that begins at a multiple of 24 hours. */
function clockText(shown: number): string {
	const second = Math.floor(shown / 1_000) - Math.floor(shown / DAY) * DAY_SECONDS;
	const minute = Math.floor(second / 60);
	return `${TWO[Math.floor(minute / 60)]}:${TWO[minute % 60]}:${TWO[second % 60]}`;
}

/** `00` to `59`. */
const TWO: readonly string[] = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));
const DAY_SECONDS = 86_400;

/** The same instant, written with the offset of the zone. */
export function inZone(instant: string, zone: string): string {
	return instantOf(epoch(instant), zone);
}

export function dayOf(ms: number, zone: string): IsoDate {
	return isoDay(ms + offsetOf(ms, zone));
}

/** Time of day, `HH:MM`, cut to the minute. */
export function timeOf(ms: number, zone: string): ClockTime {
	return clockText(ms + offsetOf(ms, zone)).slice(0, 5);
}

/**
 * The instant at which a day's clock shows a time. `24:00` is the first instant of the next day. A time that a change
 * of the clocks leaves out is read as the later one, a repeated time as the earlier one.
 */
export function at(day: IsoDate, time: ClockTime | "24:00", zone: string): number {
	return time === "24:00"
		? startOf(addDays(day, 1), zone)
		: clockInstants(`${day} ${time} ${zone}`);
}

export function startOf(day: IsoDate, zone: string): number {
	return clockInstants(`${day} 00:00 ${zone}`);
}

export function addDays(day: IsoDate, days: number): IsoDate {
	return isoDay(utcOf(day) + days * DAY);
}

/** The same number of a later month, or that month's last day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
	return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDate): number {
	// The first of January 1970 was a Thursday.
	return ((((Math.floor(utcOf(day) / DAY) + 3) % 7) + 7) % 7) + 1;
}

/** A power of two: the last bits of a number of seconds are its place. */
const REMEMBERED = 4_096;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds that a zone is ahead of UTC. */
function offsetOf(ms: number, zone: string): number {
	return seasonOf(ms, zone).offset;
}

function seasonOf(ms: number, zone: string): Season {
	const { seasons } = zoneOf(zone);
	for (const season of seasons) if (season.from <= ms && ms < season.to) return season;
	const season = seasonAt(ms, zone);
	if (seasons.length >= MOST_SEASONS) seasons.length = 0;
	seasons.push(season);
	return season;
}

/** The time between two changes of a zone's clocks. */
interface Season {
	readonly from: number;
	readonly to: number;
	readonly offset: number;
	/** The offset as instants bear it. */
	readonly text: string;
}

/** Enough for the years that cases live in. */
const MOST_SEASONS = 32;

function seasonAt(ms: number, zone: string): Season {
	const zoned = zonedAt(Math.floor(ms), zone);
	// At the very change of the clocks the season has begun.
	const begun = zonedAt(Math.floor(ms) + 1, zone).getTimeZoneTransition("previous");
	const over = zoned.getTimeZoneTransition("next");
	const offset = zoned.offsetNanoseconds / 1_000_000;
	return {
		from: begun?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
		to: over?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
		offset,
		text: offsetText(offset),
	};
}

function zonedAt(ms: number, zone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

/** What was worked out for one zone. */
interface Zone {
	/** The last instants that were written, each in the place that follows from its second. */
	readonly times: Float64Array;
	readonly texts: string[];
	readonly seasons: Season[];
}

function newZone(): Zone {
	return {
		times: new Float64Array(REMEMBERED).fill(Number.NaN),
		texts: new Array<string>(REMEMBERED).fill(""),
		seasons: [],
	};
}

const zones = new Map<string, Zone>();

function zoneOf(zone: string): Zone {
	const known = zones.get(zone);
	return known ?? keep(zones, zone, newZone());
}

const epochs = new Map<string, number>();

const clockInstants = remembered((key) => {
	const [day, rest] = split(key);
	const [time, zone] = split(rest);
	const date = Temporal.PlainDate.from(day);
	// A day may begin later than at 00:00, which only its start knows.
	const zoned =
		time === "00:00"
			? date.toZonedDateTime(zone)
			: date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
	return zoned.epochMilliseconds;
});

function split(key: string): readonly [first: string, rest: string] {
	const end = key.indexOf(" ");
	return [key.slice(0, end), key.slice(end + 1)];
}

/** A pure function of a text with the last few thousand answers kept. */
function remembered(compute: (key: string) => number): (key: string) => number {
	const known = new Map<string, number>();
	return (key) => known.get(key) ?? keep(known, key, compute(key));
}

/** Keeps an answer; a memory that is full begins anew. */
function keep<K, V>(known: Map<K, V>, key: K, value: V): V {
	if (known.size >= REMEMBERED) known.clear();
	known.set(key, value);
	return value;
}

/** @throws RangeError when the text is no day */
function utcOf(day: IsoDate): number {
	return utcs.get(day) ?? keep(utcs, day, midnight(day));
}

function midnight(day: IsoDate): number {
	const ms = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(ms)) throw new RangeError(`no day: ${day}`);
	return ms;
}

const utcs = new Map<IsoDate, number>();

/** The same few days are written again and again. */
function isoDay(utc: number): IsoDate {
	const day = Math.floor(utc / DAY);
	return days.get(day) ?? keep(days, day, new Date(utc).toISOString().slice(0, 10));
}

const days = new Map<number, IsoDate>();

function offsetText(offset: number): string {
	const minutes = Math.abs(offset) / MINUTE;
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return `${offset < 0 ? "-" : "+"}${TWO[hours]}:${TWO[Math.floor(rest)]}`;
}
