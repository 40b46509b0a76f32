import type { DecideStep, Definition, Id, Step, StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";

/** Whether a role is of those for whom a case is, and not of an office; a partner acts for them. */
export function isCitizen({ roles }: Definition, id: Id): boolean {
	const is = Object.hasOwn(roles, id) ? roles[id]?.is : undefined;
	return is !== undefined && is !== "officer";
}

/** A decision that a person makes. */
export function isDecision(step: Step): step is DecideStep {
	return step.does === "decide" && !step.by_rule;
}

/** Whether somebody signs a result here: what the case is for. */
export function signsResult(step: Step, { results }: Definition): boolean {
	return step.does === "sign" && step.signs.some((id) => Object.hasOwn(results, id));
}

/** Steps that a case can have been at before it comes to one. */
export function stepsBefore(name: StepName, facts: DefinitionFacts): ReadonlySet<StepName> {
	const found = new Set<StepName>();
	const waiting = [name];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
		for (const { from } of facts.waysTo(at))
			if (!found.has(from)) {
				found.add(from);
				waiting.push(from);
			}
	return found;
}

/**
 * The keys under which a step is written in its own file, for a repair: a part says its steps without the name of the
 * `follow`. Undefined in branches, which nest.
 */
export function writtenAt(
	{ name, inside }: Step,
	{ steps }: Definition,
): readonly string[] | undefined {
	if (inside === undefined) return ["steps", name];
	const isInPart = steps[inside]?.does === "follow" && steps[inside].inside === undefined;
	return isInPart ? ["steps", name.slice(inside.length + 1)] : undefined;
}
