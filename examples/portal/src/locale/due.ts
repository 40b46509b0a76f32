import { dayOf, daysBetween, lastDayOf } from "@onedoor/form-renderer/parts";

/** How a due instant stands to now: what the desk sorts by and every screen says in words. */
export interface DueState {
	readonly group: DueGroup;
	/** Whole minutes left; only when it falls due today. */
	readonly minutes?: number;
	/** Calendar days left, or days late. */
	readonly days: number;
}

export type DueGroup = "late" | "today" | "later" | "none";

/**
 * @param due instant with offset, exclusive
 * @param now milliseconds since the epoch, by the server's clock
 */
export function dueState(due: string | null | undefined, now: number, timeZone: string): DueState {
	if (due === null || due === undefined) return { group: "none", days: 0 };
	const leftMs = Date.parse(due) - now;
	const today = dayOf(new Date(now).toISOString(), timeZone);
	const days = daysBetween(today, lastDayOf(due, timeZone));
	if (leftMs <= 0) return { group: "late", days: Math.max(0, -days) };
	if (days > 0) return { group: "later", days };
	return { group: "today", days: 0, minutes: Math.floor(leftMs / 60_000) };
}
