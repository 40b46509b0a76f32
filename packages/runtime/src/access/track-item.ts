import type { Step, TrackItem } from "@onedoor/dsl/bundle";

import type { ActiveStep, Visit } from "../case/case.ts";
import { isLate } from "../case/facts.ts";
import { DONE } from "../case/finish.ts";
import { PROMISE } from "./promise.ts";
import type { Sight } from "./sight.ts";
import { deadlineOf } from "./task-view.ts";

const NOT_NEEDED: ReadonlySet<string | undefined> = new Set(["skipped", "nothing_due"]);

/** A finished visit. An end that was left again, by an action afterwards, has the instant it was reached. */
export function doneItem(step: Step, visit: Visit): TrackItem {
	const isSkipped = NOT_NEEDED.has(visit.outcome);
	const isNamed = visit.outcome !== undefined && !isSkipped && visit.outcome !== DONE;
	return {
		step: step.name,
		state: isSkipped ? "skip" : "done",
		...(visit.role !== undefined && { role: visit.role }),
		at: step.does === "end" ? visit.entered_at : visit.done_at,
		...(isNamed && { outcome: visit.outcome }),
		...(visit.late && { late: true }),
		...stopMark(step),
	};
}

export function nowItem(sight: Sight, step: Step, active: ActiveStep): TrackItem {
	const deadline = sight.case.status === "draft" ? undefined : deadlineOf(sight, step, active);
	return {
		step: step.name,
		state: "now",
		...roleMark(step),
		at: active.entered_at,
		...(deadline?.due_at !== undefined && { due: deadline.due_at }),
		...(deadline && isLate(deadline, sight.now) && { late: true }),
		...stopMark(step),
	};
}

export function roleMark(step: Step): { readonly role?: string } {
	const role = step.does === "hand_over" ? step.to : step.who[0];
	return role === undefined ? {} : { role };
}

export function stopMark(step: Step): { readonly stopped?: true } {
	return step.stops.includes(PROMISE) ? { stopped: true } : {};
}
