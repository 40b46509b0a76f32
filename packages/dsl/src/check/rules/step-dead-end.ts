import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/**
 * A case that comes to the step can never come to an end. Said once for steps that only lead to one another: at the
 * first of them.
 */
export function stepDeadEnd(facts: DefinitionFacts): readonly CheckFinding[] {
	const { steps } = facts.definition;
	if (!Object.values(steps).some((step) => step.does === "end")) return [];
	const dead = Object.values(steps).filter(
		(step) => facts.reachable.has(step.name) && !facts.ending.has(step.name),
	);
	const said = new Set<string>();
	return dead
		.filter((step) => {
			const first = !said.has(step.name);
			for (const name of reach(step.name, facts)) said.add(name);
			return first;
		})
		.map((step) => ({
			code: "step_dead_end",
			values: { step: step.name },
			at: ["steps", step.name],
		}));
}

function reach(start: string, facts: DefinitionFacts): ReadonlySet<string> {
	const found = new Set([start]);
	for (const name of found)
		for (const edge of facts.edges) if (edge.from === name) found.add(edge.to);
	return found;
}
