import type { StepName } from "../../bundle/index.ts";
import type { Edge } from "../edges.ts";

/** Steps that a case can come to from any of these without having been at one. */
export function withoutPassing(
	step: StepName,
	from: readonly StepName[],
	edges: readonly Edge[],
): ReadonlySet<StepName> {
	const found = new Set(from.filter((name) => name !== step));
	for (const name of found)
		for (const edge of edges) if (edge.from === name && edge.to !== step) found.add(edge.to);
	return found;
}
