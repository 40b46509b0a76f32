import type { Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A `when` that nothing reads: its step is entered by the ways that lead there, whether the rule holds or not. */
export function whenWithoutBranch(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) =>
		step.when === undefined || isSkipped(step, facts)
			? []
			: [{ code: "when_without_branch", values: {}, at: ["steps", step.name, "when"] }],
	);
}

/** A branch, or what is done for each item: where the rule does not hold, it is skipped. */
function isSkipped({ inside }: Step, { definition }: DefinitionFacts): boolean {
	const around = inside === undefined ? undefined : definition.steps[inside]?.does;
	return around === "together" || around === "for_each";
}
