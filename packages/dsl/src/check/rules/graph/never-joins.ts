import type { BranchStep, StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A branch of several steps from which no way leads out: what waits for all branches waits for ever. */
export function neverJoins(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step): CheckFinding[] => {
		if (step.does !== "branch" || step.inside === undefined || !facts.reachable.has(step.name))
			return [];
		if (comesToItsEnd(step, facts)) return [];
		return [
			{
				code: "never_joins",
				values: { branch: step.name, step: step.inside },
				at: ["steps", step.name],
				related: [{ message: "it waits for this branch", at: ["steps", step.inside] }],
			},
		];
	});
}

function comesToItsEnd({ starts_at }: BranchStep, { edges }: DefinitionFacts): boolean {
	const found = new Set<StepName>([starts_at]);
	for (const name of found)
		for (const edge of edges) {
			if (edge.from !== name) continue;
			if (edge.ends) return true;
			found.add(edge.to);
		}
	return false;
}
