import type { StepName } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";

/** Steps that a case can come to without having been at this one. */
export function withoutPassing(
	step: StepName,
	{ starts, ways }: DefinitionFacts,
): ReadonlySet<StepName> {
	const found = new Set(starts.filter((name) => name !== step));
	for (const name of found)
		for (const { from, to } of ways) if (from === name && to !== step) found.add(to);
	return found;
}
