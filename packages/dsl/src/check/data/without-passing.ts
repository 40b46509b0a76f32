import type { StepName } from "../../bundle/index.ts";
import type { Edge } from "../edges.ts";

/** Steps that a case can come to from any of these without having been at one. */
export function withoutPassing(
	step: StepName,
	from: readonly StepName[],
	waysFrom: (name: StepName) => readonly Edge[],
): ReadonlySet<StepName> {
	const found = new Set(from.filter((name) => name !== step));
	for (const name of found) for (const { to } of waysFrom(name)) if (to !== step) found.add(to);
	return found;
}
