import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A confirmation that can be given on paper only, by letter or on a form, in a procedure that is filed online. */
export function confirmedByLetter({ definition }: DefinitionFacts): readonly CheckFinding[] {
	if (definition.channels.online === undefined) return [];
	return Object.values(definition.steps).flatMap((step): CheckFinding[] => {
		if (step.does !== "confirm" || step.methods.includes("app")) return [];
		const at = ["steps", step.name, "methods"];
		return [{ code: "confirmed_by_letter_only", values: { step: step.name }, at }];
	});
}
