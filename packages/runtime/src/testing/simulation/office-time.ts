import type { Calendar, Duration, IsoDate } from "@onedoor/dsl/bundle";

import { nextOpenDay, openStretches } from "../../time/open-days.ts";
import { addDays, dayOf, startOf } from "../../time/zone.ts";

interface Stretch {
	readonly from: number;
	readonly to: number;
	/** Working time before it, since the beginning. */
	readonly before: number;
}

/**
 * The calendar's open stretches from a day on, one after the other: working time between two instants, and the
 * instant at which some of it is over, without walking the days each time. Milliseconds everywhere.
 */
export class OfficeTime {
	readonly calendar: Calendar;
	readonly start: number;
	/** Working time of a usual day. */
	readonly usualDay: number;
	readonly #stretches: Stretch[] = [];
	#day: IsoDate;

	/** @throws Error for a calendar that never opens: nothing would ever be done in it */
	constructor(calendar: Calendar, from: IsoDate) {
		this.calendar = calendar;
		this.start = startOf(from, calendar.time_zone);
		this.#day = from;
		this.usualDay = this.#usual();
		this.#grow();
	}

	/** Working time from the beginning up to an instant. */
	until(at: number): number {
		const stretch = this.#stretchBefore(at);
		return stretch === undefined ? 0 : stretch.before + Math.min(at, stretch.to) - stretch.from;
	}

	/** The instant at which so much working time is over, counted from the beginning. */
	at(spent: number): number {
		while (this.#spentInAll < spent) this.#grow();
		const stretch = this.#stretches[this.#lastBy(({ before }) => before < spent)];
		return stretch === undefined
			? (this.#stretches[0]?.from ?? this.start)
			: stretch.from + spent - stretch.before;
	}

	/** The instant at which so much working time after another instant is over; none: the next at which it is open. */
	after(at: number, spent: number): number {
		return spent > 0 ? this.at(this.until(at) + spent) : this.nextOpen(at);
	}

	nextOpen(at: number): number {
		const stretch = this.#stretchBefore(at);
		if (stretch !== undefined && at < stretch.to) return at;
		while ((this.#stretches.at(-1)?.from ?? 0) < at) this.#grow();
		const next = this.#stretches[this.#lastBy(({ from }) => from < at) + 1];
		return next?.from ?? at;
	}

	/** The most common length among the first days. */
	#usual(): number {
		const lengths = new Map<number, number>();
		let day: IsoDate | undefined = dayOf(this.start, this.calendar.time_zone);
		for (let n = 0; n < 20 && day !== undefined; n++) {
			day = nextOpenDay(this.calendar, day);
			if (day === undefined) break;
			const length = openStretches(this.calendar, day).reduce((sum, [a, b]) => sum + b - a, 0);
			lengths.set(length, (lengths.get(length) ?? 0) + 1);
			day = addDays(day, 1);
		}
		return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
	}

	get #spentInAll(): number {
		const last = this.#stretches.at(-1);
		return last === undefined ? 0 : last.before + last.to - last.from;
	}

	#stretchBefore(at: number): Stretch | undefined {
		while ((this.#stretches.at(-1)?.to ?? 0) < at) this.#grow();
		return this.#stretches[this.#lastBy(({ from }) => from <= at)];
	}

	/** The index of the last stretch of which something is true that is true of all before it; -1 for none. */
	#lastBy(holds: (stretch: Stretch) => boolean): number {
		let low = -1;
		let high = this.#stretches.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			const stretch = this.#stretches[middle];
			if (stretch !== undefined && holds(stretch)) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	#grow(): void {
		const day = nextOpenDay(this.calendar, this.#day);
		if (day === undefined) throw new Error(`calendar "${this.calendar.id}" never opens again`);
		for (const [from, to] of openStretches(this.calendar, day))
			this.#stretches.push({ from, to, before: this.#spentInAll });
		this.#day = addDays(day, 1);
	}
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a duration is on average: of working time, or of plain time. */
export function lengthOf(
	{ n, unit }: Duration,
	usualDay: number,
): { readonly ms: number; readonly working: boolean } {
	switch (unit) {
		case "working hours":
			return { ms: n * HOUR, working: true };
		case "working days":
			return { ms: n * usualDay, working: true };
		case "same working day":
			return { ms: usualDay / 2, working: true };
		case "minutes":
			return { ms: n * MINUTE, working: false };
		case "hours":
			return { ms: n * HOUR, working: false };
		case "days":
			return { ms: n * DAY, working: false };
		case "weeks":
			return { ms: n * 7 * DAY, working: false };
		case "months":
			return { ms: n * 30 * DAY, working: false };
		case "years":
			return { ms: n * 365 * DAY, working: false };
	}
}
