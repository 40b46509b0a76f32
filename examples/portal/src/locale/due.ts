import { dayOf, daysBetween } from "@onedoor/form-renderer/parts";

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
	const days = daysBetween(today, lastMoment(due, timeZone).day);
	if (leftMs <= 0) return { group: "late", days: Math.max(0, -days) };
	if (days > 0) return { group: "later", days };
	return { group: "today", days: 0, minutes: Math.floor(leftMs / 60_000) };
}

/**
 * The last moment still in time. Due instants are exclusive: one at midnight is the end of the day before and is
 * said without a time of day.
 */
export function lastMoment(
	due: string,
	timeZone: string,
): { readonly day: string; readonly at?: string } {
	const before = new Date(Date.parse(due) - 1).toISOString();
	const day = dayOf(before, timeZone);
	return dayOf(due, timeZone) === day ? { day, at: due } : { day };
}
