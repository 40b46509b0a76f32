import type { Definition, MovesPlan, Step, StepName } from "@onedoor/dsl/bundle";

import { stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "../case.ts";

/** The steps a case stands at, without those around them. */
export function leavesOf(definition: Definition, { active }: Case): readonly ActiveStep[] {
	return active.filter(({ step }) => !AROUND.has(stepAt(definition, step)?.does ?? "end"));
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

/** Where a case at an old step goes on: a part is entered at its first step. */
export function targetOf(
	{ steps }: Definition,
	plan: MovesPlan,
	old: StepName,
): StepName | undefined {
	let target = Object.hasOwn(plan.steps, old) ? plan.steps[old]?.go_to : undefined;
	for (let step = steps[target ?? ""]; step?.does === "follow"; step = steps[target]) {
		target = step.starts_at;
	}
	return target;
}

/** The steps around a step, the outermost first. */
export function around({ steps }: Definition, name: StepName): readonly StepName[] {
	const found: StepName[] = [];
	for (let inside = steps[name]?.inside; inside !== undefined; inside = steps[inside]?.inside)
		found.unshift(inside);
	return found;
}

/** A step of another verb, or with another question, has not asked the outside yet for what it waits for. */
export function isAskedAnew(old: Step | undefined, next: Step): boolean {
	if (old?.does !== next.does) return true;
	if ((next.does === "ask" || next.does === "record") && "register" in old)
		return old.register !== next.register || old.service !== next.service;
	return next.does === "start" && old.does === "start" && old.procedure !== next.procedure;
}
