import { formatDay, formatShortDay, formatTime, type Speaking } from "@onedoor/form-renderer/parts";

import type { Words } from "../words/index.ts";
import { type DueState, lastMoment } from "./due.ts";

/** `Monday 30 November 2026`, with the time of day where one counts. */
export function sayDue(due: string, speaking: Speaking): string {
	const { day, at } = lastMoment(due, speaking.timeZone);
	return withTime(formatDay(day, speaking), at, speaking);
}

/** `Monday 30 November, 17:00` */
export function sayShortDue(due: string, speaking: Speaking): string {
	const { day, at } = lastMoment(due, speaking.timeZone);
	return withTime(formatShortDay(day, speaking), at, speaking);
}

/** What is left or over, in words: `In 1 h 20 min`, `3 days left`, `Late since 9:30`. */
export function sayLeft(due: string, state: DueState, words: Words, speaking: Speaking): string {
	switch (state.group) {
		case "late":
			return state.days > 0
				? words.desk.daysLate(state.days)
				: words.desk.lateSince(formatTime(due, speaking));
		case "today":
			return words.desk.minutesLeft(state.minutes ?? 0);
		case "later":
			return words.desk.daysLeft(state.days);
		case "none":
			return "";
	}
}

function withTime(day: string, at: string | undefined, speaking: Speaking): string {
	if (at === undefined) return day;
	return `${day}${speaking.language === "ar" ? "،" : ","} ${formatTime(at, speaking)}`;
}
