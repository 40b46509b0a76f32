import type { Step, StepName } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../../check/facts.ts";

/** Steps in which a case can wait: somebody, a register or a day has to come first. In the order of the file. */
export function waitsOf({ definition, reachable }: DefinitionFacts): readonly StepName[] {
	return Object.values(definition.steps)
		.filter((step) => waits(step) && reachable.has(step.name))
		.map(({ name }) => name);
}

export function waits(step: Step): boolean {
	if (step.does === "decide") return !step.by_rule;
	if (step.does === "start") return step.wait;
	return !PASSES.has(step.does);
}

/** What stands around others, is passed at once, or is over. */
const PASSES: ReadonlySet<Step["does"]> = new Set([
	"route",
	"tell",
	"together",
	"for_each",
	"branch",
	"follow",
	"end",
]);
