import type {
	Choice,
	DecideStep,
	Definition,
	Outcome,
	Step,
	StepName,
	Way,
} from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";

import { type Guard, guardOf, isDrawn, isEmpty, nothingDue } from "./guards.ts";
import { branchEnd, historyOf, targetOf } from "./places.ts";

export interface Transition {
	readonly target: string;
	readonly guard?: Guard;
	/** Set where a step leads back to itself: it is left and entered again, so its deadline starts anew. */
	readonly reenter?: true;
}

/** Where a way leads from a step, each with the rules that must hold. `otherwise` comes last, as XState takes the first. */
export function waysOf(
	definition: Definition,
	from: StepName,
	way: Way,
	rules: readonly Rule[] = [],
): readonly Transition[] {
	if ("nowhere" in way) return [{ target: branchEnd(definition, from), ...guardOf(rules) }];
	if ("back" in way) return [{ target: historyOf(definition), ...guardOf(rules) }];
	if ("go_to" in way) return [to(definition, from, way.go_to, rules)];
	return otherwiseLast(way.choose).map((choice) =>
		to(definition, from, choice.go_to, [...rules, ...ruleOf(choice.when)]),
	);
}

/** The exits a step takes without waiting for anybody. */
export function immediateWays(definition: Definition, step: Step): readonly Transition[] {
	switch (step.does) {
		case "route":
			return waysOf(definition, step.name, { choose: step.choose });
		case "tell":
			return waysOf(definition, step.name, step.way);
		case "pay":
			return waysOf(definition, step.name, step.way, [nothingDue(step)]);
		case "decide":
			return step.by_rule
				? [...toSample(definition, step), ...waysByRule(definition, step.name, step.outcomes)]
				: [];
		case "start":
			return step.way ? waysOf(definition, step.name, step.way) : [];
		case "for_each":
			return waysOf(definition, step.name, step.way, [isEmpty(step.of)]);
		default:
			return [];
	}
}

/** Asked before any rule: the draw decides whether a rule decides at all. */
function toSample(definition: Definition, { name, sample }: DecideStep): readonly Transition[] {
	return sample ? [to(definition, name, sample.step, [isDrawn(sample.percent)])] : [];
}

function waysByRule(
	definition: Definition,
	from: StepName,
	outcomes: readonly Outcome[],
): readonly Transition[] {
	return otherwiseLast(outcomes).flatMap((outcome) =>
		waysOf(definition, from, outcome.way, ruleOf(outcome.when ?? "otherwise")),
	);
}

function to(
	definition: Definition,
	from: StepName,
	step: StepName,
	rules: readonly Rule[],
): Transition {
	return {
		target: targetOf(definition, step),
		...guardOf(rules),
		...(step === from ? { reenter: true } : {}),
	};
}

function ruleOf(when: Rule | "otherwise"): readonly Rule[] {
	return when === "otherwise" ? [] : [when];
}

function otherwiseLast<T extends { readonly when?: Choice["when"] }>(
	items: readonly T[],
): readonly T[] {
	const open = (item: T): boolean => (item.when ?? "otherwise") === "otherwise";
	return [...items.filter((item) => !open(item)), ...items.filter(open)];
}
