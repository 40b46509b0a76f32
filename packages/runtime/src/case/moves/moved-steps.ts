import type { Definition, MovesPlan, Step, StepMove, StepName } from "@onedoor/dsl/bundle";
import { itemTask, nameOfItem, stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "../case.ts";

/** The steps a case stands at, without those around them. */
export function leavesOf(definition: Definition, { active }: Case): readonly ActiveStep[] {
	return active.filter(({ step }) => !AROUND.has(stepAt(definition, step)?.does ?? "end"));
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

/** How the plan moves a step: what is done for an item is planned once for all of them. */
export function moveOf(from: Definition, plan: MovesPlan, old: StepName): StepMove | undefined {
	const planned = itemTask(from, old)?.each.step ?? old;
	return Object.hasOwn(plan.steps, planned) ? plan.steps[planned] : undefined;
}

/** Where a case at an old step goes on: a part is entered at its first step, an item stays the item that it is. */
export function targetOf(
	from: Definition,
	{ steps }: Definition,
	plan: MovesPlan,
	old: StepName,
): StepName | undefined {
	let target = moveOf(from, plan, old)?.go_to;
	for (let step = steps[target ?? ""]; step?.does === "follow"; step = steps[target])
		target = step.starts_at;
	const task = itemTask(from, old);
	const around = steps[steps[target ?? ""]?.inside ?? ""];
	if (task === undefined && around?.does !== "for_each") return target;
	const isItem = task !== undefined && around?.does === "for_each" && around.step === target;
	return isItem ? nameOfItem(around.name, task.number) : undefined;
}

/** What the machine knows of a step: of an item only the step around all of them. */
export function stateOf(definition: Definition, step: StepName): StepName {
	return itemTask(definition, step)?.each.name ?? step;
}

/** The steps around a step, the outermost first. */
export function around(definition: Definition, name: StepName): readonly StepName[] {
	const { steps } = definition;
	const each = itemTask(definition, name)?.each.name;
	const found: StepName[] = each === undefined ? [] : [each];
	for (
		let inside = steps[each ?? name]?.inside;
		inside !== undefined;
		inside = steps[inside]?.inside
	)
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
