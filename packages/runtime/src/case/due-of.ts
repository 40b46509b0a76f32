import type { Due } from "../storage/storage.ts";
import { epoch } from "../time/zone.ts";

import type { Case, RunningClock } from "./case.ts";

/** The name of the last window after an end, among steps and clocks. */
export const AFTERWARDS = "afterwards";

/** What the scheduler has to wait for: warnings and due instants not yet fired, earliest first, clocks before steps. */
export function dueOf(current: Case): readonly Due[] {
	if (current.status === "ended") return closingOf(current);
	const rows: Due[] = [];
	for (const [id, clock] of Object.entries(current.clocks)) addRows(rows, "clocks.", id, clock);
	for (const { step, deadline } of current.active) if (deadline) addRows(rows, "", step, deadline);
	return rows.sort((a, b) => a.at - b.at);
}

/** What may still be done with an ended case is over on a day that is known from its end on. */
function closingOf({ closes_at, final_at }: Case): readonly Due[] {
	if (closes_at === undefined || final_at !== undefined) return [];
	return [{ what: AFTERWARDS, kind: "late", at: epoch(closes_at) }];
}

/** The first of them that is no warning: warnings move nothing. Every command asks for it, so the others are not made. */
export function nextLate(current: Case): Due | undefined {
	if (current.status === "ended") return closingOf(current)[0];
	let next: Due | undefined;
	for (const [id, clock] of Object.entries(current.clocks))
		next = earlier(next, "clocks.", id, clock);
	for (const { step, deadline } of current.active)
		if (deadline) next = earlier(next, "", step, deadline);
	return next;
}

function earlier(
	next: Due | undefined,
	of: string,
	id: string,
	clock: RunningClock,
): Due | undefined {
	if (!isAwaited(clock)) return next;
	const at = epoch(clock.due_at);
	return next !== undefined && next.at <= at ? next : { what: of + id, kind: "late", at };
}

function isAwaited(clock: RunningClock): clock is RunningClock & { readonly due_at: string } {
	return clock.ended_at === undefined && clock.late_at === undefined && clock.due_at !== undefined;
}

function addRows(rows: Due[], of: string, id: string, clock: RunningClock): void {
	if (!isAwaited(clock)) return;
	const what = of + id;
	if (clock.warn_at !== undefined && clock.warned_at === undefined)
		rows.push({ what, kind: "warn", at: epoch(clock.warn_at) });
	rows.push({ what, kind: "late", at: epoch(clock.due_at) });
}
