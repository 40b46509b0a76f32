import type { PayStep } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";

/** Steps where something is paid and to which cases can come. */
export function paySteps(facts: DefinitionFacts): readonly PayStep[] {
	return Object.values(facts.definition.steps).flatMap((step) =>
		step.does === "pay" && facts.reachable.has(step.name) ? [step] : [],
	);
}
