import type { Step, StepName, TrackItem } from "@onedoor/dsl/bundle";
import { evaluate, type Scope } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";

import { branchesOf, isShown, wayAhead } from "./ahead.ts";
import { certainScope } from "./expected.ts";
import type { Sight } from "./sight.ts";
import { insideDone, insideNow, isNested } from "./track-inside.ts";
import { doneItem, nowItem, roleMark, stopMark } from "./track-item.ts";

/** The spine: finished visits in the order of the log, where the case stands, the way it is expected to go on. */
export function trackOf(sight: Sight, scope: Scope): readonly TrackItem[] {
	return [...doneItems(sight), ...nowItems(sight), ...nextItems(sight, scope)];
}

function doneItems(sight: Sight): readonly TrackItem[] {
	return Object.values(sight.case.visits).flatMap((visit) => {
		const step = spineStep(sight, visit.step);
		return step ? [{ ...doneItem(step, visit), ...insideDone(sight, step, visit) }] : [];
	});
}

function nowItems(sight: Sight): readonly TrackItem[] {
	return sight.case.active.flatMap((active): readonly TrackItem[] => {
		const step = spineStep(sight, active.step);
		if (step === undefined) return [];
		if (step.does === "end") return [{ step: step.name, state: "done", at: active.entered_at }];
		return [{ ...nowItem(sight, step, active), ...insideNow(sight, step, active) }];
	});
}

/** A step that stands on the spine itself: not in a branch, and not about an item. */
function spineStep({ bundle: { definition } }: Sight, name: StepName): Step | undefined {
	const step = stepAt(definition, name);
	return step && isShown(step) && !isNested(definition, step) ? step : undefined;
}

function nextItems(sight: Sight, scope: Scope): readonly TrackItem[] {
	const { definition } = sight.bundle;
	const last = sight.case.active.findLast(
		({ step, apart }) => apart === undefined && definition.steps[step]?.does !== "follow",
	);
	if (last === undefined || sight.case.status === "ended") return [];
	const now = spineStepOf(sight, last.step);
	const ahead = now ? wayAhead(definition, now.name, scope) : [];
	const certain = now ? certainScope(definition, scope, { now, ahead }) : scope;
	return ahead.map((step) => nextItem(sight, step, certain));
}

/** The step on the spine that a step stands in, or is. */
function spineStepOf({ bundle: { definition } }: Sight, name: StepName): Step | undefined {
	let step = stepAt(definition, name);
	while (step?.inside !== undefined && isNested(definition, step))
		step = stepAt(definition, step.inside);
	return step;
}

/** What is surely not needed is said to be skipped before the case comes there: nothing due, a branch whose rule is false. */
function isSkipped(step: Step, scope: Scope): boolean {
	if (step.does === "pay" && scope.get(["fees", "due"]) === 0) return true;
	return step.when !== undefined && evaluate(step.when.tree, scope) === false;
}

function nextItem(sight: Sight, step: Step, scope: Scope): TrackItem {
	const branches = step.does === "together" ? branchesOf(sight.bundle.definition, step) : [];
	return {
		step: step.name,
		state: isSkipped(step, scope) ? "skip" : "next",
		...roleMark(step),
		...stopMark(step),
		...(branches.length > 0 && {
			branches: branches.map((branch) => nextItem(sight, branch, scope)),
		}),
	};
}
