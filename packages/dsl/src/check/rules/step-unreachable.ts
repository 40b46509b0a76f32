import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** A case can never come to the step. */
export function stepUnreachable(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps)
		.filter((step) => !facts.reachable.has(step.name))
		.filter((step) => step.inside === undefined || facts.reachable.has(step.inside))
		.map((step) => ({
			code: "step_unreachable",
			values: { step: step.name },
			at: ["steps", step.name],
		}));
}
