import type { Definition, Step, StepName, TrackItem } from "@onedoor/dsl/bundle";
import { itemTask, nameOfItem, stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Visit } from "../case/case.ts";
import { isShown } from "./ahead.ts";
import type { Sight } from "./sight.ts";
import { doneItem, nowItem } from "./track-item.ts";

type Inside = Pick<TrackItem, "branches">;

/** Branches, the steps of a branch, and the tasks about items stand inside the step around them. */
export function isNested(definition: Definition, { inside }: Step): boolean {
	const around = inside === undefined ? undefined : stepAt(definition, inside);
	if (around === undefined) return false;
	return around.does === "follow" ? isNested(definition, around) : true;
}

/** What happened inside a finished step, and what of it is still open beside the case, in the order of the procedure. */
export function insideDone(sight: Sight, outer: Step, visit: Visit): Inside {
	const isDuring = (at: string): boolean => at >= visit.entered_at && at <= visit.done_at;
	const done = Object.values(sight.case.visits).flatMap((other): readonly TrackItem[] => {
		const step = isDuring(other.entered_at) ? shownInside(sight, outer, other.step) : undefined;
		return step ? [{ ...doneItem(step, other), ...insideDone(sight, step, other) }] : [];
	});
	const open = sight.case.active.flatMap((active): readonly TrackItem[] => {
		const step = isDuring(active.entered_at) ? shownInside(sight, outer, active.step) : undefined;
		return step && active.apart ? [nowItem(sight, step, active)] : [];
	});
	return listed(inOrder(sight, outer, [...done, ...open]));
}

/** Branches and items as they are written, whichever ended first; the steps of one branch as they were done. */
function inOrder(
	{ bundle: { definition } }: Sight,
	outer: Step,
	items: readonly TrackItem[],
): readonly TrackItem[] {
	const placeOf = ({ step }: TrackItem): number =>
		outer.does === "together"
			? outer.branches.indexOf(step)
			: (itemTask(definition, step)?.number ?? 0);
	return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Where the branches and items stand of a step the case is at, in the order of the procedure. */
export function insideNow(sight: Sight, outer: Step, around: ActiveStep): Inside {
	return listed(
		namesInside(outer, around).flatMap((name): readonly TrackItem[] => {
			const step = shownInside(sight, outer, name);
			if (step === undefined) return [];
			const active = sight.case.active.find((other) => other.step === name);
			if (active) return [{ ...nowItem(sight, step, active), ...insideNow(sight, step, active) }];
			const visit = Object.values(sight.case.visits).findLast((other) => other.step === name);
			if (visit === undefined || visit.entered_at < around.entered_at) return [];
			return [{ ...doneItem(step, visit), ...insideDone(sight, step, visit) }];
		}),
	);
}

function namesInside(outer: Step, { items = 0 }: ActiveStep): readonly StepName[] {
	if (outer.does === "together") return outer.branches;
	if (outer.does === "branch") return outer.steps;
	if (outer.does !== "for_each") return [];
	return Array.from({ length: items }, (_, at) => nameOfItem(outer.name, at + 1));
}

function shownInside(
	{ bundle: { definition } }: Sight,
	outer: Step,
	name: StepName,
): Step | undefined {
	const step = stepAt(definition, name);
	return step?.inside === outer.name && isShown(step) ? step : undefined;
}

function listed(branches: readonly TrackItem[]): Inside {
	return branches.length > 0 ? { branches } : {};
}
