import type { ForEachStep, Id, Step, TogetherStep } from "@onedoor/dsl/bundle";

import type { ActiveStep } from "../case.ts";

const NOT_DONE: ReadonlySet<Id> = new Set(["skipped", "cancelled"]);

/** How many branches or items have an answer of their own. */
export function finishedOf({ answers = {} }: ActiveStep): number {
	return Object.values(answers).filter((answer) => !NOT_DONE.has(answer)).length;
}

/** Whether the case may go on from a step with branches or items. */
export function isEnough(step: TogetherStep | ForEachStep, active: ActiveStep): boolean {
	const answers = Object.values(active.answers ?? {});
	const all = step.does === "together" ? step.branches.length : (active.items ?? 0);
	return answers.length >= all || finishedOf(active) >= needed(step, active);
}

/** Items that are skipped are no part of a share. */
function needed({ done_when: enough }: TogetherStep | ForEachStep, active: ActiveStep): number {
	if (enough === undefined) return Number.POSITIVE_INFINITY;
	if (typeof enough === "number") return enough;
	if (enough === "any") return 1;
	const skipped = Object.values(active.answers ?? {}).filter((answer) => answer === "skipped");
	return Math.ceil((((active.items ?? 0) - skipped.length) * enough.n) / enough.of);
}

export function hasAnswers(step: Step): step is TogetherStep | ForEachStep {
	return step.does === "together" || step.does === "for_each";
}
