import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** The procedure has no end, or none that a case can come to. */
export function endMissing(facts: DefinitionFacts): readonly CheckFinding[] {
	const ends = Object.values(facts.definition.steps).filter((step) => step.does === "end");
	if (ends.some((end) => facts.reachable.has(end.name))) return [];
	return ends.length > 0 ? [] : [{ code: "end_missing", values: {}, at: ["steps"] }];
}
