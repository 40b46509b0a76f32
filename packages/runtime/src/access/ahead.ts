import type { Definition, Step, StepName, TogetherStep, Way } from "@onedoor/dsl/bundle";
import { holds, pathsIn, type Rule, type Scope } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";

import { automaticOutcome, outcomesOf } from "../case/ways.ts";

/** No procedure's way to its end is longer; a loop ends before, at the first step met twice. */
const LONGEST_WAY = 200;

/**
 * The way a case is expected to go on from a step, without it: the first outcome everywhere, rules as they hold now. Where
 * a rule asks what a step before has still to bring, the first such way is expected.
 * Steps around others are left out, and so are routes and other steps that nobody sees.
 */
export function wayAhead(definition: Definition, from: StepName, scope: Scope): readonly Step[] {
	const seen = new Set<StepName>([from]);
	const ahead: Step[] = [];
	let step = nextOf(definition, getStep(definition, from), scope);
	for (
		let walked = 0;
		step !== undefined && walked < LONGEST_WAY && !seen.has(step.name);
		walked++
	) {
		seen.add(step.name);
		if (isShown(step)) ahead.push(step);
		step = nextOf(definition, step, scope);
	}
	return ahead;
}

/** Steps of the spine: what people and systems do. Not what only leads on, nor what stands around others. */
export function isShown(step: Step): boolean {
	if (step.does === "decide") return !step.by_rule;
	return step.does !== "follow" && step.does !== "route" && step.does !== "tell";
}

export function branchesOf(definition: Definition, step: TogetherStep): readonly Step[] {
	return step.branches.flatMap((name) => getStep(definition, name) ?? []);
}

function nextOf(definition: Definition, step: Step | undefined, scope: Scope): Step | undefined {
	if (step === undefined) return undefined;
	if (step.does === "follow") return getStep(definition, step.starts_at);
	const around = step.inside === undefined ? undefined : getStep(definition, step.inside);
	if (around !== undefined && around.does !== "follow") return nextOf(definition, around, scope);
	const target = targetOf(definition, step, scope);
	return target === undefined ? undefined : getStep(definition, target);
}

function targetOf(definition: Definition, step: Step, scope: Scope): StepName | undefined {
	if (step.does === "route") return goalOf(definition, { choose: step.choose }, scope);
	if ("way" in step && step.way) return goalOf(definition, step.way, scope);
	const id = step.does === "decide" && step.by_rule ? automaticOutcome(step, scope) : undefined;
	const outcomes = outcomesOf(step);
	const taken = id === undefined ? outcomes[0] : outcomes.find((outcome) => outcome.id === id);
	return taken && goalOf(definition, taken.way, scope);
}

function goalOf(definition: Definition, way: Way, scope: Scope): StepName | undefined {
	if ("go_to" in way) return way.go_to;
	if ("nowhere" in way || "back" in way) return undefined;
	const open = way.choose.find(({ when }) => when === "otherwise");
	const chosen = way.choose.find(({ when }) => when !== "otherwise" && holds(when, scope));
	const undecided = way.choose.find(
		({ when }) => when !== "otherwise" && !isDecided(definition, when, scope),
	);
	return (chosen ?? undecided ?? open ?? way.choose[0])?.go_to;
}

/** Whether all that a rule reads of steps is there. */
function isDecided({ steps }: Definition, { tree }: Rule, scope: Scope): boolean {
	return pathsIn(tree).every(
		({ path }) => !Object.hasOwn(steps, path[0] ?? "") || scope.get(path) !== undefined,
	);
}

function getStep(definition: Definition, name: StepName): Step | undefined {
	return stepAt(definition, name);
}
