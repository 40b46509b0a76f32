import { formatTime, type Speaking } from "@onedoor/form-renderer/parts";

import type { Words } from "../words/index.ts";
import type { DueState } from "./due.ts";

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
