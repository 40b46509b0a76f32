import type { DataPath, StepName } from "../../bundle/index.ts";
import { isWithin } from "../../form/paths.ts";
import { askedBy } from "../besides.ts";
import type { Edge } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { skipsBranches } from "../flow.ts";

/**
 * The shortest way by which a case comes to the step without having been asked for the value: names of steps in
 * order, the step last. Steps that only hold others are left out. Undefined when every way asks it.
 */
export function wayWithout(
	path: DataPath,
	to: StepName,
	facts: DefinitionFacts,
): readonly StepName[] | undefined {
	const { steps } = facts.definition;
	const from = new Map<StepName, StepName | undefined>(
		facts.starts
			.filter((name) => ![...facts.before(name).asked].some((ask) => touches(path, ask)))
			.map((name) => [name, undefined]),
	);
	for (const name of from.keys()) {
		if (name === to) return namesTo(to, from, facts);
		const step = steps[name];
		if (!step) continue;
		for (const edge of facts.ways)
			if (
				edge.from === name &&
				!from.has(edge.to) &&
				!skipsBranches(step, edge) &&
				!asks(edge, path, facts)
			)
				from.set(edge.to, name);
	}
	return undefined;
}

function asks(edge: Edge, path: DataPath, { definition }: DefinitionFacts): boolean {
	const step = definition.steps[edge.from];
	return (
		step !== undefined && askedBy(step, edge.outcome, definition).some((ask) => touches(path, ask))
	);
}

/** A whole is asked with any of its parts, a part with the whole. */
export function touches(path: DataPath, ask: DataPath): boolean {
	return isWithin(path, ask) || isWithin(ask, path);
}

function namesTo(
	to: StepName,
	from: ReadonlyMap<StepName, StepName | undefined>,
	{ definition }: DefinitionFacts,
): readonly StepName[] {
	const names: StepName[] = [];
	for (let at: StepName | undefined = to; at !== undefined; at = from.get(at)) names.unshift(at);
	return names.filter((name) => !HOLDS.has(definition.steps[name]?.does ?? ""));
}

const HOLDS: ReadonlySet<string> = new Set(["follow", "together", "branch", "for_each"]);
