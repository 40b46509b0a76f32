import type { StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../../check/facts.ts";

/** Whether an action that is offered until a step is done may still be offered at another. */
export function isNotYet(
	until: StepName | undefined,
	at: StepName,
	facts: DefinitionFacts,
): boolean {
	return until === undefined || !facts.before(at).done.has(until);
}
