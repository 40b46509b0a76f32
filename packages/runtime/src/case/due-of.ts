import type { Due } from "../storage/storage.ts";
import { epoch } from "../time/zone.ts";

import type { Case, RunningClock } from "./case.ts";

/** The name of the last window after an end, among steps and clocks. */
export const AFTERWARDS = "afterwards";

/** What the scheduler has to wait for: warnings and due instants not yet fired, earliest first, clocks before steps. */
export function dueOf(current: Case): readonly Due[] {
	if (current.status === "ended") return closingOf(current);
	const clocks = Object.entries(current.clocks).flatMap(([id, clock]) =>
		rowsOf(`clocks.${id}`, clock),
	);
	const steps = current.active.flatMap(({ step, deadline }) =>
		deadline ? rowsOf(step, deadline) : [],
	);
	return [...clocks, ...steps].sort((a, b) => a.at - b.at);
}

/** What may still be done with an ended case is over on a day that is known from its end on. */
function closingOf({ closes_at, final_at }: Case): readonly Due[] {
	if (closes_at === undefined || final_at !== undefined) return [];
	return [{ what: AFTERWARDS, kind: "late", at: epoch(closes_at) }];
}

function rowsOf(what: string, clock: RunningClock): readonly Due[] {
	if (clock.ended_at !== undefined || clock.late_at !== undefined || clock.due_at === undefined)
		return [];
	const late: Due = { what, kind: "late", at: epoch(clock.due_at) };
	if (clock.warn_at === undefined || clock.warned_at !== undefined) return [late];
	return [{ what, kind: "warn", at: epoch(clock.warn_at) }, late];
}
