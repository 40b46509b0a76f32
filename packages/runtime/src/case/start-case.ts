import type { DataPath, Definition, StartStep } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Case, Child } from "./case.ts";
import type { StartCase } from "./effect.ts";
import type { Turn } from "./turn.ts";

/**
 * Asks for the case that a `start` step starts. A step that the case comes back to after a pause asks again under the
 * same key: then it is the same case, and if that has ended meanwhile, its answer comes at once.
 */
export function startCase(
	turn: Turn,
	here: Case,
	step: StartStep,
	{ visit, effect }: ActiveStep,
): StartCase {
	const id = turn.effectId(here.id);
	return {
		kind: "start_case",
		id,
		key: effect ?? id,
		case: here.id,
		step: step.name,
		visit,
		procedure: step.procedure,
		given: givenBy(turn, here, step),
	};
}

/** The case, which now knows that it started another. */
export function withChild(current: Case, { key, procedure, step, visit, action }: StartCase): Case {
	if (current.children?.[key] !== undefined) return current;
	const from = action === undefined ? { step, visit } : { action };
	return changedChild(current, key, { procedure, ...from });
}

export function changedChild(current: Case, key: string, child: Child): Case {
	return { ...current, children: { ...current.children, [key]: child } };
}

/** What is absent is not given: then the started case asks for it itself. */
function givenBy(turn: Turn, here: Case, step: StartStep): Readonly<Record<DataPath, unknown>> {
	const scope = turn.scopeAt(step.name, here);
	const values = Object.entries(step.give).map(
		([path, rule]) => [path, evaluate(rule.tree, scope)] as const,
	);
	return Object.fromEntries(
		values.filter(([, value]) => value !== undefined && typeof value !== "symbol"),
	);
}

/** Whether a case that a step started is waited for: the parent goes on with its answer. */
export function isWaitedFor(definition: Definition, { step }: Child): boolean {
	const started = step === undefined ? undefined : stepAt(definition, step);
	return started?.does === "start" && started.wait;
}
