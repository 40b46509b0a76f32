import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A file that somebody hands over to the role that has it already. */
export function handOvers({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.steps).flatMap((step): CheckFinding[] => {
		if (step.does !== "hand_over" || step.from !== step.to) return [];
		const values = { step: step.name, role: step.to };
		return [{ code: "handed_to_itself", values, at: ["steps", step.name, "to"] }];
	});
}
