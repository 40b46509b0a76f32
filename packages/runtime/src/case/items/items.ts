import type { ForEachStep, Step, StepName } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { itemTask, nameOfItem } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "../case.ts";
import { enter } from "../enter.ts";
import { DONE, finish } from "../finish.ts";
import { automatic, isPassed } from "../leaving.ts";
import { skipStep } from "../skip.ts";
import type { Turn } from "../turn.ts";
import { isEnough } from "./enough.ts";
import { lengthOf } from "./length.ts";

export function isItem(turn: Turn, name: StepName): boolean {
	return itemTask(turn.definition, name) !== undefined;
}

/** A task for each item of the list, as long as it is now. */
export function enterItems(turn: Turn, each: ForEachStep): void {
	for (let number = 1; number <= lengthOf(turn, turn.case, each); number++)
		enterItem(turn, each, number);
}

/** A list that has grown while the case stands there: the new items get their tasks at once. */
export function growItems(turn: Turn): void {
	for (const { each, active } of standing(turn)) {
		const length = lengthOf(turn, turn.case, each);
		for (let number = (active.items ?? 0) + 1; number <= length; number++)
			enterItem(turn, each, number);
	}
}

/** Whether enough items have their answers. */
export function isReady(turn: Turn, active: ActiveStep): boolean {
	const step = turn.step(active.step);
	return step.does === "for_each" && active.apart === undefined && isEnough(step, active);
}

/** The case has left a `for_each`: what is open is cancelled, or stays beside the case. */
export function closeItems(turn: Turn, step: Step): void {
	if (step.does !== "for_each") return;
	for (const { step: name, apart } of turn.case.active) {
		if (apart || itemTask(turn.definition, name)?.each.name !== step.name) continue;
		const isDone = turn.case.steps[step.name]?.outcome === DONE;
		closeItem(turn, name, isDone && step.others === "finished");
	}
}

/** A step that goes through a list and would lose items it has tasks for, were the data these. */
export function itemsLost(turn: Turn, next: Case): ForEachStep | undefined {
	return standing(turn).find(({ each, active }) => lengthOf(turn, next, each) < (active.items ?? 0))
		?.each;
}

function standing(
	turn: Turn,
): readonly { readonly each: ForEachStep; readonly active: ActiveStep }[] {
	return turn.case.active.flatMap((active) => {
		const each = turn.step(active.step);
		return each.does === "for_each" && active.apart === undefined ? [{ each, active }] : [];
	});
}

function enterItem(turn: Turn, each: ForEachStep, number: number): void {
	const name = nameOfItem(each.name, number);
	const step = turn.step(name);
	const before = withItems(turn.case, each.name, number);
	if (step.when && !holds(step.when, turn.scopeAt(name, before))) {
		const skipped = { kind: "step_done", step: name, outcome: "skipped" } as const;
		turn.record(skipped, skipStep(turn, before, name));
		return;
	}
	enter(turn, name, {}, before);
	if (!isPassed(turn, turn.case, step)) return;
	const done = { kind: "step_done", step: name, outcome: DONE } as const;
	turn.record(done, finish(turn, turn.case, automatic(name, DONE)));
}

function withItems(current: Case, each: StepName, items: number): Case {
	const active = current.active.map((one) => (one.step === each ? { ...one, items } : one));
	return { ...current, active };
}

function closeItem(turn: Turn, name: StepName, staysOpen: boolean): void {
	if (staysOpen) {
		const active = turn.case.active.map((one) =>
			one.step === name ? ({ ...one, apart: true } as const) : one,
		);
		turn.record({ kind: "left_open", step: name }, { ...turn.case, active });
		return;
	}
	const left = finish(turn, turn.case, automatic(name, "cancelled"));
	turn.record({ kind: "step_done", step: name, outcome: "cancelled" }, left);
}
