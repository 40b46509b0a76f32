import type { Id, Step, StepName, Way } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";

import type { ActiveStep } from "../../case/case.ts";
import { findOutcome, lateConsequence, onlyActOf, outcomesOf } from "../../case/ways.ts";
import type { World } from "../scenario-world.ts";

/** Something that somebody may do, or that comes by itself when nobody does. */
export interface Option {
	readonly step: Step;
	readonly active: ActiveStep;
	/** What is taken; `silence` waits for whatever falls due next. */
	readonly take: Id;
	/** Steps it may lead to; none where the branches around it decide. */
	readonly to: readonly StepName[];
}

export const SILENCE = "silence";

/** Steps that stand around others: nobody does them. */
export const AROUND: ReadonlySet<Step["does"]> = new Set([
	"follow",
	"together",
	"for_each",
	"branch",
	"end",
]);

/** What the procedure offers where the case stands. Whether a rule or a limit forbids it is for the core to say. */
export function optionsOf(world: World): readonly Option[] {
	return world.case.active.flatMap((active) => {
		const step = stepAt(world.bundle.definition, active.step);
		if (step === undefined || AROUND.has(step.does) || active.apart) return [];
		return [...actsOf(step), SILENCE].flatMap((take): Option[] => {
			const to = take === SILENCE ? lateTo(world, step) : waysTo(step, take);
			return to === undefined ? [] : [{ step, active, take, to }];
		});
	});
}

export function actsOf(step: Step): readonly Id[] {
	const only = onlyActOf(step);
	if (only !== undefined) return [only];
	return outcomesOf(step)
		.filter(({ from_outside }) => from_outside)
		.map(({ id }) => id);
}

function waysTo(step: Step, take: Id): readonly StepName[] {
	return targets(findOutcome(step, take)?.way ?? ("way" in step ? step.way : undefined));
}

/** Undefined where waiting comes to nothing new: no deadline. */
function lateTo({ bundle: { definition } }: World, step: Step): readonly StepName[] | undefined {
	if (step.does === "wait_for" && step.event.kind === "at") return targets(step.way);
	const late = lateConsequence(definition, step);
	if (late?.kind === "go_to") return [late.step];
	if (late?.kind === "take") return waysTo(step, late.outcome);
	return late || step.deadline ? [] : undefined;
}

function targets(way: Way | undefined): readonly StepName[] {
	if (way === undefined) return [];
	if ("go_to" in way) return [way.go_to];
	return "choose" in way ? way.choose.map(({ go_to }) => go_to) : [];
}

/** The step of the file. */
export function plainName({ bundle: { definition } }: World, name: StepName): StepName {
	return itemTask(definition, name)?.each.step ?? name;
}
