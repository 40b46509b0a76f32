import type { StepName } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";

/** Steps that a case can come to without having been at this one. */
export function withoutPassing(
	step: StepName,
	facts: DefinitionFacts,
): ReadonlySet<StepName> {
	const found = new Set(facts.starts.filter((name) => name !== step));
	for (const name of found)
		for (const { to } of facts.waysFrom(name)) if (to !== step) found.add(to);
	return found;
}
