import type { Step, TrackItem } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";

import type { ActiveStep, Visit } from "../case/case.ts";
import { isLate } from "../case/facts.ts";
import { branchesOf, isShown, wayAhead } from "./ahead.ts";
import { PROMISE } from "./promise.ts";
import type { Sight } from "./sight.ts";
import { deadlineOf } from "./task-view.ts";

/** The spine: finished visits in the order of the log, where the case stands, the way it is expected to go on. */
export function trackOf(sight: Sight, scope: Scope): readonly TrackItem[] {
	return [...doneItems(sight), ...nowItems(sight), ...nextItems(sight, scope)];
}

function doneItems(sight: Sight): readonly TrackItem[] {
	const visits = Object.values(sight.case.visits);
	return visits.flatMap((visit) => {
		const step = stepOf(sight, visit.step);
		if (step === undefined || !isShown(step) || isInTogether(sight, step)) return [];
		if (step.does !== "together") return [doneItem(step, visit)];
		const inside = visits.filter(
			(other) => step.branches.includes(other.step) && isDuring(other, visit),
		);
		return [
			{ ...doneItem(step, visit), branches: inside.flatMap((other) => branchItem(sight, other)) },
		];
	});
}

/** An end that was left again, by an action afterwards, has the instant it was reached. */
function doneItem(step: Step, visit: Visit): TrackItem {
	const isSkipped = visit.outcome === "skipped" || visit.outcome === "nothing_due";
	return {
		step: step.name,
		state: isSkipped ? "skip" : "done",
		...(visit.role !== undefined && { role: visit.role }),
		at: step.does === "end" ? visit.entered_at : visit.done_at,
		...(visit.outcome !== undefined && !isSkipped && { outcome: visit.outcome }),
		...(visit.late && { late: true }),
		...stopMark(step),
	};
}

function branchItem(sight: Sight, visit: Visit): readonly TrackItem[] {
	const step = stepOf(sight, visit.step);
	return step === undefined ? [] : [doneItem(step, visit)];
}

function nowItems(sight: Sight): readonly TrackItem[] {
	return sight.case.active.flatMap((active) => {
		const step = stepOf(sight, active.step);
		if (step === undefined || !isShown(step) || isInTogether(sight, step)) return [];
		if (step.does === "end")
			return [{ step: step.name, state: "done", at: active.entered_at } as const];
		if (step.does !== "together") return [nowItem(sight, step, active)];
		return [{ ...nowItem(sight, step, active), branches: branchesNow(sight, step, active) }];
	});
}

function branchesNow(
	sight: Sight,
	step: Extract<Step, { does: "together" }>,
	around: ActiveStep,
): readonly TrackItem[] {
	return branchesOf(sight.bundle.definition, step).flatMap((branch) => {
		const active = sight.case.active.find((other) => other.step === branch.name);
		if (active) return [nowItem(sight, branch, active)];
		const visit = Object.values(sight.case.visits).findLast((other) => other.step === branch.name);
		return visit && visit.entered_at >= around.entered_at ? [doneItem(branch, visit)] : [];
	});
}

function nowItem(sight: Sight, step: Step, active: ActiveStep): TrackItem {
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

function nextItems(sight: Sight, scope: Scope): readonly TrackItem[] {
	const last = sight.case.active.findLast(({ step }) => stepOf(sight, step)?.does !== "follow");
	if (last === undefined || sight.case.status === "ended") return [];
	return wayAhead(sight.bundle.definition, last.step, scope).map((step) =>
		nextItem(sight, step, scope),
	);
}

function nextItem(sight: Sight, step: Step, scope: Scope): TrackItem {
	const isFree = step.does === "pay" && scope.get(["fees", "due"]) === 0;
	const branches = step.does === "together" ? branchesOf(sight.bundle.definition, step) : [];
	return {
		step: step.name,
		state: isFree ? "skip" : "next",
		...roleMark(step),
		...stopMark(step),
		...(branches.length > 0 && {
			branches: branches.map((branch) => nextItem(sight, branch, scope)),
		}),
	};
}

function roleMark(step: Step): { readonly role?: string } {
	const role = step.does === "hand_over" ? step.to : step.who[0];
	return role === undefined ? {} : { role };
}

function stopMark(step: Step): { readonly stopped?: true } {
	return step.stops.includes(PROMISE) ? { stopped: true } : {};
}

function isDuring(inner: Visit, outer: Visit): boolean {
	return inner.entered_at >= outer.entered_at && inner.done_at <= outer.done_at;
}

function isInTogether(sight: Sight, step: Step): boolean {
	return step.inside !== undefined && stepOf(sight, step.inside)?.does === "together";
}

function stepOf({ bundle: { definition } }: Sight, name: string): Step | undefined {
	return Object.hasOwn(definition.steps, name) ? definition.steps[name] : undefined;
}
