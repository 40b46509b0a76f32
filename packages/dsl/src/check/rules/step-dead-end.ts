import type { Definition, Step } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/**
 * A case that comes to the step can never come to an end. Of steps that lead into one loop without a way out, the loop
 * is said, at its first step: what leads into it is not what has to be mended. Inside a branch it never joins.
 */
export function stepDeadEnd(facts: DefinitionFacts): readonly CheckFinding[] {
	const { steps } = facts.definition;
	if (!Object.values(steps).some((step) => step.does === "end")) return [];
	const dead = Object.values(steps).filter(
		(step) =>
			facts.reachable.has(step.name) &&
			!facts.ending.has(step.name) &&
			!isInBranch(step, facts.definition),
	);
	const said = new Set<string>();
	return dead.flatMap(({ name }) => {
		const ahead = reach(name, facts);
		const isLoop = [...ahead].every((other) => reach(other, facts).has(name));
		if (!isLoop || said.has(name)) return [];
		for (const other of ahead) said.add(other);
		return [{ code: "step_dead_end", values: { step: name }, at: ["steps", name] }];
	});
}

function isInBranch({ inside }: Step, { steps }: Definition): boolean {
	const around = inside === undefined ? undefined : steps[inside];
	return (
		around !== undefined &&
		(around.does === "branch" || isInBranch(around, { steps } as Definition))
	);
}

/** All that a case can come to from a step; the step itself counts. */
function reach(start: string, facts: DefinitionFacts): ReadonlySet<string> {
	const found = new Set([start]);
	for (const name of found) for (const { to } of facts.leaving(name)) found.add(to);
	return found;
}
