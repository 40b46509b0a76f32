import type { Definition, Step, StepName, TogetherStep, Way } from "@onedoor/dsl/bundle";
import { evaluate, OPEN, type Scope } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";

import { automaticOutcome, outcomesOf } from "../case/ways.ts";
import { expectedScope } from "./expected.ts";

/** No procedure's way to its end is longer; a loop ends before, at the first step met twice. */
const LONGEST_WAY = 200;

/**
 * The way a case is expected to go on from a step, without it: what is written first everywhere, rules as they will hold
 * then. Where a rule asks what a step has still to ask, the first such way is expected, and `otherwise` last.
 * Steps around others are left out, and so are routes and other steps that nobody sees.
 */
export function wayAhead(definition: Definition, from: StepName, scope: Scope): readonly Step[] {
	const first = getStep(definition, from);
	if (first === undefined) return [];
	const walked: Step[] = [];
	const seen = new Set([from]);
	const next = (step: Step) =>
		nextOf(definition, step, () => expectedScope(definition, scope, { now: first, ahead: walked }));
	for (let step = next(first); step && !seen.has(step.name); step = next(step)) {
		if (walked.length === LONGEST_WAY) break;
		seen.add(step.name);
		walked.push(step);
	}
	return walked.filter(isShown);
}

/** Steps of the spine: what people and systems do. Not what only leads on, nor what stands around others. */
export function isShown(step: Step): boolean {
	if (step.does === "decide") return !step.by_rule;
	return step.does !== "follow" && step.does !== "route" && step.does !== "tell";
}

export function branchesOf(definition: Definition, step: TogetherStep): readonly Step[] {
	return step.branches.flatMap((name) => getStep(definition, name) ?? []);
}

/** The scope is worked out only where a rule is asked. */
type Expected = () => Scope;

function nextOf(
	definition: Definition,
	step: Step | undefined,
	expected: Expected,
): Step | undefined {
	if (step === undefined) return undefined;
	if (step.does === "follow") return getStep(definition, step.starts_at);
	const around = step.inside === undefined ? undefined : getStep(definition, step.inside);
	if (around !== undefined && around.does !== "follow") return nextOf(definition, around, expected);
	const target = targetOf(step, expected);
	return target === undefined ? undefined : getStep(definition, target);
}

function targetOf(step: Step, expected: Expected): StepName | undefined {
	if (step.does === "route") return goalOf({ choose: step.choose }, expected);
	if ("way" in step && step.way) return goalOf(step.way, expected);
	const outcomes = outcomesOf(step);
	const isByRule = step.does === "decide" && step.by_rule;
	const id = isByRule ? automaticOutcome(step, expected()) : undefined;
	const taken = id === undefined ? outcomes[0] : outcomes.find((outcome) => outcome.id === id);
	return taken && goalOf(taken.way, expected);
}

function goalOf(way: Way, expected: Expected): StepName | undefined {
	if ("go_to" in way) return way.go_to;
	if ("nowhere" in way || "back" in way) return undefined;
	const scope = expected();
	const found = way.choose.map(({ when, go_to }) => ({
		go_to,
		holds: when === "otherwise" ? "otherwise" : evaluate(when.tree, scope),
	}));
	const first = (what: unknown) => found.find(({ holds }) => holds === what);
	return (first(true) ?? first(OPEN) ?? first("otherwise") ?? found[0])?.go_to;
}

function getStep(definition: Definition, name: StepName): Step | undefined {
	return stepAt(definition, name);
}
