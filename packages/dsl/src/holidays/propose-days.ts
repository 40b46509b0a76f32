import type { IsoDate } from "../bundle/index.ts";
import type { HolidayRules } from "./holiday-rules.ts";
import { lunarDay } from "./lunar-year.ts";

/** A day that is probably closed, and why we think so. Nobody decided it yet. */
export interface ProposedDay {
	readonly day: IsoDate;
	readonly why: string;
}

/**
 * The closed days of a year: each holiday, and for each that falls on a day when offices are closed anyway the next
 * open one. In order. Which neighbour is free and which days are swapped is decided every year: a person has to.
 *
 * @param isOpen whether offices usually open on that weekday, 0 for Sunday
 */
export function proposeDays(
	{ rules, offset }: HolidayRules,
	year: number,
	isOpen: (weekday: number) => boolean,
): readonly ProposedDay[] {
	const days = rules.flatMap(({ by, month, day, days, from, why }) => {
		const named =
			by === "moon" ? lunarDay(year, month, day, offset) : iso(Date.UTC(year, month - 1, day));
		return Array.from({ length: days }, (_, at) => ({ day: plus(named, from + at), why }));
	});
	const holidays = new Map(days.map((one) => [one.day, one.why]));
	const closed = new Map([...holidays].filter(([day]) => isOpen(weekday(day))));
	for (const [day, why] of holidays) {
		if (isOpen(weekday(day))) continue;
		let instead = plus(day, 1);
		// A week without an open day cannot be waited out.
		for (let tries = 0; tries < 31 && (!isOpen(weekday(instead)) || closed.has(instead)); tries++)
			instead = plus(instead, 1);
		closed.set(instead, `substitute for ${why}, ${day}`);
	}
	return [...closed]
		.map(([day, why]) => ({ day, why }))
		.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function plus(day: IsoDate, days: number): IsoDate {
	return iso(Date.parse(day) + days * 86_400_000);
}

function weekday(day: IsoDate): number {
	return new Date(day).getUTCDay();
}

function iso(instant: number): IsoDate {
	return new Date(instant).toISOString().slice(0, 10);
}
