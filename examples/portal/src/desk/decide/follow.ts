import type { CaseResult, Definition, Outcome, StepName, Way } from "@onedoor/dsl/bundle";

import { waitsFor } from "../queues/row.ts";

/** What an outcome leads to, as far as it is certain before it is chosen. */
export type Follow =
	| {
			readonly kind: "steps";
			readonly steps: readonly StepName[];
			readonly backToApplicant: boolean;
	  }
	| { readonly kind: "end"; readonly result: CaseResult };

/**
 * Follows an outcome through parts and routes to where a person or a system acts next. A route whose choice depends
 * on the case gives all its ways, so that nothing is promised that may not come.
 */
export function followOf(definition: Definition, outcome: Outcome): Follow {
	const targets = [...new Set(targetsOf(definition, outcome.way, new Set()))];
	const ends = targets.flatMap((name) => {
		const step = definition.steps[name];
		return step?.does === "end" ? [step.result] : [];
	});
	const [result] = ends;
	if (result !== undefined && ends.length === targets.length) return { kind: "end", result };
	const [first] = targets;
	const step = first === undefined ? undefined : definition.steps[first];
	const backToApplicant =
		targets.length === 1 && step?.does === "fill_in" && waitsFor(step, definition) === "applicant";
	return { kind: "steps", steps: targets, backToApplicant };
}

function targetsOf(definition: Definition, way: Way, seen: Set<StepName>): readonly StepName[] {
	if ("nowhere" in way || "back" in way) return [];
	const names = "go_to" in way ? [way.go_to] : way.choose.map(({ go_to }) => go_to);
	return names.flatMap((name) => arriveAt(definition, name, seen));
}

/** Parts and routes are passed through: nobody acts there. */
function arriveAt(
	definition: Definition,
	name: StepName,
	seen: Set<StepName>,
): readonly StepName[] {
	const step = definition.steps[name];
	if (step === undefined || seen.has(name)) return [];
	seen.add(name);
	if (step.does === "follow") return arriveAt(definition, step.starts_at, seen);
	if (step.does === "route") return targetsOf(definition, { choose: step.choose }, seen);
	return [name];
}
